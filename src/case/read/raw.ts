import { readWorkbook } from '../workbook/read.ts';
import { readFolder } from './disk.ts';
import type { Located } from './locate.ts';
import type { Package } from './package.ts';

/** One case as it lies on disk, texts as they stand there, faults and all: what an editor shows. Never throws. */
export const readRaw = async (located: Located): Promise<Package> =>
  located.kind === 'folder' ? readFolder(located) : readWorkbook(located);
