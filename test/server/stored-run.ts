import { caseHash } from '../../src/case/index.ts';
import { caseIn, putRecord, putRun } from '../../src/store/index.ts';
import { type StoredName, storedPlan } from '../outputs/stored.ts';

/** Puts a stored plan into a folder that is served, as if it had been asked for there: the whole case need not be planned. */
export async function storedRun(
  root: string,
  name: StoredName,
): Promise<{ readonly run: string; readonly case: string }> {
  const { asRead, document, explained } = await storedPlan(name);
  const of = caseIn(root, document.case);
  if (!of) throw new Error(`${document.case} is no case here`);
  const run = `${document.case}-plan.stored`;
  const asked = { case: of.id, name: of.name, owner: null, kind: 'plan', ask: {}, hash: caseHash(asRead) } as const;
  await putRecord(root, run, { ...asked, touched: [], elsewhere: false, reaches: [], asked: Date.now() }, asRead);
  putRun(root, run, {
    'plan.json': JSON.stringify(document),
    ...(explained ? { 'explained.json': JSON.stringify(explained) } : {}),
  });
  return { run, case: of.id };
}
