import { join } from 'node:path';
import { StoreError } from './fault.ts';
import { etagAt } from './grid.ts';
import type { Prepared } from './prepare.ts';
import { putFile } from './whole.ts';

/**
 * Puts the files of an edit in place. If a file has changed since the edit was prepared, nothing is written: throws
 * `changed`. It does not wait from the first check to the end, so that no other edit comes between. The files are durable when it returns: see `putFile`.
 */
export function putEdit(root: string, { id, files }: Prepared): void {
  const pathOf = (file: string) => join(root, id, file);
  for (const { file, before } of files) if (etagAt(pathOf(file)) !== before) throw new StoreError('changed', file);
  for (const { file, text } of files) putFile(pathOf(file), text);
}
