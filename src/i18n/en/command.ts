import { pluralEn as plural } from '../plural.ts';

export interface Counts {
  errors: number;
  warnings: number;
}

const errorCount = (n: number) => `${n} ${plural(n, { one: 'error', other: 'errors' })}`;
const warningCount = (n: number) => `${n} ${plural(n, { one: 'warning', other: 'warnings' })}`;

/** What every command says: reading a case, wrong use, faults. */
export const command = {
  language: 'language of the output: en, ru or zh (default: that of the system, from LANG)',
  unknownLanguage: (p: { value: string }) => `There is no language ${p.value}. Choose en, ru or zh.`,
  internalFault: (p: { fault: string }) => `internal fault: ${p.fault}`,
  error: 'error',
  warning: 'warning',
  warned: (p: { text: string }) => `warning: ${p.text}`,
  counts: ({ errors, warnings }: Counts) => `${errorCount(errors)}, ${warningCount(warnings)}`,
  caseHasErrors: (p: { source: string; errors: number }) => `${p.source} has ${errorCount(p.errors)}:`,
  moreWarnings: (p: { count: number; source: string }) =>
    `There ${plural(p.count, { one: 'is 1 more warning', other: `are ${p.count} more warnings` })}. See them with \`chorsu check ${p.source}\`.`,
  numberTooSmall: (p: { option: string; least: number; value: string }) =>
    `--${p.option} takes a number of at least ${p.least}, not ${p.value}.`,
  onlyWith: (p: { option: string; other: string }) => `--${p.option} works only together with ${p.other}.`,
  progress: (p: { what: string; done: number; all: number }) => `${p.what}: ${p.done} of ${p.all}`,
  files: (p: { files: readonly string[] }) => `Files: ${p.files.join(', ')}`,
};
