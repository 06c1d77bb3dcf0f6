import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consumeLeafHashes, formatBundle, parseBundle } from './bundle.ts';
import { emptyRoot, leafHash, nodeHash, perfectRoot } from './hash.ts';
import { consistencyProof, inclusionProof, spanRoot } from './prove.ts';
import { push, type Range, rangeRoot } from './range.ts';
import { parseTilePath, tileNodes, tilePath, widthAt } from './tiles.ts';
import { verifyConsistency, verifyInclusion } from './verify.ts';

const leaf = (number: number): Buffer => leafHash(Buffer.from(`leaf ${number}`));

/** MTH of RFC 6962, 2.1, word for word, as the second opinion. */
function mth(start: number, end: number): Buffer {
  if (end - start === 0) return emptyRoot;
  if (end - start === 1) return leaf(start);
  let k = 1;
  while (k * 2 < end - start) k *= 2;
  return nodeHash(mth(start, start + k), mth(start + k, end));
}

const node = (height: number, index: number): Buffer => mth(index * 2 ** height, (index + 1) * 2 ** height);

describe('tree', () => {
  it('has the roots that RFC 6962 implementations share', () => {
    // transparency-dev/merkle, rfc6962_test.go
    const hashes = [emptyRoot, leafHash(Buffer.alloc(0)), leafHash(Buffer.from('L123456'))];
    expect(hashes.map((hash) => hash.toString('hex'))).toEqual([
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56',
    ]);
  });

  it('keeps the root while it grows', () => {
    const range: Range = [];
    for (let size = 0; size <= 70; size += 1) {
      expect(rangeRoot(range).equals(mth(0, size))).toBe(true);
      push(range, leaf(size));
    }
    const wide: Range = [];
    push(wide, mth(0, 8), 3);
    push(wide, leaf(8));
    expect(rangeRoot(wide).equals(mth(0, 9))).toBe(true);
    expect(perfectRoot(Buffer.concat([0, 1, 2, 3].map(leaf))).equals(mth(0, 4))).toBe(true);
  });

  it('proves inclusion, and nothing else', () => {
    const cases = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat(), fc.nat(), fc.nat());
    fc.assert(
      fc.property(cases, ([size, a, b, bit]) => {
        const index = a % size;
        const proof = inclusionProof(index, size, node);
        expect(verifyInclusion(index, size, leaf(index), proof, mth(0, size))).toBe(true);
        const other = b % size;
        expect(verifyInclusion(other, size, leaf(index), proof, mth(0, size))).toBe(other === index);
        if (proof.length === 0) return;
        proof[b % proof.length]![bit % 32]! ^= 1 << (a % 8);
        expect(verifyInclusion(index, size, leaf(index), proof, mth(0, size))).toBe(false);
      }),
    );
  });

  it('proves that one tree continues another, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), fc.nat(), (size, a, b) => {
        const small = 1 + (a % size);
        const proof = consistencyProof(small, size, node);
        expect(verifyConsistency(small, size, proof, mth(0, small), mth(0, size))).toBe(true);
        const other = 1 + (b % size);
        expect(verifyConsistency(other, size, proof, mth(0, small), mth(0, size))).toBe(other === small);
      }),
    );
  });
});

describe('tiles', () => {
  it('are named as C2SP tlog-tiles says', () => {
    expect(tilePath({ level: 0, number: 1234067 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 'entries', number: 0 }, 5)).toBe('tile/entries/000.p/5');
    for (const path of ['tile/0/x001/x234/067', 'tile/entries/000.p/5', 'tile/12/x001/000']) {
      const { tile, width } = parseTilePath(path)!;
      expect(tilePath(tile, width)).toBe(path);
    }
    for (const name of ['0/x000/001', '0/000.p/0', '0/000.p/256', '01/000', '64/000', '0/1'])
      expect(parseTilePath(`tile/${name}`), name).toBeUndefined();
  });

  it('of 70,000 leaves are as many as the specification counts', () => {
    const width = (level: number, number: number): number => widthAt({ level, number }, 70_000);
    expect([width(0, 272), width(0, 273), width(0, 274)]).toEqual([256, 112, 0]);
    expect([width(1, 0), width(1, 1), width(2, 0)]).toEqual([256, 17, 1]);
    expect([widthAt({ level: 0, number: 0 }, 256), widthAt({ level: 1, number: 0 }, 256)]).toEqual([256, 1]);
  });

  it('give every inner node', () => {
    const size = 600;
    const leaves = Array.from({ length: size }, (_, number) => leaf(number));
    const full = [0, 1].map((number) => perfectRoot(Buffer.concat(leaves.slice(number * 256, number * 256 + 256))));
    const tiles = [Buffer.concat(leaves), Buffer.concat(full)];
    const fromTiles = tileNodes(({ level, number }) => tiles[level]!.subarray(number * 8192, (number + 1) * 8192));
    const range: Range = [];
    for (const hash of leaves) push(range, hash);
    expect(spanRoot(0, size, fromTiles).equals(rangeRoot(range))).toBe(true);
    for (const index of [0, 255, 256, 511, 512, 599]) {
      expect(verifyInclusion(index, size, leaf(index), inclusionProof(index, size, fromTiles), rangeRoot(range))).toBe(
        true,
      );
    }
  });
});

describe('bundles', () => {
  it('come back as they went in, and refuse lengths that do not add up', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 9 }), (entries) => {
        const bundle = formatBundle(entries);
        const parsed = parseBundle(bundle)!;
        expect(parsed.map((e) => [...e])).toEqual(entries.map((e) => [...e]));
        const hashes = entries.map((entry) => leafHash(entry));
        expect(consumeLeafHashes(bundle, parsed).equals(Buffer.concat(hashes))).toBe(true);
      }),
    );
    expect(parseBundle(Buffer.from([0, 2, 1]))).toBeUndefined();
    expect(parseBundle(Buffer.from([0]))).toBeUndefined();
  });
});
