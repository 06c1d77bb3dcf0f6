import { pluralEn as plural } from '../plural.ts';

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
