import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundledNames } from '../case/index.ts';
import { newId } from './access/token.ts';
import { StoreError } from './fault.ts';
import { isSafeName, safeName } from './name.ts';
import { jsonAt, putJson } from './whole.ts';

/** The identity of a case of the workspace, independent of its name and of earlier cases in its folder. */
export interface CaseRef {
  /** The opaque id, which is never used again; rights, marks, the trail, runs and links refer to it. */
  readonly id: string;
  /** Its folder in the workspace; for a bundled case, its name. */
  readonly folder: string;
  /** Its name; two cases may have the same name if nobody sees both. */
  readonly name: string;
  readonly bundled: boolean;
  /** When the case came into the folder, ms since 1970; 0 if unknown. */
  readonly made: number;
}

/** The file with the identity in the folder of a case. */
export const identityFile = 'identity.json';

type Written = Omit<CaseRef, 'bundled'>;

function written(root: string, folder: string): Written | undefined {
  const { id, folder: at, name, made } = jsonAt(join(root, folder, identityFile)) ?? {};
  if (typeof id !== 'string' || typeof at !== 'string') return undefined;
  return { id, folder: at, name: String(name ?? folder), made: Number(made) || 0 };
}

/** Whether an error says that a folder is read-only. */
export const isReadOnly = (error: unknown): boolean =>
  ['EROFS', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');

function put(root: string, one: Written): CaseRef {
  try {
    putJson(join(root, one.folder, identityFile), one);
  } catch (error) {
    // A read-only folder has no rights, marks or runs that need an id.
    if (!isReadOnly(error)) throw error;
    return { ...one, id: `folder:${one.folder}`, bundled: false };
  }
  return { ...one, bundled: false };
}

/** The identity of a new case. */
export const newIdentity = (folder: string, name: string): Written => ({ id: newId(), folder, name, made: Date.now() });

const bundledCase = (name: string): CaseRef => ({
  id: `bundled:${name}`,
  folder: name,
  name,
  bundled: true,
  made: 0,
});

const isCase = (root: string, folder: string): boolean => existsSync(join(root, folder, 'datapackage.json'));

/**
 * The case in a folder; the name of a bundled case is its folder. A folder without an identity, such as one that was copied by hand,
 * gets one; so does a copy of another folder, which has the identity of the other.
 */
export function caseIn(root: string, folder: string): CaseRef | undefined {
  if (!isCase(root, folder)) return bundledNames().includes(folder) ? bundledCase(folder) : undefined;
  const found = written(root, folder);
  if (found?.folder === folder) return { ...found, bundled: false };
  if (!found) return put(root, { id: newId(), folder, name: folder, made: 0 });
  const isCopy = isCase(root, found.folder) && written(root, found.folder)?.id === found.id;
  if (isCopy) return put(root, newIdentity(folder, folder));
  return put(root, { ...found, folder, name: folder });
}

/** Own cases by folder, then bundled ones without an own case of the same name. Folders with unsafe names are left out. */
export function listCases(root: string): CaseRef[] {
  const own = readdirSync(root, { withFileTypes: true })
    .filter((dirent) => dirent.isDirectory() && isSafeName(dirent.name) && isCase(root, dirent.name))
    .map((dirent) => dirent.name)
    .sort();
  const others = bundledNames().filter((name) => !own.includes(name));
  return [...own.flatMap((folder) => caseIn(root, folder) ?? []), ...others.map(bundledCase)];
}

/** The case of a folder. Throws `case-unknown`. */
export function mustBeCase(root: string, folder: string): CaseRef {
  const caseRef = caseIn(root, safeName(folder));
  if (!caseRef) throw new StoreError('case-unknown', folder);
  return caseRef;
}
