import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The program that holds the lock of a folder. */
export interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  /** Start time of the process, because pids are used again; empty where the system does not tell it. */
  readonly began: string;
  /** Time of the lock, ISO 8601, by the clock of the holder. */
  readonly since: string;
}

/** Another program holds the lock of the folder. */
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

/** A folder that this program has locked. */
export interface FolderLock {
  /** Throws `FolderInUseError` where another program has taken the lock over because it took this one for dead. */
  mustHold(): void;
  release(): void;
}

/** Interval between two signs of life, and the time without one after which a holder on another machine counts as dead, ms. */
const BEAT = 1000;
const SILENT = 10_000;

/** The most attempts to take over the lock of a dead holder: several programs may try at once. */
const TRIES = 5;

/**
 * Locks a folder for this program by a file with its process, its machine and a sign of life. The lock of a dead process is
 * taken over; that of another machine after ten seconds without a sign of life, measured by the clock of this machine.
 *
 * @param path the file
 * @param folder the name of the folder in messages
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

/** The holder in a lock file; undefined where there is no file. A partly written or older file has only a process. */
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
    const holder = JSON.parse(text) as Holder;
    return typeof holder === 'object' ? holder : nobody;
  } catch {
    return nobody;
  }
}

/** Removes the lock file of a dead holder; a new one that another program wrote meanwhile is put back. */
function takeAway(path: string, dead: Holder, folder: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const holder = read(aside);
  if (holder && holder.token !== dead.token) {
    renameSync(aside, path);
    throw new FolderInUseError(folder, holder);
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
  // A process on another machine is alive if it gives a sign of life during the wait.
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
    // The disk does not answer, or the file is gone: `mustHold` reports it to the next writer.
  }
}

/** Start time of a process in clock ticks since boot; empty where the system does not tell it. */
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
    // EPERM: a process of another user is alive.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
