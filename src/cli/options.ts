import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { words } from '../i18n/index.ts';
import { type Option as Declared, listParts, type Question } from '../questions/index.ts';
import { wrongUse } from './failure.ts';

/** Reads a number option; anything else is wrong use. */
export function numberOption(name: string, least: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!Number.isFinite(number) || number < least || value.trim() === '')
      throw wrongUse(words().command.numberTooSmall({ option: name, least, value }));
    return number;
  };
}

/** Splits a repeated or comma-separated option. */
const listOption = (value: string, before: string[] = []): string[] => [...before, ...listParts(value)];

/** The address that is given, or that of the file behind `@`: its first line. */
function addressOf(given: string): string {
  if (!given.startsWith('@')) return given;
  try {
    return readFileSync(given.slice(1), 'utf8').split(/\r?\n/)[0]!.trim();
  } catch (error) {
    throw wrongUse(words().commands.database.file({ file: given.slice(1), said: (error as Error).message }));
  }
}

/** The option of a database. With `@FILE` the address comes from a file: what stands on a command line, every user of the machine reads. */
export const dbOption = (about: string): Option => new Option('--db <address>', about).argParser(addressOf);

/** The same of a program of a server, which takes the address from the environment too. */
export const serviceDb = (about: string): Option => dbOption(about).env('CHORSU_DB');

/** An option as the parser of the command line has it. */
export function optionOf(declared: Declared<unknown>): Option {
  const { flag, kind, about, byDefault } = declared;
  if (kind === 'queue') return dbOption(about());
  const option = new Option(flag, about()).hideHelp(declared.hidden ?? false);
  if (kind === 'yes') return option;
  if (byDefault !== undefined) option.default(byDefault);
  const name = option.long!.slice(2);
  if (kind === 'number') return option.argParser(numberOption(name, declared.least));
  if (kind === 'list') return option.argParser(listOption);
  if (kind !== 'numbers') return option;
  const number = numberOption(name, declared.least);
  return option.argParser((value: string, before: number[] = []) => [...before, ...listOption(value).map(number)]);
}

/** Whether an option stands behind the name of the command. */
export const isArgument = ({ kind }: Declared<unknown>): boolean =>
  kind === 'argument' || kind === 'arguments' || kind === 'case';

/** What is asked: arguments of a command by their place, options by their flag. */
export function valuesIn({ options }: Pick<Question, 'options'>, command: Command): Record<string, unknown> {
  const given: Readonly<Record<string, unknown>> = command.opts();
  const args = Object.values(options).filter(isArgument);
  return Object.fromEntries(
    Object.entries(options).map(([name, one]) => {
      const place = args.indexOf(one);
      if (place >= 0) return [name, one.kind === 'arguments' ? command.args.slice(place) : command.args[place]];
      const option = new Option(one.flag);
      const said = given[option.attributeName()];
      // `--no-plan` and `--plan <plan>` share an attribute, which is false where the first is given.
      const value = option.negate ? said === false : ((said === false ? undefined : said) ?? one.byDefault);
      if (one.kind === 'choice' && value !== undefined && !one.of.includes(String(value)))
        throw wrongUse(one.wrong(String(value)));
      const other = one.with === undefined ? undefined : /\w+/.exec(one.with)![0];
      const isGiven = command.getOptionValueSource(option.attributeName()) === 'cli';
      if (other !== undefined && given[other] === undefined && isGiven)
        throw wrongUse(words().command.onlyWith({ option: option.attributeName(), other: one.with! }));
      return [name, value];
    }),
  );
}
