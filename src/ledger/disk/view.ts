import { join } from 'node:path';
import { fault } from '../fault.ts';
import { parseBundle } from '../merkle/bundle.ts';
import type { Node } from '../merkle/prove.ts';
import { type Tile, tileNodes, tilePath, tileWidth, widthAt } from '../merkle/tiles.ts';
import { type Checkpoint, openCheckpoint } from '../note/checkpoint.ts';
import { parseVkey, type Verifier } from '../note/keys.ts';
import { openNote } from '../note/note.ts';
import { fileSize, readEnd, readIfAny } from './files.ts';
import { type Paths, pathsOf } from './paths.ts';

/** A ledger opened for reading, without a lock. Entries of a concurrent `add` are not in it. */
export type View = { paths: Paths; log: Verifier; head: Checkpoint; witnesses: Witness[] };

/** A witness that the ledger knows, with its address if it is online. */
export type Witness = { verifier: Verifier; url?: string };

/** First line of the list of witnesses. */
export const witnessHeader = 'chorsu.ledger/witnesses@v1';

/** The log's key as the ledger names it. Throws `no-ledger`, `key-malformed`. */
export function readLog(paths: Paths): Verifier {
  const bytes = readIfAny(paths.vkey);
  if (!bytes) throw fault('no-ledger', { dir: paths.dir });
  const text = bytes.toString();
  if (!text.endsWith('\n')) throw fault('key-malformed', { key: paths.vkey });
  return parseVkey(text.slice(0, -1));
}

/** The witnesses that a ledger knows. Throws what `openNote` throws, `witnesses-malformed`. */
export function readWitnesses(paths: Paths, log: Verifier): Witness[] {
  const bytes = readIfAny(paths.witnesses);
  if (!bytes) return [];
  const [header, ...lines] = openNote(bytes, [log]).text.split('\n');
  if (header !== witnessHeader || lines.pop() !== '') throw fault('witnesses-malformed', { path: paths.witnesses });
  return lines.map((line) => {
    const [vkey, url] = line.split(' ');
    return { verifier: parseVkey(vkey!), ...(url && { url }) };
  });
}

/**
 * The head of a ledger: its checkpoint, or the last of the history if a power cut prevented the newer checkpoint.
 * Throws `checkpoint-missing` and what `openCheckpoint` throws.
 */
function readHead(paths: Paths, log: Verifier, witnesses: Witness[]): Checkpoint {
  const bytes = readIfAny(paths.checkpoint);
  if (!bytes) throw fault('checkpoint-missing', { path: paths.checkpoint });
  const keys = witnesses.map((witness) => witness.verifier);
  const shown = openCheckpoint(bytes, log, keys);
  const last = lastNote(paths.history);
  const committed = last && openCheckpoint(last, log, keys);
  return committed && committed.size > shown.size ? committed : shown;
}

/** The last finished note of a history file, read from its end. */
function lastNote(path: string): Buffer | undefined {
  const size = fileSize(path);
  if (size === 0) return undefined;
  const lines = readEnd(path, size, 16_384).toString('latin1').split('\n').slice(0, -1);
  const end = lines.findLastIndex((line, at) => at >= 4 && line.startsWith(dash) && lines[at - 1] === '');
  return end < 0 ? undefined : Buffer.from(`${lines.slice(end - 4, end + 1).join('\n')}\n`, 'latin1');
}

const dash = Buffer.from('— ').toString('latin1');

/** Opens a ledger for reading. Throws `no-ledger` and the faults of its signed files. */
export function openView(dir: string): View {
  const paths = pathsOf(dir);
  const log = readLog(paths);
  const witnesses = readWitnesses(paths, log);
  return { paths, log, witnesses, head: readHead(paths, log, witnesses) };
}

/** The file of a tile in a tree of `size` leaves, or the full tile if a concurrent `add` has completed it. */
export function tileFile(dir: string, tile: Tile, size: number): Buffer | undefined {
  const width = widthAt(tile, size);
  const own = readIfAny(join(dir, tilePath(tile, width)));
  return own ?? (width < tileWidth ? readIfAny(join(dir, tilePath(tile))) : undefined);
}

/** Hashes of a tile in a tree of `size` leaves, concatenated. Throws `tile-missing`. */
export function readTile(dir: string, tile: Tile & { level: number }, size: number): Buffer {
  const length = widthAt(tile, size) * 32;
  const bytes = tileFile(dir, tile, size);
  if (!bytes || bytes.length < length) throw fault('tile-missing', { path: tilePath(tile, length / 32) });
  return bytes.subarray(0, length);
}

/** Entries of a bundle in a tree of `size` leaves. Throws `tile-missing`, `bundle-malformed`. */
export function readBundle(dir: string, number: number, size: number): Buffer[] {
  const tile: Tile = { level: 'entries', number };
  const bytes = tileFile(dir, tile, size);
  const width = widthAt(tile, size);
  if (!bytes) throw fault('tile-missing', { path: tilePath(tile, width) });
  const entries = parseBundle(bytes);
  if (!entries || entries.length < width) throw fault('bundle-malformed', { path: tilePath(tile, width) });
  return entries.slice(0, width);
}

/** Inner nodes of the tree of `size` leaves; each tile is read once. */
export function nodesOf(dir: string, size: number): Node {
  const cache = new Map<string, Buffer>();
  return tileNodes((tile) => {
    const name = `${tile.level}/${tile.number}`;
    const bytes = cache.get(name) ?? readTile(dir, tile, size);
    cache.set(name, bytes);
    return bytes;
  });
}
