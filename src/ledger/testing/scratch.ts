import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { type Calls, nodeCalls } from '../disk/files.ts';
import { createLedger, type OpenOptions, openLedger } from '../disk/ledger.ts';
import { isFault } from '../fault.ts';
import { sha256 } from '../merkle/hash.ts';

/** A folder for one test and the way to be rid of it. */
export function scratch(): { dir: string; drop: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'chorsu-ledger-'));
  return { dir, drop: () => rmSync(dir, { recursive: true, force: true }) };
}

/** A new folder before each test of a file, told to `begin`, and gone after it. */
export function eachInScratch(begin: (dir: string) => void): void {
  let drop = () => {};
  beforeEach(() => {
    const made = scratch();
    drop = made.drop;
    begin(made.dir);
  });
  afterEach(() => drop());
}

/** The disk's calls without waiting for it: what tests of anything but crashes need. */
export const quick: Calls = { ...nodeCalls, fsync: () => {} };

/** SHA-256 of the file numbered so in tests. */
export const digest = (number: number): Buffer => sha256(Buffer.from(`file ${number}`));

/** Makes a ledger in `dir` and appends batches of entries, numbered from 0. */
export async function fill(dir: string, batches: number[], options: OpenOptions = {}): Promise<void> {
  await createLedger(dir, 'log.example/test', { calls: quick, ...options });
  await append(dir, batches, 0, options);
}

/** Appends batches to a ledger, numbered from `first`. */
export async function append(dir: string, batches: number[], first: number, options: OpenOptions = {}): Promise<void> {
  // Tests add to ledgers of another day.
  const ledger = await openLedger(dir, { calls: quick, clockIsRight: true, ...options });
  let next = first;
  for (const count of batches) {
    ledger.append(Array.from({ length: count }, (_, at) => digest(next + at)));
    next += count;
  }
  ledger.close();
}

/** The code of the fault that something ends with; empty where it ends well. */
export const codeOf = async (run: () => unknown): Promise<string> => {
  try {
    await run();
    return '';
  } catch (error) {
    return isFault(error) ? error.fault.code : String(error);
  }
};
