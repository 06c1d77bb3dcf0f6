import { readFileSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import type { Issue } from '../model.ts';

/**
 * Whether a path lies in a folder after links are resolved. A path that does not exist passes: opening it will fail.
 */
export function liesIn(folder: string, path: string): boolean {
  try {
    const [root, real] = [realpathSync(folder), realpathSync(path)];
    return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
  } catch {
    return true;
  }
}

/** Size in bytes above which a file is refused. */
const largest = 400_000_000;

type Fault = Pick<Issue, 'code' | 'value' | 'params'>;

/**
 * The bytes of a file of a case, or the fault for which it is not read: it lies outside `folder` (if one is given), it
 * is a folder, a pipe or a device (which might never end), or it is too large.
 */
export function bytesOfFile(path: string, missing: string, folder?: string): Uint8Array | Fault {
  try {
    if (folder !== undefined && !liesIn(folder, path)) return { code: 'resource-link' };
    const found = statSync(path);
    if (!found.isFile()) return { code: 'file-special' };
    if (found.size > largest) return { code: 'file-large', params: { found: found.size, expected: largest } };
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'its form';
    return code === 'ENOENT' ? { code: missing } : { code: 'file-unreadable', value: code };
  }
}
