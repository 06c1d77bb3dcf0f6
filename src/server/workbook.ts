import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locate, type Package, readRaw } from '../case/index.ts';

/** A workbook that was sent, as it is read from a file: limits on what is unpacked hold, and nothing leads out of it. */
export async function readWorkbookBytes(bytes: Uint8Array): Promise<Package> {
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-workbook-'));
  try {
    const path = join(folder, 'case.xlsx');
    writeFileSync(path, bytes);
    return await readRaw(locate(path)!);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
