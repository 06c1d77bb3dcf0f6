import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commit, formatEntry } from '../entry.ts';
import { type Finding, fault, finding, isFault, reasonOf } from '../fault.ts';
import { emptyRoot, leafHash } from '../merkle/hash.ts';
import { rangeRoot } from '../merkle/range.ts';
import { type Checkpoint, formatHead, openCheckpoint } from '../note/checkpoint.ts';
import type { Signer, Verifier } from '../note/keys.ts';
import { signNote } from '../note/note.ts';
import { type Edge, grow, loadEdge } from './edge.ts';
import { fileSize, makeFolder, onDisk, readIfAny, remove, syncFolder, truncate, writeAt, writeWhole } from './files.ts';
import { createKey, keyFileVkey, loadKey } from './keyfile.ts';
import { type Lock, waitForLock } from './lock.ts';
import { type Paths, pathsOf } from './paths.ts';
import { inHistory, recover, sweep } from './recover.ts';
import { readLog, readWitnesses } from './view.ts';

/** Receipt of an entry that is on disk: its index, its leaf hash and its time. */
export type Receipt = { index: number; leaf: Buffer; time: string };

/** A ledger opened for writing: one holder at a time, until `close`. */
export type Ledger = {
  readonly paths: Paths;
  readonly signer: Signer;
  readonly head: Checkpoint;
  /** Warnings that are no damage: `seen-missing`, the copy of the last checkpoint was deleted. */
  readonly notes: readonly Finding[];
  /**
   * Seals files by their SHA-256, in order, and returns once all are on disk. Throws `disk-full`, `disk-error`, `clock-behind` (the
   * clock is before the last entry) and `clock-jump` (it is more than a day after it, unless `clockIsRight`): then none of them is in
   * the ledger. Throws `uncertain` if the disk failed at the last step: open the ledger again to see.
   */
  append: (digests: Uint8Array[]) => Receipt[];
  close: () => void;
};

export type OpenOptions = {
  passphrase?: string;
  wait?: number;
  now?: () => number;
  /** Accepts a clock that is more than a day after the last entry. */
  clockIsRight?: boolean;
};

/** Milliseconds after the last entry (of an empty ledger, after its creation) beyond which the clock must be confirmed. */
const clockDay = 86_400_000;

/** A clock that was set back by at most this many milliseconds counts as corrected: entries then take the last time. */
const clockSlack = 5000;

/**
 * Makes a ledger: key (mode 600), verifier key, an empty signed tree. Completes a creation that was interrupted. Throws
 * `ledger-exists`, `not-folder`.
 */
export async function createLedger(
  dir: string,
  name: string | undefined,
  options: OpenOptions = {},
): Promise<Verifier> {
  const paths = pathsOf(dir);
  if (existsSync(paths.dir) && statSync(paths.dir).isFile()) throw fault('not-folder', { path: paths.dir });
  const lock = await waitForLock(paths.secret, options.wait ?? 30);
  try {
    if (readIfAny(paths.vkey)) throw fault('ledger-exists', { dir: paths.dir });
    const logName = name ?? `chorsu/ledger-${randomBytes(8).toString('hex')}`;
    const signer = readIfAny(paths.key)
      ? loadKey(paths.key, options.passphrase)
      : createKey(paths.key, logName, 1, options.passphrase);
    makeFolder(paths.dir);
    writeWhole(paths.vkey, `${signer.verifier.vkey}\n`);
    return signer.verifier;
  } finally {
    lock.release(lock.unclean);
  }
}

/**
 * Opens a ledger for writing, after waiting up to `wait` seconds (30) for another writer. Throws `no-ledger`, `locked`, key faults,
 * `rolled-back` (the ledger was replaced by an older state), `fork` (by another tree), `salts-short` (salts are missing) and other
 * damage that prevents writing; `verifyLedger` finds all damage.
 */
export async function openLedger(dir: string, options: OpenOptions = {}): Promise<Ledger> {
  const paths = pathsOf(dir);
  const log = readLog(paths);
  if (keyFileVkey(paths.key) !== log.vkey) throw fault('key-mismatch', { path: paths.key });
  const signer = loadKey(paths.key, options.passphrase);
  const lock = await waitForLock(paths.secret, options.wait ?? 30);
  try {
    return writer(paths, signer, prepare(paths, signer, lock.unclean), lock, options);
  } catch (error) {
    lock.release(true);
    throw error;
  }
}

type Prepared = { head: Checkpoint; edge: Edge; notes: Finding[] };

function prepare(paths: Paths, signer: Signer, unclean: boolean): Prepared {
  const log = signer.verifier;
  const witnesses = readWitnesses(paths, log).map((witness) => witness.verifier);
  const seen = readIfAny(paths.seen);
  const remembered = seen && openCheckpoint(seen, log);
  const checkpoint = recover(paths, log, witnesses);
  const size = checkpoint?.size ?? 0;
  if (remembered && size < remembered.size) throw fault('rolled-back', { size, seen: remembered.size });
  const same = !remembered || (checkpoint?.size === remembered.size && checkpoint.root.equals(remembered.root));
  if (!same && !inHistory(paths, remembered))
    throw fault('fork', { size: remembered.size, where: `history, ${paths.seen}` });
  const head = checkpoint ?? signHead(paths, signer, { size: 0, root: emptyRoot }, 0);
  const salts = Math.floor(fileSize(paths.salts) / 64);
  if (salts < head.size) throw fault('salts-short', { path: paths.salts, index: salts });
  if (unclean) sweep(paths, head.size);
  const edge = loadEdge(paths.dir, head.size, log);
  if (!rangeRoot(edge.range).equals(head.root)) throw fault('root-mismatch', { size: head.size });
  const notes = !remembered && head.size > 0 ? [finding('seen-missing', { path: paths.seen, size: head.size })] : [];
  return { head, edge, notes };
}

