import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { words } from '../i18n/index.ts';
import { type Option as Declared, listParts, type Question } from '../questions/index.ts';
import { wrongUse } from './failure.ts';

/** A parser for an option that is a number of at least `min`; anything else is wrong use. */
export function numberOption(name: string, min: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!Number.isFinite(number) || number < min || value.trim() === '')
      throw wrongUse(words().command.numberTooSmall({ option: name, least: min, value }));
    return number;
  };
}

/** Adds the parts of a comma-separated value to those of earlier flags. */
const listOption = (value: string, before: string[] = []): string[] => [...before, ...listParts(value)];

/** The address itself, or behind `@` the first line of a file. */
function addressOf(value: string): string {
  if (!value.startsWith('@')) return value;
  try {
    return readFileSync(value.slice(1), 'utf8').split(/\r?\n/)[0]!.trim();
  } catch (error) {
    throw wrongUse(words().commands.database.file({ file: value.slice(1), said: (error as Error).message }));
  }
}

/** `--db`. With `@FILE` the address is read from a file: other users of the machine can read a command line. */
export const dbOption = (description: string): Option => new Option('--db <address>', description).argParser(addressOf);

/** `--db` of a command that runs as a service: it also reads the environment variable `CHORSU_DB`. */
export const serviceDb = (description: string): Option => dbOption(description).env('CHORSU_DB');

/** The option of the parser for a declared option. */
export function optionOf(declared: Declared<unknown>): Option {
  const { flag, kind, description, defaultValue } = declared;
  if (kind === 'queue') return dbOption(description());
  const option = new Option(flag, description()).hideHelp(declared.hidden ?? false);
  if (kind === 'boolean') return option;
  if (defaultValue !== undefined) option.default(defaultValue);
  const name = option.long!.slice(2);
  if (kind === 'number') return option.argParser(numberOption(name, declared.min));
  if (kind === 'list') return option.argParser(listOption);
  if (kind !== 'numbers') return option;
  const number = numberOption(name, declared.min);
  return option.argParser((value: string, before: number[] = []) => [...before, ...listOption(value).map(number)]);
}

/** Whether a declared option is a positional argument. */
export const isArgument = ({ kind }: Declared<unknown>): boolean =>
  kind === 'argument' || kind === 'arguments' || kind === 'case';

/** The values of the declared options on a parsed command line. The value of a case argument is still its path. */
export function valuesIn({ options }: Question, command: Command): Record<string, unknown> {
  const flags: Readonly<Record<string, unknown>> = command.opts();
  const positional = Object.values(options).filter(isArgument);
  return Object.fromEntries(
    Object.entries(options).map(([name, declared]) => {
      const place = positional.indexOf(declared);
      if (place >= 0) return [name, declared.kind === 'arguments' ? command.args.slice(place) : command.args[place]];
      const option = new Option(declared.flag);
      const flag = flags[option.attributeName()];
      // `--no-plan` and `--plan <plan>` share an attribute, which is false after the first.
      const value = option.negate ? flag === false : ((flag === false ? undefined : flag) ?? declared.defaultValue);
      if (declared.kind === 'choice' && value !== undefined && !declared.choices.includes(String(value)))
        throw wrongUse(declared.refusal(String(value)));
      const other = declared.requires === undefined ? undefined : /\w+/.exec(declared.requires)![0];
      const isGiven = command.getOptionValueSource(option.attributeName()) === 'cli';
      if (other !== undefined && flags[other] === undefined && isGiven)
        throw wrongUse(words().command.onlyWith({ option: option.attributeName(), other: declared.requires! }));
      return [name, value];
    }),
  );
}
