import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { Command } from 'commander';
import { inLanguage, words } from '../i18n/index.ts';
import { type Finding, fault, isFault, parseVkey, type Verifier, wordsOf } from '../ledger/index.ts';
import { Failure, wrongUse } from './failure.ts';
import { bytesOf, unreadable } from './read-file.ts';

/** Options that every `ledger` command has. */
export interface LedgerFlags {
  readonly ledger: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly passphraseFile?: string;
}

/** A `ledger` command with the options that each of them has. */
export function commandOf(name: string, about: string): Command {
  const help = words().ledgerHelp.common;
  return new Command(name)
    .description(about)
    .option('--ledger <dir>', help.ledger, './ledger')
    .option('--json', help.json)
    .option('--quiet', words().help.common.quiet)
    .option('--passphrase-file <file>', help.passphraseFile);
}

/** Collects an option that is repeated or comma-separated. */
export const collect = (value: string, before: string[]): string[] => [...before, ...value.split(',')];

const use = new Set([
  'no-ledger',
  'ledger-exists',
  'not-folder',
  'key-name',
  'key-missing',
  'key-file',
  'key-mode',
  'key-malformed',
  'key-exists',
  'key-type',
  'no-witness',
]);
const alsoUse = new Set([
  'clock-jump',
  'passphrase-needed',
  'passphrase-wrong',
  'policy-malformed',
  'certificate-malformed',
]);
const world = new Set(['locked', 'disk-full', 'disk-error', 'uncertain', 'clock-behind', 'stamp-http', 'witness-http']);

/** Exit status for a fault: wrong use, trouble with the world around, or else an answer that is no. */
function exitOf(code: string): 1 | 2 | 3 {
  return use.has(code) || alsoUse.has(code) ? 2 : world.has(code) ? 3 : 1;
}

/** What a command found: a document, and what is printed of it without --json. */
export interface Found {
  readonly document: unknown;
  readonly text: string;
  /** Worth a word on stderr. */
  readonly beside?: string;
}

/** What a command does: it prints what it found; faults end it with words and the exit status that fits. */
export function runs<A extends unknown[]>(
  command: Command,
  work: (...args: A) => Promise<Found | undefined> | Found | undefined,
): Command {
  return command.action(async (...args) => {
    try {
      const found = await work(...(args as unknown[] as A));
      if (!found) return;
      const flags = command.opts<LedgerFlags>();
      print(flags, found);
      if (found.beside !== undefined) say(flags, found.beside);
    } catch (error) {
      if (isFault(error)) throw new Failure(exitOf(error.fault.code), wordsOf(error.fault));
      throw error;
    }
  });
}

/** Prints what was found; nothing where its text is empty. */
export function print({ json }: { readonly json?: boolean }, { document, text }: Found): void {
  const line = json ? JSON.stringify(document, null, 1) : text;
  process.stdout.write(line === '' || line.endsWith('\n') ? line : `${line}\n`);
}

/** Writes a text into the file that is named, and gives what is printed then; the text itself where none is named. */
export function put(path: string | undefined, text: string, wrote: (path: string) => string): string {
  if (path === undefined) return text;
  write(path, text);
  return wrote(path);
}

/** Runs work on a file given; a fault that names no place then names that file. */
export async function about<T>(path: string, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const placeless =
      isFault(error) && Object.keys(error.fault.params).every((name) => name === 'line' || name === 'cause');
    throw placeless ? fault(error.fault.code, { path, ...error.fault.params }) : error;
  }
}

/** Writes a file named on the command line; one that could not be written whole is not left behind. */
export function write(path: string, bytes: string | Uint8Array): void {
  const fresh = !existsSync(path);
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    if (fresh) rmSync(path, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Failure(3, wordsOf({ code: 'cannot-write', params: { path, code } }));
  }
}

/** A result on stdout. */
export const out = (text: string): void => void process.stdout.write(`${text}\n`);

