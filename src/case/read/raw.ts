import { readWorkbook } from '../workbook/read.ts';
import { readFolder } from './disk.ts';
import type { Located } from './locate.ts';
import type { Package } from './package.ts';

/** Reads one case as text, with its faults, for an editor. Never throws. */
export const readRaw = async (located: Located): Promise<Package> =>
  located.kind === 'folder' ? readFolder(located) : readWorkbook(located);
