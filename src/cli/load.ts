import { words } from '../i18n/index.ts';
import { type Case, CaseError, check, describe, examine, lineOf } from '../questions/index.ts';
import { wrongUse } from './failure.ts';

interface LoadOptions {
  readonly quiet?: boolean;
  /** Codes of warnings that are not shown. */
  readonly ignoredWarnings?: readonly string[];
  /** The case is not checked. */
  readonly allowErrors?: boolean;
}

/**
 * Reads and checks a case; its first five warnings are shown on stderr.
 *
 * @throws {CaseError} where the case has errors (exit status 1)
 * @throws {Failure} where there is no such case (exit status 2)
 */
export async function load(
  source: string,
  { quiet = false, ignoredWarnings = [], allowErrors = false }: LoadOptions = {},
): Promise<Case> {
  const read = await examine(source);
  const issues = allowErrors ? read.issues.filter(({ code }) => code === 'case-missing') : check(read);
  const errors = issues.filter((issue) => issue.severity === 'error');
  const missing = errors.find((issue) => issue.code === 'case-missing');
  if (missing) throw wrongUse(lineOf(describe(missing)));
  if (errors.length > 0) throw new CaseError(source, errors);
  const warnings = issues.filter((issue) => issue.severity === 'warning' && !ignoredWarnings.includes(issue.code));
  if (!quiet) {
    const { warned, moreWarnings } = words().command;
    for (const issue of warnings.slice(0, 5)) process.stderr.write(`${warned({ text: lineOf(describe(issue)) })}\n`);
    if (warnings.length > 5) process.stderr.write(`${moreWarnings({ count: warnings.length - 5, source })}\n`);
  }
  return read.case;
}
