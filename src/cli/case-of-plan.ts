import { dirname, join, resolve } from 'node:path';
import { words } from '../i18n/index.ts';
import { type Case, caseHash, examine, type PlanDocument } from '../questions/index.ts';
import { Failure, wrongUse } from './failure.ts';

/** The case of a plan, as read. Status 2 where none is found, 1 where it has errors or is not the one that was planned. */
export async function caseOf(plan: PlanDocument, path: string, given: string | undefined): Promise<Case> {
  const said = words().verify;
  const tried = given === undefined ? [...placesOf(plan.source, path), join(folderOf(path), CASE)] : [given];
  let why: Failure = wrongUse(said.caseMissing({ tried }));
  for (const source of tried) {
    const read = await examine(source);
    if (read.issues.some((issue) => issue.code === 'case-missing')) continue;
    const hash = caseHash(read.case);
    const sound = !read.issues.some((issue) => issue.severity === 'error');
    if (sound && hash === plan.caseHash) return read.case;
    why = new Failure(
      1,
      sound ? said.caseOther({ source, hash, planned: plan.caseHash }) : said.caseErrors({ source }),
    );
  }
  throw why;
}

/** The folder beside a plan that holds the case as it was planned. */
export const CASE = 'case';

const folderOf = (path: string): string => (path.endsWith('.json') ? dirname(resolve(path)) : resolve(path));

/** Where something that a plan names is: as said, and seen from the plan's folder and the one above. */
export function placesOf(named: string, path: string): string[] {
  const folder = folderOf(path);
  return [...new Set([named, resolve(folder, named), resolve(folder, '..', named)])];
}
