import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The program that has a folder for itself. */
export interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  /** When the process began, as its system tells it: a number is given to another process after a while. Empty where it does not. */
  readonly began: string;
  /** Since when, as ISO 8601, by the clock of its machine. */
  readonly since: string;
}

/** Another program has the folder. */
export class FolderInUseError extends Error {
  readonly folder: string;
  readonly holder: Holder;
  constructor(folder: string, holder: Holder) {
    super(`${folder} is held by process ${holder.pid} on ${holder.host}`);
    this.name = 'FolderInUseError';
    this.folder = folder;
    this.holder = holder;
  }
}

/** A folder that this program holds alone. */
export interface FolderLock {
  /** Throws `FolderInUseError` where another program has taken the folder over: this one was thought dead. */
  mustHold(): void;
  release(): void;
}

/** Milliseconds between two signs of life, and after which a holder of another machine that gave none counts as dead. */
const BEAT = 1000;
const SILENT = 10_000;

/** Times that a dead holder's file is taken away: more than one program may try at once. */
const TRIES = 5;

/**
 * Takes a folder for this program alone, by a file with its process, its machine and a sign of life. A file of a dead process is
 * taken over; one of another machine when it has given no sign of life for ten seconds, by the clock of this machine alone.
 *
 * @param path the file
 * @param folder the name of what is held, as it is told
 * @throws {FolderInUseError} where another program has it
 */
export async function lockFolder(
  path: string,
  folder: string,
  { silent = SILENT, beat = BEAT } = {},
): Promise<FolderLock> {
  mkdirSync(dirname(path), { recursive: true });
  const own = me();
  for (let n = 1; !taken(path, own); n++) {
    const other = read(path);
    if (!other) continue;
    if (n > TRIES || (await isAlive(path, other, silent))) throw new FolderInUseError(folder, other);
    takeAway(path, other, folder);
  }
  const mustHold = (): void => {
    const now = read(path);
    if (now?.token !== own.token) throw new FolderInUseError(folder, now ?? own);
  };
  const timer = setInterval(() => {
    if (read(path)?.token === own.token) touch(path);
  }, beat);
  timer.unref();
  return {
    mustHold,
    release() {
      clearInterval(timer);
      if (read(path)?.token === own.token) rmSync(path, { force: true });
    },
  };
}

const me = (): Holder => ({
  token: randomUUID(),
  pid: process.pid,
  host: hostname(),
  began: beganOf(process.pid),
  since: new Date().toISOString(),
});

function taken(path: string, own: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(own), { flag: 'wx', flush: true });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** Who stands in a file; undefined where there is none. A file that is half written, or of an older version, has a process at most. */
function read(path: string): Holder | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const nobody = { token: text, pid: Number(text) || 0, host: hostname(), began: '', since: '' };
  try {
    const found = JSON.parse(text) as Holder;
    return typeof found === 'object' ? found : nobody;
  } catch {
    return nobody;
  }
}

/** Takes the file of a dead holder away. What another program has put there meanwhile is put back. */
function takeAway(path: string, dead: Holder, folder: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const found = read(aside);
  if (found && found.token !== dead.token) {
    renameSync(aside, path);
    throw new FolderInUseError(folder, found);
  }
  rmSync(aside, { force: true });
}

async function isAlive(path: string, holder: Holder, silent: number): Promise<boolean> {
  const isHere = holder.host === hostname();
  if (isHere && holder.pid > 0) {
    if (!isProcess(holder.pid)) return false;
    const began = beganOf(holder.pid);
    if (began !== '' && holder.began !== '') return began === holder.began;
  }
  // Its process is out of sight: it is alive if it gives a sign while one looks.
  const before = beatOf(path);
  for (let waited = 0; waited < silent; waited += 100) {
    await sleep(100);
    if (beatOf(path) !== before || read(path)?.token !== holder.token) return true;
  }
  return false;
}

function beatOf(path: string): bigint | undefined {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.mtimeNs;
}

function touch(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // The disk does not answer, or the file is gone: who works on the folder is told by `mustHold`.
  }
}

/** When a process began, in ticks since its machine started; empty where the system does not tell it. */
function beganOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user is alive, and refuses the signal.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
