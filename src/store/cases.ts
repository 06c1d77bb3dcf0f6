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

/** Where a case lies. Throws `case-unknown` where there is none of the name. */
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

/** What a case is read from by the library: its folder, or the name of a bundled one. */
export const sourceOf = (found: Located): string => (found.bundled ? found.name : found.folder);

/** Cases that are caseCache as they were read: a workspace has tens, and the largest takes some MB. */
const HELD = 64;

/** A case as it lies on disk, texts as they stand there; caseCache until a file of it changes. */
export const rawCase = caseCache(HELD, (root: string, id: string): Promise<Package> => readRaw(locateCase(root, id)));

/** Templates that a case can begin with, by name. */
export const listTemplates = (): string[] => templateNames();

/** A template as it lies on disk. Throws `template-unknown` where there is none of the name. */
export function rawTemplate(name: string): Promise<Package> {
  const found = templateNames().includes(name) ? locate(templateFolder(name)) : undefined;
  if (!found) throw new StoreError('template-unknown', name);
  return readRaw(found);
}

/**
 * Makes a case of files by name, whole or not at all. Where a folder of the name is there, or another case includes one, the new case has
 * a folder of another name. Throws `taken` where a bundled case has the name.
 */
export function makeCase(root: string, name: string, files: ReadonlyMap<string, string>): CaseRef {
  if (bundledNames().includes(safeName(name))) throw new StoreError('taken', name);
  const folder = freeFolder(root, name);
  const beside = join(root, `.${folder}.new`);
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside);
  for (const [file, text] of files) putFile(join(beside, safeName(file)), text);
  putJson(join(beside, identityFile), newIdentity(folder, name));
  renameSync(beside, join(root, folder));
  return mustBeCase(root, folder);
}

/** Most characters of a name that is followed by what makes it another one. */
const NAME = 80;

/** A folder that nothing is in, that no case includes, and that no removed case may come back to. */
export function freeFolder(root: string, name: string): string {
  const included = listCases(root).flatMap(({ folder }) => closureOf(root, folder).missing);
  const named = new Set([...included, ...removedCases.list(root).map(({ folder }) => folder)]);
  const isFree = (folder: string) => !existsSync(join(root, folder)) && !named.has(folder);
  for (let folder = name; ; folder = `${name.slice(0, NAME)}.${randomBytes(4).toString('hex')}`)
    if (isFree(folder)) return folder;
}

/** The files of a case as read from a workbook, cells that are at fault as they stand there, so that they can be mended. */
export function filesOfRaw(pack: Package, id: string): Map<string, string> {
  const files = new Map<string, string>();
  const named = (entries: readonly Entry[]) => [
    ['name', id],
    ...entries.filter(({ key }) => key !== 'name').map(({ key, value }) => [key, value]),
  ];
  const start = `${JSON.stringify({ profile: 'data-package', name: id, chorsu: {}, resources: [] })}\n`;
  const tables = pack.tables.map((one) => ({ ...one, file: `${one.table}.csv` }));
  for (const { file, header, records } of tables) files.set(file, csvOfGrid({ header, rows: records }));
  const descriptor = withTables(withSettings(start, { rows: named(pack.entries) }), { ...pack, tables });
  return new Map([['datapackage.json', descriptor], ...files]);
}
