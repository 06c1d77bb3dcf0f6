import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readdirSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fault, isFault } from '../fault.ts';
import { makeFolder, onDisk, readIfAny, remove, writeAt, writeWhole } from './files.ts';

/**
 * A lock that survives a crash. Of the files `lock.N` the one with the greatest N names the holder. The lock is free if this file
 * says so or if its process has ended. A process takes it by making `lock.(N+1)`, in which only one can succeed. The greatest file
 * is never removed, so N never decreases and an outdated reading cannot take the lock.
 */
export type Lock = {
  /** Whether the last holder ended without releasing it, or released it as unclean. */
  unclean: boolean;
  /** Frees the lock; `unclean` tells the next holder to look for leftovers. */
  release: (unclean?: boolean) => void;
};

type Holder = { state: 'held' | 'free' | 'torn'; host: string; boot: string; pid: number; started: string };

const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8').trim() : '');

/** Start of a process in kernel ticks since boot (proc(5), field 22), or '' if it is not known. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function me(): Holder {
  const boot = read('/proc/sys/kernel/random/boot_id');
  return { state: 'held', host: hostname(), boot, pid: process.pid, started: startOf(process.pid) };
}

function alive(holder: Holder): boolean {
  const self = me();
  if (holder.host !== self.host) return true;
  if (holder.boot !== self.boot) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return holder.started === startOf(holder.pid);
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value: Partial<Holder> = JSON.parse(text);
    return value.state && typeof value.pid === 'number' ? (value as Holder) : undefined;
  } catch {
    return undefined;
  }
}

const numbers = (folder: string): number[] =>
  readdirSync(folder)
    .map((name) => Number(/^lock\.([0-9]+)$/.exec(name)?.[1] ?? 0))
    .filter((number) => number > 0);

/** Takes the lock of a folder. Throws `locked` with the holder while another process has it. */
export function takeLock(folder: string): Lock {
  onDisk(folder, () => makeFolder(folder, 0o700));
  const path = (number: number): string => join(folder, `lock.${number}`);
  for (;;) {
    const last = Math.max(0, ...numbers(folder));
    const holder = last > 0 ? parseHolder(readIfAny(path(last))?.toString() ?? '') : undefined;
    if (holder?.state === 'held' && alive(holder)) {
      throw fault('locked', { pid: holder.pid, host: holder.host, path: path(last) });
    }
    if (!claim(folder, last + 1)) continue;
    const all = numbers(folder);
    if (all.some((number) => number > last + 1)) {
      remove(path(last + 1));
      continue;
    }
    for (const number of all) if (number <= last) remove(path(number));
    // Without any lock the folder is new, or somebody removed the lock after a crash.
    const unclean = holder?.state !== 'free';
    // The text is written in place and has the same length, so this works on a full disk. If it fails, the lock is free once this
    // process has ended.
    const release = (dirty = false): void => {
      const text = JSON.stringify({ ...me(), state: dirty ? 'torn' : 'free' });
      try {
        writeAt(path(last + 1), Buffer.from(text), 0);
      } catch {
        return;
      }
    };
    return { unclean, release };
  }
}

/** Makes `lock.number` with its content in one step; false if it exists already. */
function claim(folder: string, number: number): boolean {
  const draft = join(folder, `.claim-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    writeWhole(draft, JSON.stringify(me()), 0o600, false);
    return onDisk(folder, () => {
      linkSync(draft, join(folder, `lock.${number}`));
      return true;
    });
  } catch (error) {
    if (isFault(error) && error.fault.params.code === 'EEXIST') return false;
    throw error;
  } finally {
    remove(draft);
  }
}

/** Takes the lock, after waiting up to `seconds` for its holder. Throws `locked`. */
export async function waitForLock(folder: string, seconds: number): Promise<Lock> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    try {
      return takeLock(folder);
    } catch (error) {
      if (!isFault(error) || error.fault.code !== 'locked' || performance.now() >= end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 60));
    }
  }
}
