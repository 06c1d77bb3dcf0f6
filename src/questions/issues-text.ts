import { StoreError, storeFaultWords, type TableError, tableFaultWords } from '../atlas/index.ts';
import { describeIssue, type Issue, lineOf } from '../case/index.ts';
import { words } from '../i18n/index.ts';
import type { CaseError } from './errors.ts';

/** A line for each error and warning of a case, with place, cause and remedy, and a line with their numbers. */
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

/** The message with which a command ends for a case with errors: their number, and a line for each. */
export function caseErrorText({ source, issues }: CaseError): string {
  const lines = issues.slice(0, SHOWN).map((issue) => `  ${lineOf(describeIssue(issue))}`);
  return [words().command.caseHasErrors({ source, errors: issues.length }), ...lines].join('\n');
}

/** The most errors that are printed. */
const SHOWN = 200;

/** The faults of tables of trade evidence, a line each. */
export function evidenceFaults(error: StoreError | TableError): string {
  if (error instanceof StoreError) return storeFaultWords(error);
  const lines = error.faults.slice(0, SHOWN).map((fault) => `  ${tableFaultWords(fault)}`);
  return lines.join('\n').trimStart();
}
