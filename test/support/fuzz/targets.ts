import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { caseHash, checkCase, describeIssue, openCase, readCase, workbookOf } from '../../../src/case/index.ts';
import { Failure } from '../../../src/cli/failure.ts';
import { claimFolder } from '../../../src/cli/output-folder.ts';
import { readPlan } from '../../../src/cli/read-document.ts';
import { isFault } from '../../../src/ledger/fault.ts';
import { readStampRequest, stampRequest, tokenOf, verifyStamp } from '../../../src/ledger/stamp.ts';
import { comparePlans, plan, verify } from '../../../src/plan/index.ts';
import { forReport, mustFit } from '../../../src/questions/index.ts';
import { planFiles } from '../../../src/report/index.ts';
import { tiny } from '../../format/tiny.ts';
import { mutants } from '../mutants.ts';
import { root } from '../needs.ts';
import { mutated, type numbers, oneOf } from './mutate.ts';
import { unzipped, zipped } from './zip.ts';

type Next = ReturnType<typeof numbers>;

/** Makes one input from the stream and hands it to a user's command; an exception is a crash. */
export type Target = (next: Next, folder: string) => Promise<void>;

const put = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
};

async function told(source: string): Promise<void> {
  const read = await openCase(source);
  for (const issue of checkCase(read)) describeIssue(issue);
  caseHash(read.case);
}

const caseFiles = async (): Promise<Target> => async (next, folder) => {
  for (const [name, text] of Object.entries(tiny)) put(join(folder, name), text);
  for (let left = 1 + next(3); left > 0; left--) {
    const name = oneOf(next, Object.keys(tiny));
    put(join(folder, name), mutated(readFileSync(join(folder, name)), next));
  }
  await told(folder);
};

const workbooks = async (): Promise<Target> => {
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-fuzz-book-'));
  for (const [name, text] of Object.entries(tiny)) put(join(folder, name), text);
  const book = Buffer.from((await workbookOf(readCase(folder).own)).bytes);
  rmSync(folder, { recursive: true });
  const parts = unzipped(book);
  return async (next, to) => {
    const within = new Map(parts);
    const name = oneOf(next, [...parts.keys()]);
    within.set(name, mutated(parts.get(name)!, next));
    // Half of the inputs are damaged archives, half are sound archives with damaged parts.
    put(join(to, 'book.xlsx'), next(2) === 0 ? mutated(book, next) : zipped(within));
    await told(join(to, 'book.xlsx'));
  };
};

const plans = async (): Promise<Target> => {
  const { case: c } = readCase('first-steps');
  const request = { reforms: [], gap: 0.005, seconds: 60, solver: 'highs-wasm' };
  const { document, solved } = await plan(c, { asRead: c, request });
  await solved.session.close();
  const all = [...mutants(document)];
  const text = Buffer.from(JSON.stringify(document));
  return async (next, folder) => {
    const file = join(folder, 'plan.json');
    put(file, next(2) === 0 ? mutated(text, next) : JSON.stringify(oneOf(next, all).document));
    const planDocument = readPlan(file);
    verify(planDocument, c);
    comparePlans([document, planDocument]);
    mustFit(planDocument, c, file);
    await planFiles({ plan: planDocument, case: c, explained: forReport(planDocument, c) });
  };
};

const stamps = async (): Promise<Target> => {
  const request = stampRequest(Buffer.from('data'), Buffer.from('0102030405060708', 'hex'));
  const reply = Buffer.from(readFileSync(join(root, 'test/vectors/stamp.tsr')));
  const faults = (work: () => unknown) => {
    try {
      return work();
    } catch (error) {
      if (!isFault(error)) throw error;
      return undefined;
    }
  };
  return async (next) => {
    faults(() => readStampRequest(mutated(request, next)));
    const bytes = mutated(reply, next);
    const token = (faults(() => tokenOf(bytes)) as Buffer | undefined) ?? bytes;
    try {
      await verifyStamp(token, Buffer.from('data'), []);
    } catch (error) {
      if (!isFault(error)) throw error;
    }
  };
};

/** Commands that write into a folder with files of others in and around it: none of these may be lost. */
const files = async (): Promise<Target> => async (next, folder) => {
  put(join(folder, 'case', 'datapackage.json'), '{"chorsu":{}}');
  put(join(folder, 'other', 'datapackage.json'), '{"chorsu":{}}');
  const names = ['plan.json', 'report.html', 'tables/a.csv', 'tables/b.csv', 'x/y/z.txt', 'datapackage.json'];
  const mine = new Map<string, string>();
  const out = join(folder, oneOf(next, ['out', 'case', 'out/in', 'case/in']));
  for (let step = 0; step < 6; step++) {
    const name = oneOf(next, names);
    const path = join(out, name);
    try {
      if (next(3) === 0 && !lstatSync(path, { throwIfNoEntry: false })) {
        if (next(4) === 0) symlinkSync(join(folder, 'other'), path);
        else put(path, `mine ${step}`);
        mine.set(path, lstatSync(path).isFile() ? `mine ${step}` : 'link');
      }
    } catch {
      // A file has the name of the folder to be made.
    }
    try {
      const chosen = names.slice(0, 4).filter(() => next(2) === 0);
      const own = claimFolder(out, join(folder, oneOf(next, ['case', 'other'])), next(2) === 0 ? chosen : []);
      own.write(oneOf(next, ['plan', 'stress']), Object.fromEntries(chosen.map((one) => [one, `made ${step}`])));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
    for (const [kept, text] of mine) {
      const found = lstatSync(kept, { throwIfNoEntry: false });
      const same = found && (found.isFile() ? readFileSync(kept, 'utf8') === text : text === 'link');
      if (!same) throw new Error(`lost: ${kept}`);
    }
    for (const name of ['case', 'other'])
      if (readFileSync(join(folder, name, 'datapackage.json'), 'utf8') !== '{"chorsu":{}}')
        throw new Error('lost: a case');
  }
};

/** Fuzzing targets by name. */
export const targets: Readonly<Record<string, () => Promise<Target>>> = {
  case: caseFiles,
  workbook: workbooks,
  plan: plans,
  stamp: stamps,
  files,
};
