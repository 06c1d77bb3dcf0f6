import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, caseHash } from '../case/index.ts';
import type { PlanDocument } from '../plan/index.ts';
import { hasHash, oneReport, type QuestionInput } from '../report/index.ts';
import { folderOf, put } from './asked.ts';
import { wrongUse } from './failure.ts';

/**
 * Puts the sections of a question into one report: that of the plan where it is there, in NAME-plan beside the case or in
 * the folder named; else a report is begun, with the plan if one is given. A section that is there already is replaced.
 */
export function addToReport(
  source: string,
  where: boolean | string,
  asRead: Case,
  input: QuestionInput & { readonly plan?: PlanDocument },
): string {
  const folder = folderOf(source, asRead.name, 'plan', typeof where === 'string' ? where : undefined);
  const path = join(folder, 'report.html');
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  const hash = caseHash(asRead);
  if (before !== undefined && !hasHash(before, hash))
    throw wrongUse(`${path} is a report of another case, or the case has changed since: plan again, or --report DIR`);
  return put(folder, 'report.html', oneReport(before, { ...input, hash }));
}
