import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mock } from 'node:test';
import { root } from '../support/needs.ts';
import { fromPlans } from './plans.ts';
import { fromCommands } from './questions.ts';
import { fromSolves } from './solved.ts';
import { type StoredName, solveAgain, storedNames, storedPlan } from './stored.ts';
import { firstDifference, textOf } from './text.ts';

const list = `${root}test/outputs/hashes.txt`;
/** The texts themselves, outside git: what is shown where one differs. */
const texts = `${root}test/outputs/texts`;

/** A day on which all outputs are made, so that none changes by itself. */
const TODAY = new Date('2026-12-01T00:00:00Z');

/** Folder in which the commands run. Texts break lines by the length of its name, so that it is the same on every machine. */
const WORK = '/tmp/chorsu-outputs-';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 20);

function knownHashes(): Map<string, string> {
  if (!existsSync(list)) return new Map();
  const lines = readFileSync(list, 'utf8').trim().split('\n');
  return new Map(lines.map((line) => [line.slice(21), line.slice(0, 20)]));
}

/** A folder with all that the commands name: templates, plans that are kept, a table to update. */
async function workFolder(): Promise<string> {
  const work = mkdtempSync(WORK);
  cpSync(`${root}cases/templates`, join(work, 'cases/templates'), { recursive: true });
  for (const name of storedNames) {
    mkdirSync(join(work, name));
    writeFileSync(join(work, name, 'plan.json'), JSON.stringify((await storedPlan(name)).document));
  }
  const rows = readFileSync(`${root}cases/first-steps/supplies.csv`, 'utf8').trim().split('\n');
  writeFileSync(
    join(work, 'supplies.csv'),
    `${rows
      .slice(0, 2)
      .join('\n')
      .replace(/,(\d+),/, ',$15,')}\n`,
  );
  return work;
}

/** Every output with its text. */
async function* outputs(wanted: (name: string) => boolean): AsyncGenerator<readonly [string, string]> {
  const work = await workFolder();
  const before = process.cwd();
  process.chdir(work);
  mock.timers.enable({ apis: ['Date'], now: TODAY });
  try {
    for (const source of [fromPlans, fromCommands, fromSolves])
      for await (const [group, given] of source(wanted))
        for (const [name, content] of Object.entries(given))
          yield [`${group}/${name}`, textOf(content).replaceAll(work, WORK)];
  } finally {
    mock.timers.reset();
    process.chdir(before);
    rmSync(work, { recursive: true, force: true });
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** What changed of an output, as far as its earlier text is here. */
function changeOf(name: string, known: string, text: string): string {
  const path = join(texts, 'before', name);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (before === undefined || hashOf(before) !== known) return 'differs (its earlier text is not here)';
  return `differs at ${firstDifference(before, text)}`;
}

/** Compares all outputs whose names begin so with those that were kept; gives the names of those that are not the same. */
async function compare(beginnings: readonly string[], keep: boolean): Promise<number> {
  const wanted = (name: string) =>
    beginnings.length === 0 ||
    beginnings.some((beginning) => name.startsWith(beginning) || beginning.startsWith(`${name}/`));
  const known = knownHashes();
  const seen = new Map<string, string>();
  const took = new Map<string, number>();
  let [changed, since] = [0, performance.now()];
  rmSync(join(texts, 'after'), { recursive: true, force: true });
  for await (const [name, text] of outputs(wanted)) {
    const hash = hashOf(text);
    seen.set(name, hash);
    const group = name.split('/').slice(0, 2).join('/');
    took.set(group, (took.get(group) ?? 0) + performance.now() - since);
    since = performance.now();
    const was = known.get(name);
    if (was !== hash) {
      changed += 1;
      console.log(`${name}: ${was === undefined ? 'is new' : changeOf(name, was, text)}`);
    }
    write(join(texts, was === hash || keep ? 'before' : 'after', name), text);
  }
  const gone = [...known.keys()].filter((name) => !seen.has(name) && beginnings.length === 0);
  for (const name of gone) console.log(`${name}: is gone`);
  if (keep) {
    const others = [...known].filter(
      ([name]) => beginnings.length > 0 && !beginnings.some((beginning) => name.startsWith(beginning)),
    );
    const all = new Map([...others, ...seen]);
    const lines = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, hash]) => `${hash} ${name}`);
    writeFileSync(list, `${lines.join('\n')}\n`);
  }
  if (process.env.CHORSU_TIMES)
    for (const [group, ms] of [...took].sort((a, b) => b[1] - a[1]).slice(0, 40))
      console.log(`${(ms / 1000).toFixed(1)} s ${group}`);
  console.log(`${seen.size} outputs, ${changed + gone.length} not as kept${keep ? '; kept now' : ''}`);
  return changed + gone.length;
}

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('--'));
if (args.includes('--solve')) {
  for (const name of storedNames.filter((storedName) => names.length === 0 || names.includes(storedName)))
    console.log(name, (await solveAgain(name as StoredName)).status);
} else process.exitCode = (await compare(names, args.includes('--keep'))) > 0 && !args.includes('--keep') ? 1 : 0;
