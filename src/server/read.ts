import { type Case, caseHash } from '../case/index.ts';
import { CaseError, check, examine } from '../questions/index.ts';
import { caseCache, locateCase, sourceOf } from '../store/index.ts';

/** Cases that are caseCache as they were read: the largest takes some 50 MB. */
const HELD = 8;
/** Hashes take no room. */
const HASHES = 1000;

/** A case as read, faults and all; caseCache until a file of it changes, and never changed by who is given it. */
export const readCase = caseCache(HELD, async (root: string, id: string) => examine(sourceOf(locateCase(root, id))));

/** The faults and warnings of a case. */
export const checkCase = caseCache(HELD, async (root: string, id: string) => check(await readCase(root, id)));

/** A case that may be asked about. Throws `CaseError` where it has an error. */
export async function soundCase(root: string, id: string): Promise<Case> {
  const errors = (await checkCase(root, id)).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new CaseError(sourceOf(locateCase(root, id)), errors);
  return (await readCase(root, id)).case;
}

/** The hash of a case as it is now. */
export const hashCase = caseCache(HASHES, async (root: string, id: string) =>
  caseHash((await readCase(root, id)).case),
);
