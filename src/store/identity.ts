import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundledNames } from '../case/index.ts';
import { newId } from './access/token.ts';
import { StoreError } from './fault.ts';
import { isSafeName, safeName } from './name.ts';
import { jsonAt, putJson } from './whole.ts';

/** A case of the workspace: which it is, whatever it is called and whatever lay in its folder before. */
export interface CaseRef {
  /** Opaque, and never given again; rights, marks, the trail, runs and links are kept under it. */
  readonly id: string;
  /** Its folder in the workspace; of a bundled case, its name. */
  readonly folder: string;
  /** What people call it: two cases may have one name where nobody sees both. */
  readonly name: string;
  readonly bundled: boolean;
  /** Since when the folder holds this case, ms since 1970; 0 where that is not known. */
  readonly made: number;
  /** The name under which earlier versions kept the rights. */
  readonly before?: string | undefined;
}

/** The file of a case's folder that says which case it is. */
export const identityFile = 'identity.json';

type Written = Omit<CaseRef, 'bundled'>;

function written(root: string, folder: string): Written | undefined {
  const { id, folder: at, name, made, before } = jsonAt(join(root, folder, identityFile)) ?? {};
  if (typeof id !== 'string' || typeof at !== 'string') return undefined;
  return {
    id,
    folder: at,
    name: String(name ?? folder),
    made: Number(made) || 0,
    ...(typeof before === 'string' ? { before } : {}),
  };
}

/** Whether a folder may not be written. */
export const isReadOnly = (error: unknown): boolean =>
  ['EROFS', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');

function put(root: string, one: Written): CaseRef {
  try {
    putJson(join(root, one.folder, identityFile), one);
  } catch (error) {
    // A folder that cannot be written has no rights, marks or runs to keep apart.
    if (!isReadOnly(error)) throw error;
    return { ...one, id: `folder:${one.folder}`, bundled: false };
  }
  return { ...one, bundled: false };
}

/** A new case that a folder will hold. */
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
 * The case that lies in a folder; the name of a bundled case is its folder. A folder that says nothing of itself, as one that was put
 * there by hand, is given an identity; so is a copy of another folder, which says that it is the other.
 */
export function caseIn(root: string, folder: string): CaseRef | undefined {
  if (!isCase(root, folder)) return bundledNames().includes(folder) ? bundledCase(folder) : undefined;
  const found = written(root, folder);
  if (found?.folder === folder) return { ...found, bundled: false };
  if (!found) return put(root, { id: newId(), folder, name: folder, made: 0, before: folder });
  const isCopy = isCase(root, found.folder) && written(root, found.folder)?.id === found.id;
  if (isCopy) return put(root, newIdentity(folder, folder));
  return put(root, { ...found, folder, name: folder });
}

/** Own cases by folder, then the bundled ones that none of them hides. A folder of a name that no address can have is left out. */
export function listCases(root: string): CaseRef[] {
  const own = readdirSync(root, { withFileTypes: true })
    .filter((one) => one.isDirectory() && isSafeName(one.name) && isCase(root, one.name))
    .map((one) => one.name)
    .sort();
  const others = bundledNames().filter((name) => !own.includes(name));
  return [...own.flatMap((folder) => caseIn(root, folder) ?? []), ...others.map(bundledCase)];
}

/** The case of a folder. Throws `case-unknown`. */
export function mustBeCase(root: string, folder: string): CaseRef {
  const found = caseIn(root, safeName(folder));
  if (!found) throw new StoreError('case-unknown', folder);
  return found;
}

/** Writes down since when a folder holds its case, ms since 1970. */
export const setMade = (root: string, { bundled: _, ...ref }: CaseRef, made: number): void =>
  void put(root, { ...ref, made });
