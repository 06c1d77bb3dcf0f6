import { existsSync, readSync } from 'node:fs';
import { fault } from '../fault.ts';
import { withFile } from './files.ts';
import type { Paths } from './paths.ts';

/** Records that are read at once. */
const records = 65_536;

/** Indexes of the entries that seal a file (by its SHA-256) among the first `size` entries, ascending. Throws `no-salts`. */
export function findEntries(paths: Paths, digest: Uint8Array, size: number): number[] {
  if (!existsSync(paths.salts)) throw fault('no-salts', { path: paths.salts });
  return withFile(paths.salts, 'r', 0, (file) => {
    const found: number[] = [];
    const bytes = Buffer.alloc(Math.min(records, Math.max(size, 1)) * 64);
    for (let first = 0; first < size; first += records) {
      const part = bytes.subarray(0, readSync(file, bytes, 0, bytes.length, first * 64));
      for (let at = part.indexOf(digest); at >= 0; at = part.indexOf(digest, at + 1)) {
        const index = first + (at - 32) / 64;
        if (at % 64 === 32 && index < size) found.push(index);
      }
    }
    return found;
  });
}

/** The salt of an entry and the SHA-256 of its file. Throws `no-salts`, `salt-missing`. */
export function readSalt(paths: Paths, index: number): { salt: Buffer; digest: Buffer } {
  if (!existsSync(paths.salts)) throw fault('no-salts', { path: paths.salts });
  const record = Buffer.alloc(64);
  const length = withFile(paths.salts, 'r', 0, (file) => readSync(file, record, 0, 64, index * 64));
  if (length < 64) throw fault('salt-missing', { index });
  return { salt: record.subarray(0, 32), digest: record.subarray(32) };
}
