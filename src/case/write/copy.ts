import { dirname, relative, resolve } from 'node:path';
import type { Case } from '../model.ts';
import { liesIn } from '../read/inside.ts';
import { locate } from '../read/locate.ts';
import type { Read } from '../read/read.ts';
import { wholeTables } from '../whole.ts';

/**
 * The case as it is written into another folder, which lies in `parent`: its own rows, with `include` adjusted to that
 * folder. With `flat`, or if an included case would lie outside `parent` (where `include` cannot lead), it has the rows
 * of the included cases and no `include`.
 */
export function copyFor(read: Read, folder: string, flat = false, parent = dirname(resolve(folder))): Case {
  const { include, ...settings } = read.own.settings;
  if (flat || include === undefined) return { ...(flat ? read.case : read.own), settings };
  const outside = (word: string) =>
    !locate(word, read.folder, true)?.bundled && !liesIn(parent, resolve(read.folder, word));
  if ((include as readonly string[]).some(outside)) return { ...read.case, settings };
  const words = (include as readonly string[]).map((word) => {
    if (locate(word, read.folder, true)?.bundled) return word;
    const path = relative(resolve(folder), resolve(read.folder, word)).replaceAll('\\', '/');
    return path.startsWith('.') ? path : `./${path}`;
  });
  return { ...read.own, settings: { ...settings, include: words } };
}

/** An empty case to fill in. */
export function blankCase(name: string, start: number, years: number): Case {
  const empty = { name, title: name, source: '', origins: new Map(), changes: [] };
  return { ...empty, settings: { name, version: 1, start, years }, tables: wholeTables() };
}
