import { dirname, join, resolve } from 'node:path';
import { type Case, caseHash } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { NoAnswerError, type PlanDocument, UnusableError } from '../../plan/index.ts';
import { examine } from '../read.ts';

/**
 * The case of a plan, as read: the one that the user names, or the one that the plan or its folder refers to.
 *
 * @throws {UnusableError} where none is found
 * @throws {NoAnswerError} where it has errors, or has changed since the plan was made
 */
export async function caseOf(plan: PlanDocument, path: string, casePath: string | undefined): Promise<Case> {
  const texts = words().verify;
  const tried = casePath === undefined ? [...placesOf(plan.source, path), join(folderOf(path), CASE)] : [casePath];
  let why: Error = new UnusableError('case-missing', texts.caseMissing({ tried }));
  for (const source of tried) {
    const read = await examine(source);
    if (read.issues.some((issue) => issue.code === 'case-missing')) continue;
    const hash = caseHash(read.case);
    const sound = !read.issues.some((issue) => issue.severity === 'error');
    if (sound && hash === plan.caseHash) return read.case;
    why = sound
      ? new NoAnswerError('case-other', texts.caseOther({ source, hash, planned: plan.caseHash }))
      : new NoAnswerError('case-errors', texts.caseErrors({ source }));
  }
  throw why;
}

/** Name of the folder beside a plan that has its case. */
export const CASE = 'case';

/** The folder of a plan; `path` is its file or its folder. */
const folderOf = (path: string): string => (path.endsWith('.json') ? dirname(resolve(path)) : resolve(path));

/** Possible paths of something that a plan refers to: as written, and relative to the plan's folder and the one above. */
export function placesOf(named: string, path: string): string[] {
  const folder = folderOf(path);
  return [...new Set([named, resolve(folder, named), resolve(folder, '..', named)])];
}
