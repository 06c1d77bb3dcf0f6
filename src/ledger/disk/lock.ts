import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readdirSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fault, isFault } from '../fault.ts';
import { type Calls, makeFolder, onDisk, readIfAny, remove, writeAt, writeWhole } from './files.ts';

/**
 * A lock that survives a crash: `lock.N` files whose greatest N says who holds the ledger. It is free when it says so or
 * when its process is gone; to take it is to make `lock.(N+1)`, which the file system lets only one succeed in. The
 * greatest is never removed, so N never falls back and an old reading can never win.
 */
export type Lock = {
  /** Whether the last holder went without releasing it or released it in an unclean state. */
  unclean: boolean;
  /** Frees the lock; `unclean` tells the next holder to look for leftovers. */
  release: (unclean?: boolean) => void;
};

type Holder = { state: 'held' | 'free' | 'torn'; host: string; boot: string; pid: number; started: string };

const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8').trim() : '');

/** When a process started, in kernel ticks since boot, or '' where this cannot be known (proc(5), field 22). */
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
export function takeLock(folder: string, calls: Calls): Lock {
  onDisk(folder, () => makeFolder(folder, calls, 0o700));
  const path = (number: number): string => join(folder, `lock.${number}`);
  for (;;) {
    const last = Math.max(0, ...numbers(folder));
    const holder = last > 0 ? parseHolder(readIfAny(path(last))?.toString() ?? '') : undefined;
    if (holder?.state === 'held' && alive(holder)) {
      throw fault('locked', { pid: holder.pid, host: holder.host, path: path(last) });
    }
    if (!claim(folder, last + 1, calls)) continue;
    const all = numbers(folder);
    if (all.some((number) => number > last + 1)) {
      remove(path(last + 1));
      continue;
    }
    for (const number of all) if (number <= last) remove(path(number));
    // No lock at all: a new folder, or somebody removed it after a crash.
    const unclean = holder?.state !== 'free';
    // In place and of the same length: needs no room, so a full disk does not keep the lock. Where even that fails, the
    // end of this process frees it.
    const release = (dirty = false): void => {
      const text = JSON.stringify({ ...me(), state: dirty ? 'torn' : 'free' });
      try {
        writeAt(path(last + 1), Buffer.from(text), 0, calls);
      } catch {
        return;
      }
    };
    return { unclean, release };
  }
}

/** Makes `lock.number` with its content in one step; false where it is there already. */
function claim(folder: string, number: number, calls: Calls): boolean {
  const draft = join(folder, `.claim-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    writeWhole(draft, JSON.stringify(me()), calls, 0o600, false);
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

/** Takes the lock, waiting up to `seconds` for its holder to finish. Throws `locked` after that. */
export async function waitForLock(folder: string, calls: Calls, seconds: number): Promise<Lock> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    try {
      return takeLock(folder, calls);
    } catch (error) {
      if (!isFault(error) || error.fault.code !== 'locked' || performance.now() >= end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 60));
    }
  }
}
