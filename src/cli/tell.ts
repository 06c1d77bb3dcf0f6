import { describeIssue, type Issue, lineOf } from '../case/index.ts';

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** The errors and warnings of a case, each with its place, cause and mend, and how many there are. */
export function issueLines(issues: readonly Issue[]): string[] {
  const errors = issues.filter((issue) => issue.severity === 'error');
  const warnings = issues.filter((issue) => issue.severity === 'warning');
  return [
    ...errors.map((issue) => `error    ${lineOf(describeIssue(issue))}`),
    ...warnings.map((issue) => `warning  ${lineOf(describeIssue(issue))}`),
    `${plural(errors.length, 'error')}, ${plural(warnings.length, 'warning')}`,
  ];
}

/** The document of `check --json`. */
export function issueDocument(issues: readonly Issue[]) {
  const told = (severity: Issue['severity']) =>
    issues.filter((x) => x.severity === severity).map((x) => describeIssue(x));
  return { errors: told('error'), warnings: told('warning') };
}
