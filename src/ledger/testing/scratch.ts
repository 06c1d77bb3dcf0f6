import fs, { mkdtempSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { createLedger, type OpenOptions, openLedger } from '../disk/ledger.ts';
import { isFault } from '../fault.ts';
import { sha256 } from '../merkle/hash.ts';

/** A temporary folder, and a function that removes it. */
export function scratch(): { dir: string; drop: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'chorsu-ledger-'));
  return { dir, drop: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Makes a temporary folder before each test of a file, passes it to `begin`, and removes it after the test. */
export function eachInScratch(begin: (dir: string) => void | Promise<void>): void {
  let drop = () => {};
  beforeEach(async () => {
    const made = scratch();
    drop = made.drop;
    await begin(made.dir);
  });
  afterEach(() => drop());
}

const { writeSync } = fs;

/** Runs work while `isFull` is asked before each write to a file, which fails for want of space where it says so. */
export async function withFullDisk<T>(isFull: () => boolean, work: () => Promise<T>): Promise<T> {
  const put = (write: typeof writeSync) => {
    fs.writeSync = write;
    syncBuiltinESMExports();
  };
  put(((...args: Parameters<typeof writeSync>) => {
    if (isFull()) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    return writeSync(...args);
  }) as typeof writeSync);
  try {
    return await work();
  } finally {
    put(writeSync);
  }
}

/** SHA-256 of a test file with that number. */
export const digest = (number: number): Buffer => sha256(Buffer.from(`file ${number}`));

/** Makes a ledger in `dir` and appends batches of entries, numbered from 0. */
export async function fill(dir: string, batches: number[], options: OpenOptions = {}): Promise<void> {
  await createLedger(dir, 'log.example/test', options);
  await append(dir, batches, 0, options);
}

/** Appends batches to a ledger, numbered from `first`. */
export async function append(dir: string, batches: number[], first: number, options: OpenOptions = {}): Promise<void> {
  // Tests add to ledgers of another day.
  const ledger = await openLedger(dir, { clockIsRight: true, ...options });
  let next = first;
  for (const count of batches) {
    ledger.append(Array.from({ length: count }, (_, at) => digest(next + at)));
    next += count;
  }
  ledger.close();
}

/** The code of the fault that `run` throws; empty if it throws none. */
export const codeOf = async (run: () => unknown): Promise<string> => {
  try {
    await run();
    return '';
  } catch (error) {
    return isFault(error) ? error.fault.code : String(error);
  }
};
