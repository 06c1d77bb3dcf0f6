import { finding } from '../../fault.ts';
import { consumeLeafHashes, parseBundle } from '../../merkle/bundle.ts';
import { perfectRoot } from '../../merkle/hash.ts';
import { push, type Range, rangeRoot } from '../../merkle/range.ts';
import { levels, type Tile, tilePath, tileWidth, widthAt } from '../../merkle/tiles.ts';
import { tileFile } from '../view.ts';
import { damage, type Report } from './report.ts';

/** Hashes that the signed root confirms: those of the partial tile of each level, and the roots of all full tiles of level 0. */
export type Trusted = { edge: (Buffer | undefined)[]; full: Buffer[] };

type Numbered = Tile & { level: number };

const hashesOf = (dir: string, tile: Numbered, size: number): Buffer | undefined => {
  const bytes = tileFile(dir, tile, size);
  const length = widthAt(tile, size) * 32;
  const own = bytes && (bytes.length === length || bytes.length === tileWidth * 32);
  return own ? bytes.subarray(0, length) : undefined;
};

/** The hashes of a tile, computed from the level below: full tiles, or the entries. */
function remake(dir: string, tile: Numbered, size: number): Buffer | undefined {
  const width = widthAt(tile, size);
  if (tile.level === 0) {
    const bundle = tileFile(dir, { level: 'entries', number: tile.number }, size);
    const entries = bundle && parseBundle(bundle);
    return entries && entries.length >= width ? consumeLeafHashes(bundle, entries.slice(0, width)) : undefined;
  }
  const below: Buffer[] = [];
  for (let number = 0; number < width; number += 1) {
    const hashes = hashesOf(dir, { level: tile.level - 1, number: tile.number * tileWidth + number }, size);
    if (!hashes) return undefined;
    below.push(perfectRoot(hashes));
  }
  return Buffer.concat(below);
}

/**
 * Checks the tree above its leaves from the signed root down, so that exactly the damaged tiles are named: `tile-missing`,
 * `tile-changed`, and `root-mismatch` if neither the tiles nor the levels below give the root.
 */
export function verifyUpper(dir: string, head: { size: number; root: Buffer }, report: Report): Trusted {
  const { size } = head;
  const height = levels(size);
  const tiles = Array.from(
    { length: height },
    (_, level): Numbered => ({ level, number: Math.floor(size / tileWidth ** (level + 1)) }),
  );
  const edge = trustedEdge(dir, head, tiles, report);
  let roots: Buffer[] = [];
  for (let level = height - 1; level > 0; level -= 1) {
    const hashes = roots.map((root, number) => fullTile(dir, { level, number }, size, root, report));
    const all = Buffer.concat([...hashes, edge[level] ?? Buffer.alloc(0)]);
    roots = Array.from({ length: all.length / 32 }, (_, at) => all.subarray(at * 32, at * 32 + 32));
  }
  return { edge, full: roots };
}

function nameTile(dir: string, tile: Numbered, size: number, report: Report): void {
  const present = tileFile(dir, tile, size) !== undefined;
  damage(report, finding(present ? 'tile-changed' : 'tile-missing', { path: tilePath(tile, widthAt(tile, size)) }));
}

function trustedEdge(
  dir: string,
  head: { size: number; root: Buffer },
  tiles: Numbered[],
  report: Report,
): (Buffer | undefined)[] {
  const { size, root } = head;
  const wanted = tiles.map((tile) => widthAt(tile, size) > 0);
  const stored = tiles.map((tile, level) => (wanted[level] ? hashesOf(dir, tile, size) : undefined));
  if (edgeRoot(stored).equals(root)) return stored;
  const made = tiles.map((tile, level) => (wanted[level] ? (remake(dir, tile, size) ?? stored[level]) : undefined));
  const differ = tiles.filter((_, level) => !stored[level] || !same(stored[level], made[level]));
  // The stored tiles, the computed ones or a mixture may give the root.
  const mixtures = [made, ...tiles.map((_, level) => stored.map((own, at) => (at === level ? made[at] : own)))];
  const right = mixtures.find((mixture) => edgeRoot(mixture).equals(root));
  for (const tile of right ? tiles : differ) {
    if (wanted[tile.level] && (!right || !same(stored[tile.level], right[tile.level]))) {
      nameTile(dir, tile, size, report);
    }
  }
  if (!right) damage(report, finding('root-mismatch', { size }));
  return right ?? made;
}

const same = (a: Buffer | undefined, b: Buffer | undefined): boolean => (a && b ? a.equals(b) : a === b);

function edgeRoot(edge: (Buffer | undefined)[]): Buffer {
  const range: Range = [];
  for (let level = edge.length - 1; level >= 0; level -= 1) {
    const hashes = edge[level] ?? Buffer.alloc(0);
    for (let at = 0; at < hashes.length; at += 32) push(range, hashes.subarray(at, at + 32), level * 8);
  }
  return rangeRoot(range);
}

function fullTile(dir: string, tile: Numbered, size: number, root: Buffer, report: Report): Buffer {
  const stored = hashesOf(dir, tile, size);
  if (stored && perfectRoot(stored).equals(root)) return stored;
  nameTile(dir, tile, size, report);
  const made = remake(dir, tile, size);
  return made && perfectRoot(made).equals(root) ? made : (stored ?? made ?? Buffer.alloc(tileWidth * 32));
}
