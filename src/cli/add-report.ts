import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Case, caseHash } from '../case/index.ts';
import type { PlanDocument } from '../plan/index.ts';
import { hasHash, oneReport, type QuestionInput } from '../report/index.ts';
import { folderOf, put } from './asked.ts';
import { wrongUse } from './failure.ts';

type Where = boolean | string;

const pathOf = (source: string, where: Where, c: Case): string =>
  join(folderOf(source, c.name, 'plan', typeof where === 'string' ? where : undefined), 'report.html');

/** The report that is there; refused, before a long question is asked, where it is of another case. */
export function reportThere(source: string, where: Where, asRead: Case): string | undefined {
  const path = pathOf(source, where, asRead);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (before !== undefined && !hasHash(before, caseHash(asRead)))
    throw wrongUse(`${path} is a report of another case, or the case has changed since: plan again, or --report DIR`);
  return before;
}

/**
 * Puts the sections of a question into one report: that of the plan where it is there, in NAME-plan beside the case or in
 * the folder named; else a report is begun, with the plan if one is given. A section that is there already is replaced.
 */
export function addToReport(
  source: string,
  where: Where,
  asRead: Case,
  input: QuestionInput & { readonly plan?: PlanDocument },
): string {
  const before = reportThere(source, where, asRead);
  const html = oneReport(before, { ...input, hash: caseHash(asRead) });
  return put(dirname(pathOf(source, where, asRead)), 'report.html', html);
}
