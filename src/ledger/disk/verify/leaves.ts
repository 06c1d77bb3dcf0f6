import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { diagnose } from '../../diagnose.ts';
import { commit, type EntryShape, entryShape, entrySignature, peekEntry } from '../../entry.ts';
import { finding } from '../../fault.ts';
import { consumeLeafHashes, parseBundle } from '../../merkle/bundle.ts';
import { perfectRoot } from '../../merkle/hash.ts';
import { push, type Range, rangeRoot } from '../../merkle/range.ts';
import { tilePath, tileWidth, widthAt } from '../../merkle/tiles.ts';
import type { Verifier } from '../../note/keys.ts';
import type { Paths } from '../paths.ts';
import { tileFile } from '../view.ts';
import { type Anchor, checkClock } from './anchors.ts';
import type { Checker } from './checker.ts';
import { damage, type Report } from './report.ts';
import type { Trusted } from './upper.ts';

/** Inputs of a check of the leaves. Entry signatures are verified only with a `checker`. */
type LeafCheck = {
  paths: Paths;
  log: Verifier;
  size: number;
  trusted: Trusted;
  anchors: Anchor[];
  report: Report;
  checker?: Checker;
  progress: (done: number) => void;
};

/** Times of the first and last entry, '' if the ledger is empty. */
type Times = { first: string; last: string };

