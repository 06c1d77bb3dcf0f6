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

/** The text of a proof, with the entry, the size of the tree and the number of time stamps. */
export type Proven = { text: string; index: number; size: number; stamps: number };

/** Sizes of the checkpoints that witnesses cosigned, ascending. */
export function cosignedSizes(paths: Paths): number[] {
  const names = existsSync(paths.cosigned) ? readdirSync(paths.cosigned) : [];
  return names
    .filter((name) => /^[0-9]+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

/** The note of the checkpoint of a size, with all its cosignatures. Throws `no-checkpoint`. */
function noteAt(view: View, size: number): string {
  const cosigned = readIfAny(join(view.paths.cosigned, String(size)));
  if (cosigned) return cosigned.toString();
  if (view.head.size === size) return view.head.note;
  const { notes } = splitHistory(readIfAny(view.paths.history) ?? Buffer.alloc(0));
  const note = notes.find((bytes) => parseHead(parseNote(bytes).text).size === size);
  if (!note) throw fault('no-checkpoint', { size });
  return note.toString();
}

/**
 * The size of the checkpoint that proves most about entry `index`: the earliest with a time stamp, else the earliest with
 * cosignatures, else the latest.
 */
function bestSize(view: View, index: number): number {
  const covers = (size: number): boolean => size > index;
  const stamped = stampNames(view.paths).find((stampName) => covers(stampName.size))?.size;
  return stamped ?? cosignedSizes(view.paths).find(covers) ?? view.head.size;
}

/**
 * An offline proof (`.tlog-proof`) that a file, by its SHA-256, is in the ledger: of the entry `index` (by default its first) in the
 * tree of `size` leaves (by default that of the best checkpoint). Throws `not-sealed`, `other-entry`, `no-checkpoint`.
 */
export function proveFile(dir: string, digest: Uint8Array, choice: { index?: number; size?: number } = {}): Proven {
  const view = openView(dir);
  const found = findEntries(view.paths, digest, view.head.size);
  const index = choice.index ?? found[0];
  if (found.length === 0) throw fault('not-sealed', { dir: view.paths.dir });
  if (index === undefined || !found.includes(index))
    throw fault('other-entry', { index: choice.index ?? 0, found: found.join(', ') });
  return proveEntry(view, index, choice.size ?? bestSize(view, index));
}

/**
 * The proof of entry `index` in the tree of `size` leaves. Throws `no-checkpoint`, `salt-changed` (the salt does not match the
 * commitment), `entry-malformed`, `entry-key`, and what reading tiles throws.
 */
export function proveEntry(view: View, index: number, size: number): Proven {
  const { paths, head } = view;
  if (size <= index || size > head.size) throw fault('no-checkpoint', { size });
  const entry = readBundle(paths.dir, Math.floor(index / tileWidth), head.size)[index % tileWidth]!;
  const { salt, digest } = readSalt(paths, index);
  const statement = peekEntry(entry, entryShape(view.log));
  if (typeof statement === 'string') throw fault(statement, { index });
  if (!commit(salt, digest).equals(statement.commitment)) throw fault('salt-changed', { index });
  const stamps = stampNames(paths)
    .filter((stampName) => stampName.size === size)
    .map((stampName) => keptToken(paths, stampName.name));
  const path = inclusionProof(index, size, nodesOf(paths.dir, head.size));
  const lists = stamps.length > 0 ? keptLists(paths) : [];
  const extra = formatExtra({ entry, salt, stamps, lists });
  const text = formatTlogProof({ extra, index, path, checkpoint: noteAt(view, size) });
  return { text, index, size, stamps: stamps.length };
}
