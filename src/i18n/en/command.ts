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

/** What is wrong with the words on a command line. */
export const asking = {
  missingArgument: (p: { name: string }) => `The argument ${p.name} is missing.`,
  missingValue: (p: { option: string }) => `The option ${p.option} needs a value.`,
  missingOption: (p: { option: string }) => `The option ${p.option} is required.`,
  conflict: (p: { option: string; other: string }) => `The option ${p.option} cannot be used together with ${p.other}.`,
  unknownOption: (p: { option: string }) => `There is no option ${p.option}.`,
  unknownCommand: (p: { name: string }) => `There is no command ${p.name}.`,
  tooMany: (p: { most: number; given: number }) =>
    `The command takes ${p.most} ${plural(p.most, { one: 'argument', other: 'arguments' })}, not ${p.given}.`,
  badValue: (p: { option: string; value: string }) => `The option ${p.option} does not take ${p.value}.`,
  badArgument: (p: { name: string; value: string }) => `The argument ${p.name} does not take ${p.value}.`,
  didYouMean: (p: { names: string }) => `Did you mean ${p.names}?`,
  seeHelp: 'See --help.',
};
