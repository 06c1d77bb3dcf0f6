import {
  type Case,
  type CheckInput,
  type DescribedIssue,
  describeIssue,
  type Issue,
  openCase,
  type Read,
} from '../case/index.ts';
import { inLanguage } from '../i18n/index.ts';
import { checkCase } from '../plan/index.ts';
import type { check as CheckDocument } from './documents.ts';
import { CaseError } from './errors.ts';

/**
 * Reads a case and checks it.
 *
 * @param source a folder, a datapackage.json, an .xlsx, or the name of a bundled case
 * @returns the case, with the rows of the cases that it includes; `check` lists the warnings
 * @throws {CaseError} where there is no such case or it has errors; lists all of them
 * @example
 * const c = await readCase('first-steps');
 * c.name // => 'first-steps'
 * c.tables.demands.length > 0 // => true
 */
export async function readCase(source: string): Promise<Case> {
  const read = await openCase(source);
  const errors = check(read).filter((issue) => issue.severity === 'error');
  if (errors.length > 0) throw new CaseError(source, errors);
  return read.case;
}

/**
 * Reads a case without throwing for its errors, for an editor of cases.
 *
 * @returns the case, its own rows without those of included cases, and the faults of reading; `check` takes all of it
 * @example
 * const read = await examine('no-such-case');
 * read.issues[0].code // => 'case-missing'
 */
export const examine = (source: string): Promise<Read> => openCase(source);

/**
 * Every error and warning of a case as data: code, severity, table, column, file, line.
 *
 * @param read a case, or the result of `examine`, whose faults of reading are then in the list too
 * @example
 * check(await readCase('first-steps')).filter((issue) => issue.severity === 'error') // => []
 */
export const check = (read: Case | Read): Issue[] =>
  checkCase('case' in read ? read : ({ case: read } satisfies CheckInput));

/**
 * An issue as texts in the reader's language: message, place, and a hint if there is one.
 *
 * @example
 * describe(check(await examine('first-step'))[0]).hint // => 'Did you mean `first-steps`?'
 */
export const describe = (issue: Issue): DescribedIssue => describeIssue(issue);

/** The document of `check`; its texts are in English. */
export function issueDocument(issues: readonly Issue[]): CheckDocument {
  const textOf = (severity: Issue['severity']) =>
    issues.filter((x) => x.severity === severity).map((x) => describeIssue(x));
  return inLanguage('en', () => ({ errors: textOf('error'), warnings: textOf('warning') }));
}