/** Checks all entries, tiles of level 0, salts, and the root at the size of each anchor, one tile after another. */
export async function verifyLeaves(check: LeafCheck): Promise<Times> {
  const { paths, log, size, report, progress } = check;
  const wanted = new Set(
    check.anchors.flatMap((anchor) => (anchor.at === undefined ? [] : [anchor.size - 1, anchor.size])),
  );
  const state: State = { range: [], next: 0, first: '', last: '', shape: entryShape(log), wanted, times: new Map() };
  growRange(check, state, 0, Buffer.alloc(0));
  const salts = openSalts(paths.salts);
  try {
    for (let number = 0; number * tileWidth < size; number += 1) {
      const { hashes, entries, sound } = tileOf(check, number);
      const waiting = readEntries(check, state, number, entries, salts);
      if (sound) growRange(check, state, number * tileWidth, hashes);
      else skipTile(check, state, number);
      if (waiting) await waiting;
      if (number % 64 === 63) {
        progress(Math.min(size, (number + 1) * tileWidth));
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    for (const anchor of check.anchors)
      checkClock(anchor, state.times.get(anchor.size - 1) ?? '', state.times.get(anchor.size) ?? '', report);
  } finally {
    if (salts !== undefined) closeSync(salts);
  }
  await check.checker?.done();
  if (salts === undefined) report.warnings.push(finding('no-salts', { path: paths.salts }));
  return { first: state.first, last: state.last };
}

type State = {
  range: Range;
  next: number;
  first: string;
  last: string;
  shape: EntryShape;
  wanted: Set<number>;
  times: Map<number, string>;
};

const split = (hashes: Buffer): Buffer[] =>
  Array.from({ length: hashes.length / 32 }, (_, at) => hashes.subarray(at * 32, at * 32 + 32));

/** A tile as read: leaf hashes, whether the signed root confirms them, and the entries (undefined where an entry does not match its hash). */
type Found = { hashes: Buffer; entries: (Buffer | undefined)[]; sound: boolean };

function tileOf(check: LeafCheck, number: number): Found {
  const { paths, size, report, trusted } = check;
  const first = number * tileWidth;
  const width = widthAt({ level: 0, number }, size);
  const bundlePath = tilePath({ level: 'entries', number }, width);
  const bundle = tileFile(paths.dir, { level: 'entries', number }, size);
  const parsed = bundle && parseBundle(bundle);
  if (!bundle) damage(report, finding('bundle-missing', { path: bundlePath }));
  else if (!parsed) damage(report, finding('bundle-malformed', { path: bundlePath }));
  // A full bundle instead of a partial one: an `add` has completed it in the meantime.
  const found = (parsed ?? []).slice(0, parsed?.length === tileWidth ? width : undefined);
  const own = bundle ? consumeLeafHashes(bundle, found) : Buffer.alloc(0);
  const { hashes, sound } =
    width === tileWidth ? fullTile(check, number, own) : { hashes: trusted.edge[0], sound: true };
  if (!hashes) {
    for (let at = found.length; parsed && at < width; at += 1)
      damage(report, finding('entry-dropped', { index: first + at }));
    return { hashes: own, entries: found, sound: false };
  }
  if (!sound || own.equals(hashes)) return { hashes, entries: sound ? found : [], sound };
  const [expected, actual] = [split(hashes), split(own)];
  if (parsed) for (const finding of diagnose(expected, actual, first)) damage(report, finding);
  const agree = found.map((entry, at) => (actual[at]!.equals(expected[at] ?? Buffer.alloc(0)) ? entry : undefined));
  return { hashes, entries: agree, sound };
}

/** Leaf hashes of a full tile: those of the tile or those of the entries, whichever the level above confirms. The other is damage. */
function fullTile(check: LeafCheck, number: number, own: Buffer): { hashes: Buffer | undefined; sound: boolean } {
  const { paths, size, report, trusted } = check;
  const right = (hashes: Buffer | undefined): boolean =>
    hashes?.length === tileWidth * 32 && trusted.full[number]?.equals(perfectRoot(hashes)) === true;
  const stored = tileFile(paths.dir, { level: 0, number }, size);
  if (right(stored)) return { hashes: stored, sound: true };
  damage(report, finding(stored ? 'tile-changed' : 'tile-missing', { path: tilePath({ level: 0, number }) }));
  if (right(own)) return { hashes: own, sound: true };
  const first = number * tileWidth;
  damage(report, finding('leaves-changed', { first, last: first + tileWidth - 1 }));
  return { hashes: own, sound: false };
}

function readEntries(
  check: LeafCheck,
  state: State,
  number: number,
  entries: (Buffer | undefined)[],
  salts: number | undefined,
): Promise<void> | undefined {
  const { report, checker } = check;
  const records = salts === undefined ? undefined : readSalts(salts, number, entries.length);
  let waiting: Promise<void> | undefined;
  for (const [at, entry] of entries.entries()) {
    const index = number * tileWidth + at;
    const statement = entry && peekEntry(entry, state.shape);
    if (!statement || !entry) continue;
    if (typeof statement === 'string') {
      damage(report, finding(statement, { index }));
      continue;
    }
    const { time, commitment } = statement;
    if (time < state.last) damage(report, finding('clock-back', { index, time, before: state.last }));
    else state.last = time;
    if (index === 0) state.first = time;
    if (state.wanted.has(index)) state.times.set(index, time);
    if (records) checkSalt(records, at, commitment, index, report);
    if (checker) waiting = checkSignature(checker, entry, state.shape, index, report) ?? waiting;
  }
  return waiting;
}

function checkSignature(
  checker: Checker,
  entry: Buffer,
  shape: EntryShape,
  index: number,
  report: Report,
): Promise<void> | undefined {
  const bad = (): void => damage(report, finding('entry-signature', { index }));
  const signed = entrySignature(entry, shape);
  if (signed) return checker.add(shape.log.key, signed[0], signed[1], bad);
  bad();
  return undefined;
}

/**
 * Appends the leaf hashes of a sound tile to the tree, and compares the root with each anchor on the way (`fork`). The root of a full
 * tile is known from the level above.
 */
function growRange(check: LeafCheck, state: State, first: number, hashes: Buffer): void {
  const { anchors, report } = check;
  const end = first + hashes.length / 32;
  const hold = (size: number): void => {
    for (let anchor = anchors[state.next]; anchor && anchor.size === size; anchor = anchors[state.next]) {
      if (!rangeRoot(state.range).equals(anchor.root)) damage(report, finding('fork', { size, where: anchor.where }));
      state.next += 1;
    }
  };
  const next = anchors[state.next]?.size ?? Number.POSITIVE_INFINITY;
  if (next >= end && hashes.length === tileWidth * 32) {
    push(state.range, check.trusted.full[first / tileWidth] ?? perfectRoot(hashes), 8);
    hold(end);
    return;
  }
  hold(first);
  for (let at = 0; at < hashes.length; at += 32) {
    push(state.range, hashes.subarray(at, at + 32));
    hold(first + at / 32 + 1);
  }
}

/** Appends a tile whose leaves are lost by its root alone. The anchors inside it cannot be checked. */
function skipTile(check: LeafCheck, state: State, number: number): void {
  const root = check.trusted.full[number];
  if (root) push(state.range, root, 8);
  while ((check.anchors[state.next]?.size ?? Number.POSITIVE_INFINITY) < (number + 1) * tileWidth) state.next += 1;
}

function openSalts(path: string): number | undefined {
  return existsSync(path) ? openSync(path, 'r') : undefined;
}

/** Salt records of the entries of a tile; fewer if the file ends earlier. */
function readSalts(file: number, number: number, count: number): Buffer {
  const bytes = Buffer.alloc(count * 64);
  return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, number * tileWidth * 64));
}

function checkSalt(records: Buffer, at: number, commitment: Buffer, index: number, report: Report): void {
  const record = records.subarray(at * 64, at * 64 + 64);
  if (record.length < 64) damage(report, finding('salt-missing', { index }));
  else if (!commit(record.subarray(0, 32), record.subarray(32)).equals(commitment))
    damage(report, finding('salt-changed', { index }));
}
