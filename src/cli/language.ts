import { Option } from 'commander';
import { isLanguage, type Language, systemLanguage, words } from '../i18n/index.ts';
import { wrongUse } from './failure.ts';

/** `--lang`, which every command takes. */
export const languageOption = (): Option =>
  new Option('--lang <code>', words().command.language).argParser((value: string) => {
    if (!isLanguage(value)) throw wrongUse(words().command.unknownLanguage({ value }));
    return value;
  });

/** The language of the words on a command line, before it is parsed: help and its faults are in it too. */
export function askedLanguage(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const end = args.indexOf('--');
  const own = end < 0 ? args : args.slice(0, end);
  const i = own.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = i < 0 ? undefined : own[i] === '--lang' ? own[i + 1] : own[i]!.slice('--lang='.length);
  return given !== undefined && isLanguage(given) ? given : systemLanguage(env);
}
