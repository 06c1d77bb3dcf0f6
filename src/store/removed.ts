import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freeFolder } from './cases.ts';
import { StoreError } from './fault.ts';
import { type CaseRef, identityFile, mustBeCase } from './identity.ts';
import { listRecorded } from './records.ts';
import { type Removed, removedFolder, removedIn } from './removed-list.ts';
import { putFile } from './whole.ts';

const placeOf = (root: string, id: string, ...rest: string[]): string => join(root, removedFolder, id, ...rest);

/**
 * Takes a case with its runs out of the workspace; they lie aside until they are taken back or forgotten. Where the program ends in
 * between, the runs that are left are of a case that is not there, and nobody sees them.
 */
export function removeCase(root: string, ref: CaseRef, by: string, now: Date): Removed {
  if (ref.bundled) throw new StoreError('read-only', ref.name);
  const { id, folder, name } = ref;
  const removed = { id, folder, name, by, at: now.getTime() };
  const runs = listRecorded(root).filter(({ record }) => record.case === id);
  mkdirSync(placeOf(root, id, 'runs'), { recursive: true });
  putFile(placeOf(root, id, 'removed.json'), `${JSON.stringify(removed, undefined, 1)}\n`);
  renameSync(join(root, folder), placeOf(root, id, 'case'));
  for (const { run } of runs) renameSync(join(root, run), placeOf(root, id, 'runs', run));
  return removed;
}

/** Takes a removed case back with its runs, into its folder where that is free. Throws `case-unknown`. */
export function restoreCase(root: string, id: string): CaseRef {
  const removed = removedIn(root, id);
  if (!removed) throw new StoreError('case-unknown', id);
  const isFree = !existsSync(join(root, removed.folder));
  const folder = isFree ? removed.folder : freeFolder(root, removed.folder);
  const identity = placeOf(root, id, 'case', identityFile);
  const known = JSON.parse(readFileSync(identity, 'utf8')) as object;
  putFile(identity, `${JSON.stringify({ ...known, folder }, undefined, 1)}\n`);
  renameSync(placeOf(root, id, 'case'), join(root, folder));
  for (const run of readdirSync(placeOf(root, id, 'runs')))
    if (!existsSync(join(root, run))) renameSync(placeOf(root, id, 'runs', run), join(root, run));
  rmSync(placeOf(root, id), { recursive: true, force: true });
  return mustBeCase(root, folder);
}

/** Deletes a removed case for good, with runs that were left behind. */
export function forgetCase(root: string, id: string): void {
  for (const { run, record } of listRecorded(root))
    if (record.case === id) rmSync(join(root, run), { recursive: true, force: true });
  rmSync(placeOf(root, id), { recursive: true, force: true });
}
