import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { commit, entryShape, peekEntry } from '../entry.ts';
import { fault } from '../fault.ts';
import { inclusionProof } from '../merkle/prove.ts';
import { tileWidth } from '../merkle/tiles.ts';
import { parseHead } from '../note/checkpoint.ts';
import { parseNote } from '../note/note.ts';
import { formatExtra, formatTlogProof } from '../proof.ts';
import { readIfAny } from './files.ts';
import { findEntries, readSalt } from './find.ts';
import type { Paths } from './paths.ts';
import { splitHistory } from './recover.ts';
import { keptLists, keptToken, stampNames } from './stamps.ts';
import { nodesOf, openView, readBundle, type View } from './view.ts';

/** A proof and what it is of. */
export type Proven = { text: string; index: number; size: number; stamps: number };

/** Sizes of the checkpoints that witnesses cosigned, ascending. */
export function cosignedSizes(paths: Paths): number[] {
  const names = existsSync(paths.cosigned) ? readdirSync(paths.cosigned) : [];
  return names
    .filter((name) => /^[0-9]+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

/** The note of the checkpoint of a size, with all cosignatures kept. Throws `no-checkpoint`. */
function noteAt(view: View, size: number): string {
  const cosigned = readIfAny(join(view.paths.cosigned, String(size)));
  if (cosigned) return cosigned.toString();
  if (view.head.size === size) return view.head.note;
  const { notes } = splitHistory(readIfAny(view.paths.history) ?? Buffer.alloc(0));
  const found = notes.find((bytes) => parseHead(parseNote(bytes).text).size === size);
  if (!found) throw fault('no-checkpoint', { size });
  return found.toString();
}

/**
 * The checkpoint that says most about entry `index`: the earliest with a time stamp, else the earliest that was
 * cosigned, else the latest.
 */
function bestSize(view: View, index: number): number {
  const covers = (size: number): boolean => size > index;
  const stamped = stampNames(view.paths).find((one) => covers(one.size))?.size;
  return stamped ?? cosignedSizes(view.paths).find(covers) ?? view.head.size;
}

/**
 * Writes an offline proof (`.tlog-proof`) that a file, by its SHA-256, stands in the ledger: of its first entry, unless
 * `index` says which, in the tree of `size` leaves, unless the best is to be found. Throws `not-sealed`, `other-entry`, `no-checkpoint`.
 */
export function proveFile(dir: string, digest: Uint8Array, wish: { index?: number; size?: number } = {}): Proven {
  const view = openView(dir);
  const found = findEntries(view.paths, digest, view.head.size);
  const index = wish.index ?? found[0];
  if (found.length === 0) throw fault('not-sealed', { dir: view.paths.dir });
  if (index === undefined || !found.includes(index))
    throw fault('other-entry', { index: wish.index ?? 0, found: found.join(', ') });
  return proveEntry(view, index, wish.size ?? bestSize(view, index));
}

/**
 * Writes the proof of entry `index` in the tree of `size` leaves. Throws `no-checkpoint`, `salt-changed` (the salt no longer
 * fits), `entry-malformed`, `entry-key`, and what reading tiles throws.
 */
export function proveEntry(view: View, index: number, size: number): Proven {
  const { paths, head } = view;
  if (size <= index || size > head.size) throw fault('no-checkpoint', { size });
  const entry = readBundle(paths.dir, Math.floor(index / tileWidth), head.size)[index % tileWidth]!;
  const { salt, digest } = readSalt(paths, index);
  const said = peekEntry(entry, entryShape(view.log));
  if (typeof said === 'string') throw fault(said, { index });
  if (!commit(salt, digest).equals(said.commitment)) throw fault('salt-changed', { index });
  const stamps = stampNames(paths)
    .filter((one) => one.size === size)
    .map((one) => keptToken(paths, one.name));
  const path = inclusionProof(index, size, nodesOf(paths.dir, head.size));
  const lists = stamps.length > 0 ? keptLists(paths) : [];
  const extra = formatExtra({ entry, salt, stamps, lists });
  const text = formatTlogProof({ extra, index, path, checkpoint: noteAt(view, size) });
  return { text, index, size, stamps: stamps.length };
}
