import { cpSync, existsSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { StoreError } from './fault.ts';
import { caseIn, identityFile } from './identity.ts';
import { isSafeName, safeName } from './name.ts';
import { listRecorded, type RunRecord, recordOf } from './records.ts';
import { answerOf } from './runs.ts';
import { jsonAt, putJson } from './whole.ts';

/** The name, note and tags of a run. Unlike its record, they can change. */
export interface Scenario {
  /** The name; empty if it has none. */
  readonly name: string;
  readonly note: string;
  readonly tags: readonly string[];
  /** The run from which it was made by a change; absent where there is none. */
  readonly parent?: string | undefined;
  /** An unsaved trial: it is in no list, and later trials replace it. */
  readonly trial?: true | undefined;
}

const FILE = 'scenario.json';
const none: Scenario = { name: '', note: '', tags: [] };

/** The scenario of a run; empty where there is none. */
export const scenarioOf = (root: string, run: string): Scenario =>
  isSafeName(run) ? { ...none, ...(jsonAt(join(root, run, FILE)) as Partial<Scenario> | undefined) } : none;

/** Writes the scenario of a run. Throws `run-unknown` where there is no such run, and `taken` where another of its case has the name. */
export function putScenario(root: string, run: string, scenario: Scenario): void {
  const record = recordOf(root, run);
  if (!record) throw new StoreError('run-unknown', run);
  const taken = scenario.name === '' ? undefined : named(root, record.case, scenario.name);
  if (taken !== undefined && taken !== run) throw new StoreError('taken', scenario.name);
  putJson(join(root, safeName(run), FILE), scenario);
}

/** The saved run of a case with a name; undefined where there is none. */
function named(root: string, id: string, name: string): string | undefined {
  return listRecorded(root).find(({ run, record }) => record.case === id && scenarioOf(root, run).name === name)?.run;
}

/** The record of the run of a case with a name; undefined where there is none. `id` is the opaque id of the case. */
export function recordNamed(root: string, id: string, name: string): RunRecord | undefined {
  const run = existsSync(root) ? named(root, id, name) : undefined;
  return run === undefined ? undefined : recordOf(root, run);
}

/** The same for a case by its folder; also undefined if no workbench has opened the case. */
export function recordOfFolder(folder: string, name: string): RunRecord | undefined {
  const path = resolve(folder);
  if (!existsSync(join(path, identityFile))) return undefined;
  const ref = caseIn(dirname(path), basename(path));
  return ref && recordNamed(dirname(path), ref.id, name);
}

/** Copies an answer under another name. Throws `run-unknown` and `taken`. */
export function copyRun(root: string, run: string, scenario: Scenario): string {
  const record = recordOf(root, run);
  if (!answerOf(root, safeName(run)) || !record) throw new StoreError('run-unknown', run);
  if (scenario.name !== '' && named(root, record.case, scenario.name) !== undefined)
    throw new StoreError('taken', scenario.name);
  let copy = `${run}.copy`;
  for (let n = 2; existsSync(join(root, copy)); n++) copy = `${run}.copy${n}`;
  cpSync(join(root, run), join(root, safeName(copy)), { recursive: true });
  putScenario(root, copy, scenario);
  return copy;
}

/** Unsaved trials of a case, the oldest first; `owner` as in their records. */
export function trialsOf(root: string, id: string, owner: string | null): string[] {
  return listRecorded(root)
    .filter(({ run, record }) => record.case === id && record.owner === owner && scenarioOf(root, run).trial === true)
    .sort((a, b) => a.record.asked - b.record.asked)
    .map(({ run }) => run);
}

/** Deletes a run if it is an unsaved trial. */
export function dropTrial(root: string, run: string): void {
  if (scenarioOf(root, run).trial === true) rmSync(join(root, safeName(run)), { recursive: true, force: true });
}

/** Deletes all unsaved trials, which a stopped server has left. */
export function dropTrials(root: string): void {
  for (const { run } of listRecorded(root)) dropTrial(root, run);
}