/** Something worth a word on stderr. */
export function say(flags: { readonly quiet?: boolean }, text: string): void {
  if (!flags.quiet) process.stderr.write(`${text}\n`);
}

/** A verifier key given on the command line, of a log (type 1) or of a witness (type 4; C2SP signed-note). */
export function keyOf(option: string, vkey: string, type: 1 | 4): Verifier {
  const key = parseVkey(vkey);
  if (key.type === type) return key;
  const { logKeyWanted, witnessKeyWanted } = words().ledger;
  throw wrongUse((type === 1 ? logKeyWanted : witnessKeyWanted)({ option, name: key.name }));
}

/** Findings with their sentences, for JSON, which is the same in every language. */
export const told = (findings: readonly Finding[]) =>
  inLanguage('en', () => findings.map((one) => ({ ...one, message: wordsOf(one) })));

/** Refuses, before anything is done, a path that is no readable file. */
export function needFile(path: string): void {
  if (!existsSync(path)) throw wrongUse(words().ledger.noFile({ path }));
  if (statSync(path).isDirectory()) throw wrongUse(words().ledger.folderGiven({ path }));
}

/** SHA-256 of a file of any size. */
export async function digestOf(path: string): Promise<Buffer> {
  const hash = createHash('sha256');
  try {
    if (statSync(path).size < 1 << 20) return hash.update(readFileSync(path)).digest();
    for await (const part of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(part);
  } catch (error) {
    throw unreadable(path, error);
  }
  return hash.digest();
}

/** The passphrase given by file or environment, if any. */
function givenPassphrase(flags: LedgerFlags): string | undefined {
  if (flags.passphraseFile !== undefined) {
    const text = bytesOf(flags.passphraseFile)
      .toString()
      .replace(/\r?\n$/, '');
    if (text === '') throw wrongUse(words().ledger.passphraseFileEmpty({ path: flags.passphraseFile }));
    return text;
  }
  return process.env.CHORSU_LEDGER_PASSPHRASE || undefined;
}

/** What a new key is sealed with: the passphrase that is given, or that is asked for with --passphrase. */
export async function passphraseToSeal(
  flags: LedgerFlags & { passphrase?: boolean },
): Promise<{ passphrase?: string }> {
  const passphrase = givenPassphrase(flags) ?? (flags.passphrase ? await newPassphrase() : undefined);
  return passphrase === undefined ? {} : { passphrase };
}

/** Runs work that opens a key; asks for the passphrase on a terminal where it is needed and was not given. */
export async function withPassphrase<T>(
  flags: LedgerFlags,
  work: (options: { passphrase?: string }) => Promise<T> | T,
): Promise<T> {
  const passphrase = givenPassphrase(flags);
  try {
    return await work(passphrase === undefined ? {} : { passphrase });
  } catch (error) {
    const ask =
      isFault(error) && error.fault.code === 'passphrase-needed' && process.stdin.isTTY && process.stderr.isTTY;
    if (!ask) throw error;
    return work({ passphrase: await askSecret(words().ledger.passphrase) });
  }
}

/** Asks on the terminal for a line that is not shown. */
async function askSecret(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  // The reader stops the terminal's echo; only then the question is put.
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await new Promise<string>((resolve, reject) => {
      reader.once('close', () => reject(wrongUse(words().ledger.passphraseNone)));
      reader.once('SIGINT', () => reader.close());
      reader.question('', resolve);
      process.stderr.write(question);
    });
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}

/** Asks on the terminal, twice, for the passphrase that a new key is to be sealed with. */
async function newPassphrase(): Promise<string> {
  const said = words().ledger;
  if (!process.stdin.isTTY) throw wrongUse(said.passphraseTerminal);
  const first = await askSecret(said.newPassphrase);
  if (first === '') throw wrongUse(said.passphraseEmpty);
  if (first !== (await askSecret(said.onceMore))) throw wrongUse(said.passphrasesDiffer);
  return first;
}
