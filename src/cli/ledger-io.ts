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

/** Makes a `ledger` command with the options that all of them have. */
export function commandOf(name: string, description: string): Command {
  const help = words().ledgerHelp.common;
  return new Command(name)
    .description(description)
    .option('--ledger <dir>', help.ledger, './ledger')
    .option('--json', help.json)
    .option('--quiet', words().help.common.quiet)
    .option('--passphrase-file <file>', help.passphraseFile);
}

/** Collects an option that is repeated or comma-separated. */
export const collect = (value: string, before: string[]): string[] => [...before, ...value.split(',')];

/** Codes of faults that are wrong use. */
const wrongUses = new Set([
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
  'clock-jump',
  'passphrase-needed',
  'passphrase-wrong',
  'policy-malformed',
  'certificate-malformed',
]);
/** Codes of faults of the disk, the clock or the network. */
const troubles = new Set([
  'locked',
  'disk-full',
  'disk-error',
  'uncertain',
  'clock-behind',
  'stamp-http',
  'witness-http',
]);

/** The exit status of a fault: wrong use (2), trouble outside of the program (3), or a negative answer (1). */
function exitOf(code: string): 1 | 2 | 3 {
  return wrongUses.has(code) ? 2 : troubles.has(code) ? 3 : 1;
}

/** The answer of a command: its document for `--json`, and its text. */
export interface Found {
  readonly document: unknown;
  readonly text: string;
  /** A remark for stderr. */
  readonly note?: string;
}

/** Sets what a command does. Its answer is printed; a fault of the ledger ends it with the message and exit status of the fault. */
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
      if (found.note !== undefined) info(flags, found.note);
    } catch (error) {
      if (isFault(error)) throw new Failure(exitOf(error.fault.code), wordsOf(error.fault));
      throw error;
    }
  });
}

/** Prints an answer; nothing if its text is empty. */
export function print({ json }: { readonly json?: boolean }, { document, text }: Found): void {
  const line = json ? JSON.stringify(document, null, 1) : text;
  process.stdout.write(line === '' || line.endsWith('\n') ? line : `${line}\n`);
}

/** Writes a text to a file, if one is named, and returns the message to print; otherwise returns the text itself. */
export function writeOrPrint(path: string | undefined, text: string, message: (path: string) => string): string {
  if (path === undefined) return text;
  write(path, text);
  return message(path);
}

/** Does work with a file. A fault that names no path is thrown again with the path of this file. */
export async function withPath<T>(path: string, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const hasNoPath =
      isFault(error) && Object.keys(error.fault.params).every((name) => name === 'line' || name === 'cause');
    throw hasNoPath ? fault(error.fault.code, { path, ...error.fault.params }) : error;
  }
}

/** Writes a file. A new file that cannot be written whole is removed. */
export function write(path: string, bytes: string | Uint8Array): void {
  const isNew = !existsSync(path);
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    if (isNew) rmSync(path, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Failure(3, wordsOf({ code: 'cannot-write', params: { path, code } }));
  }
}

/** Prints a line on stdout. */
export const out = (text: string): void => void process.stdout.write(`${text}\n`);

/** Prints a remark on stderr. */
export function info(flags: { readonly quiet?: boolean }, text: string): void {
  if (!flags.quiet) process.stderr.write(`${text}\n`);
}

/** Parses a verifier key of a log (type 1) or of a witness (type 4), as in C2SP signed-note. */
export function keyOf(option: string, vkey: string, type: 1 | 4): Verifier {
  const key = parseVkey(vkey);
  if (key.type === type) return key;
  const { logKeyWanted, witnessKeyWanted } = words().ledger;
  throw wrongUse((type === 1 ? logKeyWanted : witnessKeyWanted)({ option, name: key.name }));
}

/** Findings with their messages in English, for JSON documents. */
export const withMessages = (findings: readonly Finding[]) =>
  inLanguage('en', () => findings.map((finding) => ({ ...finding, message: wordsOf(finding) })));

/** Throws where the path is not a file. */
export function mustBeFile(path: string): void {
  if (!existsSync(path)) throw wrongUse(words().ledger.noFile({ path }));
  if (statSync(path).isDirectory()) throw wrongUse(words().ledger.folderGiven({ path }));
}

/** SHA-256 of a file; large files are read in parts. */
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

/** The passphrase in a file or in the environment, if there is one. */
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

/** The passphrase to seal a new key with: from file or environment, or with `--passphrase` from the terminal. */
export async function passphraseToSeal(
  flags: LedgerFlags & { passphrase?: boolean },
): Promise<{ passphrase?: string }> {
  const passphrase = givenPassphrase(flags) ?? (flags.passphrase ? await newPassphrase() : undefined);
  return passphrase === undefined ? {} : { passphrase };
}

/** Does work that opens a key. If the key needs a passphrase and none was given, asks for it on the terminal. */
export async function withPassphrase<T>(
  flags: LedgerFlags,
  work: (options: { passphrase?: string }) => Promise<T> | T,
): Promise<T> {
  const passphrase = givenPassphrase(flags);
  try {
    return await work(passphrase === undefined ? {} : { passphrase });
  } catch (error) {
    const needsPassphrase =
      isFault(error) && error.fault.code === 'passphrase-needed' && process.stdin.isTTY && process.stderr.isTTY;
    if (!needsPassphrase) throw error;
    return work({ passphrase: await askSecret(words().ledger.passphrase) });
  }
}

/** Reads a line from the terminal without showing it. */
async function askSecret(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  // The question is shown only after the reader has switched off the echo of the terminal.
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

/** Reads a new passphrase from the terminal, twice. */
async function newPassphrase(): Promise<string> {
  const say = words().ledger;
  if (!process.stdin.isTTY) throw wrongUse(say.passphraseTerminal);
  const first = await askSecret(say.newPassphrase);
  if (first === '') throw wrongUse(say.passphraseEmpty);
  if (first !== (await askSecret(say.onceMore))) throw wrongUse(say.passphrasesDiffer);
  return first;
}
