import { perfectRoot } from './hash.ts';
import type { Node } from './prove.ts';

/** Hashes in a full tile (C2SP tlog-tiles). */
export const tileWidth = 256;

/** A tile: its level (or the bundles of entries) and its number within the level, counted from 0. */
export type Tile = { level: number | 'entries'; number: number };

/** Path of a tile below the log's prefix; `width` under 256 names a partial tile (C2SP tlog-tiles). */
export function tilePath(tile: Tile, width = tileWidth): string {
  let parts = String(tile.number % 1000).padStart(3, '0');
  for (let rest = Math.floor(tile.number / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    parts = `x${String(rest % 1000).padStart(3, '0')}/${parts}`;
  }
  return `tile/${tile.level}/${parts}${width < tileWidth ? `.p/${width}` : ''}`;
}

/** The tile and width of a path, or undefined if the path is not of a tile. */
export function parseTilePath(path: string): { tile: Tile; width: number } | undefined {
  const match = /^tile\/(entries|0|[1-9][0-9]?)\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/.exec(path);
  if (!match) return undefined;
  const level = match[1] === 'entries' ? 'entries' : Number(match[1]);
  const width = match[3] === undefined ? tileWidth : Number(match[3]);
  const tile: Tile = { level, number: Number(match[2]!.replaceAll(/[x/]/g, '')) };
  const plain = tilePath(tile, width) === path && (match[3] === undefined || width < tileWidth);
  return plain && (level === 'entries' || level < 64) ? { tile, width } : undefined;
}

/** How many hashes (or entries) a tile holds in a tree of `size` leaves: 0 to 256. */
export function widthAt(tile: Tile, size: number): number {
  const level = tile.level === 'entries' ? 0 : tile.level;
  const count = Math.floor(size / tileWidth ** level) - tile.number * tileWidth;
  return Math.max(0, Math.min(tileWidth, count));
}

/** Levels that hold at least one hash in a tree of `size` leaves. */
export function levels(size: number): number {
  let count = 0;
  for (let left = size; left > 0; left = Math.floor(left / tileWidth)) count += 1;
  return count;
}

/** Inner nodes of a tree from its tiles. `read` returns the hashes of a tile, concatenated. */
export function tileNodes(read: (tile: { level: number; number: number }) => Uint8Array): Node {
  return (height, index) => {
    const level = Math.floor(height / 8);
    const span = 2 ** (height % 8);
    const number = Math.floor((index * span) / tileWidth);
    const start = (index * span) % tileWidth;
    return perfectRoot(read({ level, number }).subarray(start * 32, (start + span) * 32));
  };
}
