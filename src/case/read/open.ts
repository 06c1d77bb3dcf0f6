import { basename, dirname } from 'node:path';
import { readWorkbook } from '../workbook/read.ts';
import { limits, type Package } from './package.ts';
import { type Read, type ReadOptions, readCase } from './read.ts';

/**
 * Reads a case, and all that it includes, from a folder, a datapackage.json, a workbook or the name of a bundled case.
 */
export async function openCase(source: string, options: ReadOptions = {}): Promise<Read> {
  const workbooks = new Map<string, Package>(options.workbooks);
  for (;;) {
    const read = readCase(source, { ...options, workbooks });
    const wanted = read.wanted.filter((path) => !workbooks.has(path));
    if (wanted.length === 0) return read;
    for (const path of wanted) {
      const name = basename(path).replace(/\.[^.]+$/, '');
      const located = { kind: 'workbook', path, folder: dirname(path), name, bundled: false } as const;
      workbooks.set(path, await readWorkbook(located, options.limits ?? limits));
    }
  }
}
