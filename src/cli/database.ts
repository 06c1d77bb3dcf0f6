import { readFileSync } from 'node:fs';
import { Option } from 'commander';
import { words } from '../i18n/index.ts';
import { wrongUse } from './failure.ts';

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
