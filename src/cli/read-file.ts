import { readFileSync } from 'node:fs';
import { words } from '../i18n/index.ts';
import { type Failure, wrongUse } from './failure.ts';

/**
 * The bytes of a file.
 *
 * @throws {Failure} wrong use, where it cannot be read
 */
export function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

export function unreadable(path: string, error: unknown): Failure {
  const cause = error instanceof Error && 'code' in error ? String(error.code) : '';
  return wrongUse(words().files.unreadable({ path, cause }));
}
