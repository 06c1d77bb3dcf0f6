import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A new folder for the files of a test; it is removed when the tests of the file, or of the group, are done. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
