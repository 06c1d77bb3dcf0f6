import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from './fault.ts';
import { isSafeName, safeName } from './name.ts';
import { type RunRecord, recordOf } from './records.ts';
import { scenarioOf } from './scenario.ts';
import { putFile } from './whole.ts';

/** A run that was removed by itself, and can be taken back. */
export interface RemovedRun {
  readonly run: string;
  /** Its case, by its opaque id, and who had asked for it. */
  readonly case: string;
  readonly owner: string | null;
  readonly name: string;
  /** The login of who removed it; empty without accounts. */
  readonly by: string;
  /** When, ms since 1970. */
  readonly at: number;
}

/** The folder of the workspace that holds them: no case and no run can have its name. */
const FOLDER = '~removed-runs';

const placeOf = (root: string, run: string, ...rest: string[]): string => join(root, FOLDER, safeName(run), ...rest);

/** Takes a run out of the workspace; it lies aside until it is taken back or forgotten. Throws `run-unknown`. */
export function removeRun(root: string, run: string, by: string, now: Date): RemovedRun {
  const record: RunRecord | undefined = recordOf(root, run);
  if (!record) throw new StoreError('run-unknown', run);
  const { name } = scenarioOf(root, run);
  const removed = { run, case: record.case, owner: record.owner, name, by, at: now.getTime() };
  rmSync(placeOf(root, run), { recursive: true, force: true });
  mkdirSync(placeOf(root, run), { recursive: true });
  putFile(placeOf(root, run, 'removed.json'), `${JSON.stringify(removed, undefined, 1)}\n`);
  renameSync(join(root, run), placeOf(root, run, 'run'));
  return removed;
}

/** A removed run; undefined where there is none. */
export function removedRunOf(root: string, run: string): RemovedRun | undefined {
  if (!isSafeName(run) || !existsSync(placeOf(root, run, 'run'))) return undefined;
  return JSON.parse(readFileSync(placeOf(root, run, 'removed.json'), 'utf8')) as RemovedRun;
}

/** What was removed, the last first. */
export function listRemovedRuns(root: string): RemovedRun[] {
  const folder = join(root, FOLDER);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.flatMap((name) => removedRunOf(root, name) ?? []).sort((a, b) => b.at - a.at);
}

/** Takes a run back. Throws `run-unknown`, and `taken` where the same question was answered anew meanwhile. */
export function restoreRun(root: string, run: string): void {
  if (!removedRunOf(root, run)) throw new StoreError('run-unknown', run);
  if (existsSync(join(root, run))) throw new StoreError('taken', run);
  renameSync(placeOf(root, run, 'run'), join(root, run));
  forgetRun(root, run);
}

/** Deletes a removed run for good. */
export const forgetRun = (root: string, run: string): void =>
  rmSync(placeOf(root, run), { recursive: true, force: true });
