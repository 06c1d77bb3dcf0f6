import { type Case, caseHash } from '../case/index.ts';
import { CaseError, check, examine } from '../questions/index.ts';
import { caseCache, locateCase, sourceOf } from '../store/index.ts';

/** The most cases in the cache: the largest takes about 50 MB. */
const HELD = 8;
/** The most hashes in the cache; they need little memory. */
const HASHES = 1000;

/** A case as read, with its faults; cached until one of its files changes. Callers must not change it. */
export const readCase = caseCache(HELD, async (root: string, id: string) => examine(sourceOf(locateCase(root, id))));

/** The faults and warnings of a case. */
export const checkCase = caseCache(HELD, async (root: string, id: string) => check(await readCase(root, id)));

/** A case without errors. Throws `CaseError` where it has one. */
export async function soundCase(root: string, id: string): Promise<Case> {
  const errors = (await checkCase(root, id)).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new CaseError(sourceOf(locateCase(root, id)), errors);
  return (await readCase(root, id)).case;
}

/** The hash of the current state of a case. */
export const hashCase = caseCache(HASHES, async (root: string, id: string) =>
  caseHash((await readCase(root, id)).case),
);
