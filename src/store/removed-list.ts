import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A case that was removed and can be taken back. */
export interface Removed {
  readonly id: string;
  /** The folder that it had. */
  readonly folder: string;
  readonly name: string;
  /** The login of who removed it; empty without accounts. */
  readonly by: string;
  /** When, ms since 1970. */
  readonly at: number;
}

/** The folder of the workspace that holds what was removed: no case and no run can have its name. */
export const removedFolder = '~removed';

/** A removed case by its opaque id; undefined where there is none. */
export function removedIn(root: string, id: string): Removed | undefined {
  if (!/^[\w-]+$/.test(id)) return undefined;
  const folder = join(root, removedFolder, id);
  // One whose case is still in its place was not removed to the end.
  if (!existsSync(join(folder, 'case')) || !existsSync(join(folder, 'removed.json'))) return undefined;
  return JSON.parse(readFileSync(join(folder, 'removed.json'), 'utf8')) as Removed;
}

/** What was removed, the last first. */
export function listRemoved(root: string): Removed[] {
  const folder = join(root, removedFolder);
  const ids = existsSync(folder) ? readdirSync(folder) : [];
  return ids.flatMap((id) => removedIn(root, id) ?? []).sort((a, b) => b.at - a.at);
}