/**
 * Signs and commits a head: first the history, which is the commit, then the checkpoint. The checkpoint's name need not be durable
 * at once, since `recover` replaces an older one from the history.
 */
function signHead(paths: Paths, signer: Signer, head: { size: number; root: Buffer }, at: number): Checkpoint {
  const whole = { origin: signer.verifier.name, ...head };
  const note = signNote(formatHead(whole), signer);
  writeAt(paths.history, Buffer.from(note), at);
  try {
    writeWhole(paths.checkpoint, note, 0o666, false);
  } catch (error) {
    const { path = paths.checkpoint, code = reasonOf(error) } = isFault(error) ? error.fault.params : {};
    throw fault('uncertain', { path, code });
  }
  return { ...whole, note };
}

function writer(paths: Paths, signer: Signer, start: Prepared, lock: Lock, options: OpenOptions): Ledger {
  const now = options.now ?? Date.now;
  let { head, edge } = start;
  let confirmed = options.clockIsRight ?? false;
  let state: 'clean' | 'torn' | 'broken' | 'closed' = 'clean';
  const append = (digests: Uint8Array[]): Receipt[] => {
    if (state === 'closed' || state === 'broken') throw fault('ledger-closed', { dir: paths.dir });
    if (digests.length === 0) return [];
    const time = entryTime(now(), edge.time);
    if (!confirmed) noJump(time, edge.time === '' ? statSync(paths.vkey).mtimeMs : Date.parse(edge.time));
    confirmed = true;
    const salts = randomBytes(32 * digests.length);
    const salt = (number: number): Buffer => salts.subarray(number * 32, number * 32 + 32);
    const entries = digests.map((digest, n) => formatEntry({ time, commitment: commit(salt(n), digest) }, signer));
    const leaves = entries.map((entry) => leafHash(entry));
    const growth = grow(edge, entries, leaves, time);
    const length = fileSize(paths.history);
    try {
      const records = Buffer.concat(digests.flatMap((digest, n) => [salt(n), digest]));
      writeAt(paths.salts, records, edge.size * 64, 0o600);
      writeTiles(paths, growth.files);
      const next = { size: growth.edge.size, root: rangeRoot(growth.edge.range) };
      head = signHead(paths, signer, next, length);
    } catch (error) {
      state = undo(paths, edge.size, length, error) ? 'torn' : 'broken';
      throw error;
    }
    const first = edge.size;
    edge = growth.edge;
    tidy(growth.spent);
    return leaves.map((leaf, number) => ({ index: first + number, leaf, time }));
  };
  let remembered = 0;
  /** Removes partial tiles that full ones replace, and writes the copy of the head. This may fail without harm. */
  const tidy = (spent: string[], every = 1000): void => {
    try {
      for (const path of spent) remove(join(paths.dir, path));
      if (performance.now() - remembered < every) return;
      writeWhole(paths.seen, head.note, 0o600);
      remembered = performance.now();
    } catch {
      state = 'torn';
    }
  };
  const close = (): void => {
    if (state === 'closed') return;
    if (state === 'clean') tidy([], 0);
    lock.release(state !== 'clean');
    state = 'closed';
  };
  return {
    paths,
    signer,
    notes: start.notes,
    get head() {
      return head;
    },
    append,
    close,
  };
}

function entryTime(now: number, last: string): string {
  const time = new Date(now).toISOString();
  if (time >= last) return time;
  if (Date.parse(last) - now > clockSlack) throw fault('clock-behind', { now: time, last });
  return last;
}

/** Throws `clock-jump`: an entry with a wrong, later time would block all others until that time. */
function noJump(time: string, last: number): void {
  const days = Math.floor((Date.parse(time) - last) / clockDay);
  if (days >= 1) throw fault('clock-jump', { now: time, last: new Date(last).toISOString(), days });
}

/** Writes tiles and bundles, durably. */
function writeTiles(paths: Paths, files: [path: string, bytes: Buffer][]): void {
  const folders = new Set<string>();
  for (const [path, bytes] of files) {
    writeWhole(join(paths.dir, path), bytes, 0o666, false);
    folders.add(dirname(join(paths.dir, path)));
  }
  for (const folder of folders) onDisk(folder, () => syncFolder(folder));
}

/** Reverts an append that failed. True if the ledger is as before, false if this is not known until it is opened again. */
function undo(paths: Paths, size: number, length: number, error: unknown): boolean {
  if (error instanceof Error && error.message.startsWith('uncertain')) return false;
  try {
    if (fileSize(paths.history) > length) truncate(paths.history, length);
    sweep(paths, size);
    return true;
  } catch {
    return false;
  }
}
