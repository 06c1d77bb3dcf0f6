import { StoreError, storeFaultWords, type TableError, tableFaultWords } from '../atlas/index.ts';
import { describeIssue, type Issue, lineOf } from '../case/index.ts';
import { words } from '../i18n/index.ts';
import type { CaseError } from './errors.ts';

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

/** The errors of a case as a command ends with them: how many there are, and a line each. */
export function caseErrorText({ source, issues }: CaseError): string {
  const lines = issues.slice(0, SHOWN).map((issue) => `  ${lineOf(describeIssue(issue))}`);
  return [words().command.caseHasErrors({ source, errors: issues.length }), ...lines].join('\n');
}

/** Errors that are printed. */
const SHOWN = 200;

/** Faults of tables of evidence, a line each. */
export function evidenceFaults(error: StoreError | TableError): string {
  if (error instanceof StoreError) return storeFaultWords(error);
  const lines = error.faults.slice(0, SHOWN).map((fault) => `  ${tableFaultWords(fault)}`);
  return lines.join('\n').trimStart();
}
