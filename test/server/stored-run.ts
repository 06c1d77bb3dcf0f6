import { join } from 'node:path';
import type { Case } from '../../src/case/index.ts';
import { type PlanDocument, plan, readCase, withChanges } from '../../src/questions/index.ts';
import { type PlanAsk, recordFor } from '../../src/server/ask.ts';
import { changesAsked } from '../../src/server/thread/plans.ts';
import { caseIn, putRecord, putRun } from '../../src/store/index.ts';
import { type StoredName, storedPlan } from '../outputs/stored.ts';

/** Puts the answer to a question about a case of a folder into the folder, as if it had been asked of its server. `c` is the case as read. */
async function putAnswer(root: string, run: string, c: Case, ask: PlanAsk, files: Readonly<Record<string, object>>) {
  const ref = caseIn(root, c.name);
  if (!ref) throw new Error(`${c.name} is no case here`);
  await putRecord(root, run, await recordFor(root, { kind: 'plan', ref, c, ask, by: null }), c);
  putRun(root, run, Object.fromEntries(Object.entries(files).map(([name, file]) => [name, JSON.stringify(file)])));
  return { run, case: ref.id };
}

/** Puts a stored plan into a folder that is served: the whole case need not be planned. */
export async function storedRun(root: string, name: StoredName) {
  const { asRead, document, explained } = await storedPlan(name);
  const files = { 'plan.json': document, ...(explained && { 'explained.json': explained }) };
  return putAnswer(root, `${document.case}-plan.stored`, asRead, {}, files);
}

/** Plans the case in a folder of a served folder here, without the thread and the report that a job of the server takes seconds for. */
export async function plannedRun(
  root: string,
  folder: string,
  name: string,
  ask: PlanAsk,
): Promise<{ readonly run: string; readonly document: PlanDocument }> {
  const c = await readCase(join(root, folder));
  const changes = changesAsked(c, ask);
  const { changes: _, ...asked } = ask;
  const document = await plan(changes.length > 0 ? withChanges(c, changes) : c, { ...asked, explain: 'none' } as never);
  const files = { 'plan.json': document, ...(changes.length > 0 && { 'changes.json': changes }) };
  return { ...(await putAnswer(root, `${folder}-plan.${name}`, c, ask, files)), document };
}
