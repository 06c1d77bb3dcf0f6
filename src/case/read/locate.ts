import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the bundled cases. It is at the same relative path from `src` and from `dist`. */
export const bundledFolder = fileURLToPath(new URL('../../../cases', import.meta.url));

/** The place of a case on disk. */
export interface Located {
  readonly kind: 'folder' | 'workbook';
  /** Absolute path of the datapackage.json or of the workbook; it identifies the case. */
  readonly path: string;
  readonly folder: string;
  readonly name: string;
  readonly bundled: boolean;
}

/** The folder that holds a case, and the only one in which its `include` may name other cases. */
export const parentOf = ({ kind, path, folder }: Pick<Located, 'kind' | 'path' | 'folder'>): string =>
  kind === 'folder' ? dirname(folder) : dirname(path);

const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory();

/** Names of the bundled cases. */
export function bundledNames(folder = bundledFolder): string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'datapackage.json')))
    .sort();
}

/** Names of the templates for new cases: the cases in the folder `templates` of the bundled folder. */
export const templateNames = (folder = bundledFolder): string[] => bundledNames(join(folder, 'templates'));

/** The folder of a template. */
export const templateFolder = (name: string, folder = bundledFolder): string => join(folder, 'templates', name);

/**
 * Finds a case: a folder, a datapackage.json, a workbook, or the name of a bundled case. An existing path takes
 * precedence over a bundled name, except in `include`, where a plain word is a bundled name first. Undefined if nothing
 * is found.
 */
export function locate(source: string, from = '.', bundledFirst = false, bundled = bundledFolder): Located | undefined {
  const word = /^[\p{L}\p{N}_-]+$/u.test(source);
  const inBundle = () =>
    word && bundledNames(bundled).includes(source) ? atFolder(join(bundled, source), true) : undefined;
  if (bundledFirst) {
    const found = inBundle();
    if (found) return found;
  }
  const path = isAbsolute(source) ? source : resolve(from, source);
  if (source !== '' && existsSync(path)) {
    if (!isFolder(path)) return atFile(path);
    if (existsSync(join(path, 'datapackage.json')) || !word) return atFolder(path, false);
  }
  return inBundle() ?? (source !== '' && isFolder(path) ? atFolder(path, false) : undefined);
}

const atFolder = (folder: string, bundled: boolean): Located => ({
  kind: 'folder',
  path: join(folder, 'datapackage.json'),
  folder,
  name: basename(folder),
  bundled,
});

function atFile(path: string): Located {
  const workbook = /\.xls[xm]$/i.test(path);
  const folder = dirname(path);
  const name = workbook ? basename(path).replace(/\.[^.]+$/, '') : basename(folder);
  return { kind: workbook ? 'workbook' : 'folder', path, folder, name, bundled: false };
}
