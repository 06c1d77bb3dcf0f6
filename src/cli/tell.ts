import { describeIssue, type Issue, lineOf } from '../case/index.ts';
import { inLanguage, words } from '../i18n/index.ts';

/** The errors and warnings of a case, each with its place, cause and mend, and how many there are. */
export function issueLines(issues: readonly Issue[]): string[] {
  const errors = issues.filter((issue) => issue.severity === 'error');
  const warnings = issues.filter((issue) => issue.severity === 'warning');
  const { error, warning, counts } = words().command;
  const width = Math.max(error.length, warning.length);
  return [
    ...errors.map((issue) => `${error.padEnd(width)}  ${lineOf(describeIssue(issue))}`),
    ...warnings.map((issue) => `${warning.padEnd(width)}  ${lineOf(describeIssue(issue))}`),
    counts({ errors: errors.length, warnings: warnings.length }),
  ];
}

/** The document of `check --json`, the same in every language. */
export function issueDocument(issues: readonly Issue[]) {
  const told = (severity: Issue['severity']) =>
    issues.filter((x) => x.severity === severity).map((x) => describeIssue(x));
  return inLanguage('en', () => ({ errors: told('error'), warnings: told('warning') }));
}
