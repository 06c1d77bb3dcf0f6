import type { Case } from '../case/index.ts';
import { words } from '../i18n/index.ts';
import type { Shared } from './queue.ts';

/** The type of an option's value, with the limits of that type. */
type Kind =
  | { readonly kind: 'number' | 'numbers'; readonly min: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly refusal: (value: string) => string }
  | { readonly kind: 'case'; readonly ignoredWarnings: readonly string[]; readonly allowErrors: boolean }
  | { readonly kind: 'list' | 'text' | 'boolean' | 'queue' | 'argument' | 'arguments' };

/** A text in the reader's language. */
export type Text = () => string;

/** An option of a question. The command line, its help, the library and the workbench all read this one declaration. */
export type Option<T> = Kind & {
  /** Flag with the name of its value, as in the help: `--count <n>`. An argument has no dashes: `<from>`, `[to]`. */
  readonly flag: string;
  readonly description: Text;
  readonly defaultValue: T;
  /** The flag without which this option is refused: `--first`. */
  readonly requires?: string;
  /** The help does not list it: it serves to measure the program. */
  readonly hidden?: true;
};

export const number = (flag: string, description: Text, defaultValue: number, min = 0): Option<number> => ({
  kind: 'number',
  flag,
  description,
  defaultValue,
  min,
});
export const optionalNumber = (flag: string, description: Text, min = 0): Option<number | undefined> => ({
  kind: 'number',
  flag,
  description,
  defaultValue: undefined,
  min,
});
export const numbers = (flag: string, description: Text, min = 0): Option<readonly number[]> => ({
  kind: 'numbers',
  flag,
  description,
  defaultValue: [],
  min,
});
export const list = (flag: string, description: Text): Option<readonly string[]> => ({
  kind: 'list',
  flag,
  description,
  defaultValue: [],
});
export const text = (flag: string, description: Text): Option<string | undefined> => ({
  kind: 'text',
  flag,
  description,
  defaultValue: undefined,
});
export const boolean = (flag: string, description: Text): Option<boolean> => ({
  kind: 'boolean',
  flag,
  description,
  defaultValue: false,
});
/** One of a few words; `refusal` is the message for any other word. */
export const choice = <T extends string, D extends T | undefined>(
  flag: string,
  description: Text,
  choices: readonly T[],
  refusal: (value: string) => string,
  defaultValue: D,
): Option<T | D> => ({ kind: 'choice', flag, description, choices, refusal, defaultValue });
/** A positional argument: `<from>` is required, `[to]` is optional. */
export function argument(flag: `<${string}>`, description: Text): Option<string>;
export function argument(flag: `[${string}]`, description: Text): Option<string | undefined>;
export function argument(flag: string, description: Text): Option<string | undefined> {
  return { kind: 'argument', flag, description, defaultValue: undefined };
}
/** All positional arguments from here on: `<plans...>`. */
export const argumentList = (flag: string, description: Text): Option<readonly string[]> => ({
  kind: 'arguments',
  flag,
  description,
  defaultValue: [],
});
interface CaseChecks {
  /** Codes of warnings that are not shown. */
  readonly ignoredWarnings?: readonly string[];
  /** A case with errors is accepted. */
  readonly allowErrors?: boolean;
}
/** A positional argument that names a case; its value is the case, read and checked. */
export function caseArgument(flag: `<${string}>`, description: Text, checks?: CaseChecks): Option<Case>;
export function caseArgument(flag: `[${string}]`, description: Text, checks?: CaseChecks): Option<Case | undefined>;
export function caseArgument(flag: string, description: Text, checks: CaseChecks = {}): Option<Case | undefined> {
  return {
    ignoredWarnings: [],
    allowErrors: false,
    ...checks,
    kind: 'case',
    flag,
    description,
    defaultValue: undefined,
  };
}
/** The case that a question is about: the first argument of most commands. */
export const caseOption = caseArgument('<case>', () => words().help.common.caseArg);
/** `--db`: the address of the database of a shared queue, or an open queue. */
export const queue = (description: Text): Option<Shared | undefined> => ({
  kind: 'queue',
  flag: '--db <address>',
  description,
  defaultValue: undefined,
});
/** Splits a text at its commas. */
export const listParts = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export type Options = Readonly<Record<string, Option<unknown>>>;
/** The values of a set of options. */
export type OptionValues<O extends Options> = { readonly [K in keyof O]: O[K]['defaultValue'] };

/** Adds the defaults of the options that have no value. */
export const withDefaults = <O extends Options>(options: O, values: Partial<OptionValues<O>>): OptionValues<O> =>
  Object.fromEntries(
    Object.entries(options).map(([name, { defaultValue }]) => [name, values[name] ?? defaultValue]),
  ) as unknown as OptionValues<O>;
