import { words } from '../i18n/index.ts';
import { type Case, CaseError, check, describe, examine, lineOf } from '../questions/index.ts';
import { wrongUse } from './failure.ts';

/**
 * Reads and checks a case; its errors end the command with one line each (status 1, or 2 where there is no such case),
 * warnings are told on stderr, but those whose codes are in `beside`: they do not concern the command. A case is taken `asIs` with its errors.
 *
 * @throws {CaseError} where the case has errors
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
