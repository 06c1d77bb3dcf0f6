import { existsSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { wrongUse } from './failure.ts';
import { makeFolder, writeWhole } from './folder.ts';

/** Threads used unless told otherwise: one for each core, at most 8. */
export const cores = (): number => Math.max(1, Math.min(8, availableParallelism()));

/** A document as it is written and printed. */
export const jsonText = (document: object): string => `${JSON.stringify(document, null, 1)}\n`;

/** A signal that Ctrl-C sets, telling what is kept; the second Ctrl-C ends the program as usual. */
export function interruptible(
  say: (text: string) => void,
  kept = 'what is known so far',
): { signal: AbortSignal; done(): void } {
  const stop = new AbortController();
  const interrupt = () => {
    say(`stopping; ${kept} is kept`);
    stop.abort();
  };
  process.once('SIGINT', interrupt);
  return { signal: stop.signal, done: () => void process.removeListener('SIGINT', interrupt) };
}

/**
 * Plain lines of progress on stderr, written over on a terminal; at most one in two seconds elsewhere. `last`: when the
 * line before was told, in ms since the program began; none unless given.
 */
export function lines(
  quiet: boolean,
  last = Number.NEGATIVE_INFINITY,
): { tell(text: string): void; say(text: string): void; end(): void } {
  const live = process.stderr.isTTY === true;
  return {
    tell(text) {
      const now = performance.now();
      if (quiet || now - last < (live ? 100 : 2000)) return;
      last = now;
      process.stderr.write(live ? `\r\u001b[K${text.slice(0, 79)}` : `${text}\n`);
    },
    say(text) {
      if (!quiet) process.stderr.write(`${live ? '\r\u001b[K' : ''}${text}\n`);
    },
    end() {
      if (live && !quiet) process.stderr.write('\r\u001b[K');
    },
  };
}

/** Folder for files of a question: `--out`, or `NAME-QUESTION` beside the case (in the current folder for a bundled one). */
export function folderOf(source: string, name: string, question: string, out: string | undefined): string {
  if (out !== undefined) return resolve(out);
  if (!/[\\/.]/.test(source)) return resolve(`${name}-${question}`);
  const path = resolve(source).replace(/(?:[\\/]datapackage\.json|\.xlsx)$/, '');
  return resolve(path, '..', `${name}-${question}`);
}

/** Writes a file whole into a folder that is made if need be; gives its path. Throws a failure that names the place. */
export function put(folder: string, name: string, content: string | Uint8Array): string {
  makeFolder(resolve(folder));
  const path = join(folder, name);
  writeWhole(path, content);
  return path;
}

/**
 * Writes tables into a folder, none over another: where a file is there and holds something else, nothing is written and the
 * failure names it. Gives their paths.
 */
export function putTables(folder: string, tables: ReadonlyMap<string, string>): string[] {
  for (const [name, text] of tables) {
    const path = join(folder, name);
    if (existsSync(path) && (statSync(path).isDirectory() || readFileSync(path, 'utf8') !== text))
      throw wrongUse(`${path} is there already and is not written over: name another folder with --out`);
  }
  return [...tables].map(([name, text]) => put(folder, name, text));
}
