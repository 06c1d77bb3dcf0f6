import { entryShape, peekEntry } from '../entry.ts';
import { formatBundle } from '../merkle/bundle.ts';
import { perfectRoot } from '../merkle/hash.ts';
import { push, type Range } from '../merkle/range.ts';
import { levels, tilePath, tileWidth, widthAt } from '../merkle/tiles.ts';
import type { Verifier } from '../note/keys.ts';
import { nodesOf, readBundle, readTile } from './view.ts';

/** The growing end of a ledger: its size, the right edge of the tree, the partial tile of each level, the partial bundle, and the time of the last entry. */
export type Edge = { size: number; range: Range; tiles: Buffer[]; bundle: Buffer; time: string };

/** The new edge after an append, the files to write, and the folders of partial tiles that full ones replace. */
type Growth = { edge: Edge; files: [path: string, bytes: Buffer][]; spent: string[] };

/** Reads the growing end of a ledger of `size` leaves. Throws what reading tiles throws, and `entry-malformed`. */
export function loadEdge(dir: string, size: number, log: Verifier): Edge {
  const node = nodesOf(dir, size);
  const range: Range = [];
  let done = 0;
  for (let height = 52; height >= 0; height -= 1) {
    const span = 2 ** height;
    if (Math.floor(size / span) % 2 === 0) continue;
    push(range, node(height, done / span), height);
    done += span;
  }
  const tiles = Array.from({ length: levels(size) }, (_, level) => {
    const number = Math.floor(size / tileWidth ** (level + 1));
    return widthAt({ level, number }, size) > 0 ? readTile(dir, { level, number }, size) : Buffer.alloc(0);
  });
  const number = Math.floor(size / tileWidth);
  const open = size % tileWidth > 0 ? readBundle(dir, number, size) : [];
  const last = open.at(-1) ?? (size > 0 ? readBundle(dir, number - 1, size).at(-1) : undefined);
  const statement = last && peekEntry(last, entryShape(log));
  return { size, range, tiles, bundle: formatBundle(open), time: typeof statement === 'object' ? statement.time : '' };
}

/** Appends entries with their leaf hashes. */
export function grow(edge: Edge, entries: Buffer[], leaves: Buffer[], time: string): Growth {
  const growth: Growth = {
    edge: {
      size: edge.size + entries.length,
      range: [...edge.range],
      tiles: [...edge.tiles],
      bundle: edge.bundle,
      time,
    },
    files: [],
    spent: [],
  };
  for (const leaf of leaves) push(growth.edge.range, leaf);
  growTiles(growth, edge.size, 0, leaves);
  growBundles(growth, edge.size, entries);
  return growth;
}

function growTiles(growth: Growth, size: number, level: number, hashes: Buffer[]): void {
  const { tiles } = growth.edge;
  const open = Buffer.concat([tiles[level] ?? Buffer.alloc(0), ...hashes]);
  const first = Math.floor(size / tileWidth ** (level + 1));
  const above: Buffer[] = [];
  const bytes = tileWidth * 32;
  const full = Math.floor(open.length / bytes);
  for (let number = 0; number < full; number += 1) {
    const tile = open.subarray(number * bytes, (number + 1) * bytes);
    const path = tilePath({ level, number: first + number });
    growth.files.push([path, tile]);
    growth.spent.push(`${path}.p`);
    above.push(perfectRoot(tile));
  }
  const rest = open.subarray(full * bytes);
  tiles[level] = rest;
  if (rest.length > 0) growth.files.push([tilePath({ level, number: first + full }, rest.length / 32), rest]);
  if (above.length > 0) growTiles(growth, size, level + 1, above);
}

function growBundles(growth: Growth, size: number, entries: Buffer[]): void {
  let number = Math.floor(size / tileWidth);
  let width = size % tileWidth;
  let at = 0;
  while (at < entries.length) {
    const part = entries.slice(at, at + tileWidth - width);
    const bundle = Buffer.concat([growth.edge.bundle, formatBundle(part)]);
    at += part.length;
    width += part.length;
    const path = tilePath({ level: 'entries', number }, width);
    growth.files.push([path, bundle]);
    const full = width === tileWidth;
    if (full) growth.spent.push(`${path}.p`);
    growth.edge.bundle = full ? Buffer.alloc(0) : bundle;
    if (full) [number, width] = [number + 1, 0];
  }
}
