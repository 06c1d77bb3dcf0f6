import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  bundledNames,
  type Entry,
  type Located,
  locate,
  type Package,
  readRaw,
  templateFolder,
  templateNames,
} from '../case/index.ts';
import { removedCases } from './aside.ts';
import { caseCache } from './case-cache.ts';
import { StoreError } from './fault.ts';
import { csvOfGrid } from './grid.ts';
import { type CaseRef, identityFile, listCases, mustBeCase, newIdentity } from './identity.ts';
import { closureOf } from './included.ts';
import { safeName } from './name.ts';
import { withSettings, withTables } from './package.ts';
import { putFile, putJson } from './whole.ts';

/** Locates a case by name. Throws `case-unknown`. */
export function locateCase(root: string, id: string): Located {
  const name = safeName(id);
  const folder = join(root, name);
  const found = existsSync(join(folder, 'datapackage.json'))
    ? locate(folder)
    : bundledNames().includes(name)
      ? locate(name, root, true)
      : undefined;
  if (!found) throw new StoreError('case-unknown', id);
  return found;
}

/** The source of a case for the library: its folder, or the name of a bundled case. */
export const sourceOf = (found: Located): string => (found.bundled ? found.name : found.folder);

/** Size of the cache of cases: a workspace has tens of them, and the largest takes a few MB. */
const HELD = 64;

/** A case as on disk, with its raw cell texts; cached until one of its files changes. */
export const rawCase = caseCache(HELD, (root: string, id: string): Promise<Package> => readRaw(locateCase(root, id)));

/** The names of all templates. */
export const listTemplates = (): string[] => templateNames();

/** A template as on disk. Throws `template-unknown`. */
export function rawTemplate(name: string): Promise<Package> {
  const found = templateNames().includes(name) ? locate(templateFolder(name)) : undefined;
  if (!found) throw new StoreError('template-unknown', name);
  return readRaw(found);
}

/**
 * Makes a case from files, atomically. If a folder of its name exists, or another case includes one, the folder gets another name.
 * Throws `taken` where a bundled case has the name.
 */
export function makeCase(root: string, name: string, files: ReadonlyMap<string, string>): CaseRef {
  if (bundledNames().includes(safeName(name))) throw new StoreError('taken', name);
  const folder = freeFolder(root, name);
  const temporary = join(root, `.${folder}.new`);
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary);
  for (const [file, text] of files) putFile(join(temporary, safeName(file)), text);
  putJson(join(temporary, identityFile), newIdentity(folder, name));
  renameSync(temporary, join(root, folder));
  return mustBeCase(root, folder);
}

/** The most characters of a name to which a suffix is added. */
const NAME = 80;

/** A free folder: nothing is in it, no case includes it, and no removed case can be restored to it. */
export function freeFolder(root: string, name: string): string {
  const included = listCases(root).flatMap(({ folder }) => closureOf(root, folder).missing);
  const named = new Set([...included, ...removedCases.list(root).map(({ folder }) => folder)]);
  const isFree = (folder: string) => !existsSync(join(root, folder)) && !named.has(folder);
  for (let folder = name; ; folder = `${name.slice(0, NAME)}.${randomBytes(4).toString('hex')}`)
    if (isFree(folder)) return folder;
}

/** The files of a case that was read from a workbook; faulty cells keep their text, so that they can be mended. */
export function filesOfRaw(pack: Package, id: string): Map<string, string> {
  const files = new Map<string, string>();
  const named = (entries: readonly Entry[]) => [
    ['name', id],
    ...entries.filter(({ key }) => key !== 'name').map(({ key, value }) => [key, value]),
  ];
  const start = `${JSON.stringify({ profile: 'data-package', name: id, chorsu: {}, resources: [] })}\n`;
  const tables = pack.tables.map((table) => ({ ...table, file: `${table.table}.csv` }));
  for (const { file, header, records } of tables) files.set(file, csvOfGrid({ header, rows: records }));
  const descriptor = withTables(withSettings(start, { rows: named(pack.entries) }), { ...pack, tables });
  return new Map([['datapackage.json', descriptor], ...files]);
}
