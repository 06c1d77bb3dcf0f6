import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { jsonAt, putJson } from './whole.ts';

/** What is written of a removal: by whom, by login (empty without accounts), and when, ms since 1970. */
export interface Removal {
  readonly by: string;
  readonly at: number;
}

/** A case that was removed and can be taken back. */
export interface Removed extends Removal {
  readonly id: string;
  /** The folder that it had. */
  readonly folder: string;
  readonly name: string;
}

/** A run that was removed by itself, and can be taken back. */
export interface RemovedRun extends Removal {
  readonly run: string;
  /** Its case, by its opaque id, and who had asked for it. */
  readonly case: string;
  readonly owner: string | null;
  readonly name: string;
}

/** The file that tells of a removal, beside what was removed. */
const NOTE = 'removed.json';

/**
 * What was removed lies aside in `folder` of the workspace until it is taken back or forgotten: each in a place of its own, as
 * `content`, beside a note. No case and no run can have the name of the folder.
 */
function aside<Note extends Removal>(folder: string, content: string) {
  const place = (root: string, key: string, ...rest: string[]): string => join(root, folder, key, ...rest);
  /** The note; undefined where nothing was removed under the key, or not to the end. */
  const note = (root: string, key: string): Note | undefined =>
    isKey(key) && existsSync(place(root, key, content))
      ? (jsonAt(place(root, key, NOTE)) as Note | undefined)
      : undefined;
  const forget = (root: string, key: string): void => rmSync(place(root, key), { recursive: true, force: true });
  return {
    place,
    note,
    /** Makes the place for what is removed next. */
    make(root: string, key: string, removed: Note): void {
      mkdirSync(place(root, key), { recursive: true });
      putJson(place(root, key, NOTE), removed);
    },
    /** All notes, the last first. */
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
