import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, filesOf, type Issue, isTable, type WriteOptions, workbookOf } from '../../src/case/index.ts';

/** Writes a case as a folder and removes the files of its empty tables. */
export function writeFolder(c: Case, folder: string, options: WriteOptions = {}): void {
  const files = filesOf(c, options);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder))
    if (name.endsWith('.csv') && isTable(name.slice(0, -4)) && !files.has(name)) rmSync(join(folder, name));
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}

/** Writes a case as a workbook; returns why that failed. */
export async function writeWorkbook(c: Case, path: string, options: WriteOptions = {}): Promise<readonly Issue[]> {
  const { bytes, issues } = await workbookOf(c, options);
  if (issues.length === 0) writeFileSync(path, bytes);
  return issues;
}
