import { words } from '../i18n/index.ts';
import { type Case, CaseError, check, describe, examine, lineOf } from '../questions/index.ts';
import { wrongUse } from './failure.ts';

/**
 * Reads and checks a case; its first five warnings are shown on stderr.
 *
 * @param options `ignoredWarnings` are codes of warnings that are not shown; with `allowErrors` the case is not checked
 * @throws {CaseError} where the case has errors (exit status 1)
 * @throws {Failure} where there is no such case (exit status 2)
 */
export async function load(
  source: string,
  options: { quiet?: boolean; beside?: readonly string[]; asIs?: boolean } = {},
): Promise<Case> {
  const read = await examine(source);
  const issues = options.asIs ? read.issues.filter(({ code }) => code === 'case-missing') : check(read);
  const errors = issues.filter((issue) => issue.severity === 'error');
  const missing = errors.find((issue) => issue.code === 'case-missing');
  if (missing) throw wrongUse(lineOf(describe(missing)));
  if (errors.length > 0) throw new CaseError(source, errors);
  const warnings = issues.filter((issue) => issue.severity === 'warning' && !options.beside?.includes(issue.code));
  if (!options.quiet) {
    const { warned, moreWarnings } = words().command;
    for (const issue of warnings.slice(0, 5)) process.stderr.write(`${warned({ text: lineOf(describe(issue)) })}\n`);
    if (warnings.length > 5) process.stderr.write(`${moreWarnings({ count: warnings.length - 5, source })}\n`);
  }
  return read.case;
}
