import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Removed, removedCases, removedRuns } from './aside.ts';
import { freeFolder } from './cases.ts';
import { StoreError } from './fault.ts';
import { type CaseRef, identityFile, mustBeCase } from './identity.ts';
import { listRecorded, recordOf } from './records.ts';
import { scenarioOf } from './scenario.ts';
import { jsonAt, putJson } from './whole.ts';

/**
 * Moves a case with its runs out of the workspace until they are restored or deleted for good. If the program stops in between,
 * the remaining runs belong to a missing case, and nobody sees them.
 */
export function removeCase(root: string, ref: CaseRef, by: string, now: Date): Removed {
  if (ref.bundled) throw new StoreError('read-only', ref.name);
  const { id, folder, name } = ref;
  const removed = { id, folder, name, by, at: now.getTime() };
  const runs = listRecorded(root).filter(({ record }) => record.case === id);
  removedCases.make(root, id, removed);
  mkdirSync(removedCases.place(root, id, 'runs'), { recursive: true });
  renameSync(join(root, folder), removedCases.place(root, id, 'case'));
  for (const { run } of runs) renameSync(join(root, run), removedCases.place(root, id, 'runs', run));
  return removed;
}

/** Restores a removed case with its runs, into its old folder if that is free. Throws `case-unknown`. */
export function restoreCase(root: string, id: string): CaseRef {
  const removed = removedCases.note(root, id);
  if (!removed) throw new StoreError('case-unknown', id);
  const isFree = !existsSync(join(root, removed.folder));
  const folder = isFree ? removed.folder : freeFolder(root, removed.folder);
  const identity = removedCases.place(root, id, 'case', identityFile);
  putJson(identity, { ...jsonAt(identity), folder });
  renameSync(removedCases.place(root, id, 'case'), join(root, folder));
  const runs = removedCases.place(root, id, 'runs');
  for (const run of readdirSync(runs)) if (!existsSync(join(root, run))) renameSync(join(runs, run), join(root, run));
  removedCases.forget(root, id);
  return mustBeCase(root, folder);
}

/** Deletes a removed case for good, with runs that were left behind. */
export function forgetCase(root: string, id: string): void {
  for (const { run, record } of listRecorded(root))
    if (record.case === id) rmSync(join(root, run), { recursive: true, force: true });
  removedCases.forget(root, id);
}

/** Moves a run out of the workspace until it is restored or deleted for good. Throws `run-unknown`. */
export function removeRun(root: string, run: string, by: string, now: Date): void {
  const record = recordOf(root, run);
  if (!record) throw new StoreError('run-unknown', run);
  const { name } = scenarioOf(root, run);
  // An answer of the same name may have been removed before.
  removedRuns.forget(root, run);
  removedRuns.make(root, run, { run, case: record.case, owner: record.owner, name, by, at: now.getTime() });
  renameSync(join(root, run), removedRuns.place(root, run, 'run'));
}

/** Restores a run. Throws `run-unknown`, and `taken` where the same question was answered again meanwhile. */
export function restoreRun(root: string, run: string): void {
  if (!removedRuns.note(root, run)) throw new StoreError('run-unknown', run);
  if (existsSync(join(root, run))) throw new StoreError('taken', run);
  renameSync(removedRuns.place(root, run, 'run'), join(root, run));
  removedRuns.forget(root, run);
}
