import { Option } from 'commander';
import { isLanguage, type Language, systemLanguage, words } from '../i18n/index.ts';
import { wrongUse } from './failure.ts';

/** `--lang`, which every command takes. */
export const languageOption = (): Option =>
  new Option('--lang <code>', words().command.language).argParser((value: string) => {
    if (!isLanguage(value)) throw wrongUse(words().command.unknownLanguage({ value }));
    return value;
  });

/** The language of a command line that is not parsed yet, so that help and messages of the parser are in it too. */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const end = args.indexOf('--');
  const own = end < 0 ? args : args.slice(0, end);
  const i = own.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = i < 0 ? undefined : own[i] === '--lang' ? own[i + 1] : own[i]!.slice('--lang='.length);
  return value !== undefined && isLanguage(value) ? value : systemLanguage(env);
}
