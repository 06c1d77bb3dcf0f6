import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { jsonAt, putJson } from './whole.ts';

/** The record of a removal: the login of the remover (empty without accounts), and the time, ms since 1970. */
export interface Removal {
  readonly by: string;
  readonly at: number;
}

/** A removed case that can be restored. */
export interface Removed extends Removal {
  readonly id: string;
  /** The folder that it had. */
  readonly folder: string;
  readonly name: string;
}

/** A run that was removed on its own and can be restored. */
export interface RemovedRun extends Removal {
  readonly run: string;
  /** The opaque id of its case, and the account that asked for it. */
  readonly case: string;
  readonly owner: string | null;
  readonly name: string;
}

/** The file with the record of a removal, beside the removed folder. */
const NOTE = 'removed.json';

/**
 * Removed folders wait in `folder` of the workspace until they are restored or deleted for good: each in a folder of its own, as
 * `content`, beside a note. No case and no run can have the name of the folder.
 */
function aside<Note extends Removal>(folder: string, content: string) {
  const place = (root: string, key: string, ...rest: string[]): string => join(root, folder, key, ...rest);
  /** The note under a key; undefined where there is none, or where the removal was not completed. */
  const note = (root: string, key: string): Note | undefined =>
    isKey(key) && existsSync(place(root, key, content))
      ? (jsonAt(place(root, key, NOTE)) as Note | undefined)
      : undefined;
  const forget = (root: string, key: string): void => rmSync(place(root, key), { recursive: true, force: true });
  return {
    place,
    note,
    /** Makes the folder for the next removal. */
    make(root: string, key: string, removed: Note): void {
      mkdirSync(place(root, key), { recursive: true });
      putJson(place(root, key, NOTE), removed);
    },
    /** All notes, the newest first. */
    list(root: string): Note[] {
      const keys = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
      return keys.flatMap((key) => note(root, key) ?? []).sort((a, b) => b.at - a.at);
    },
    /** Deletes it for good. */
    forget,
  };
}

/** Whether a text is the name of one folder, and leads to no other. */
const isKey = (key: string): boolean => /^[^./\\][^/\\]*$/.test(key);

export const removedCases = aside<Removed>('~removed', 'case');
export const removedRuns = aside<RemovedRun>('~removed-runs', 'run');
