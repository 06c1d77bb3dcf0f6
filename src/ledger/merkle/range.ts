import { emptyRoot, nodeHash } from './hash.ts';

/**
 * The right edge of a growing tree: for each set bit of its size, the root of the perfect subtree of that height, index
 * = height. All that is needed to append leaves and to know the root, in log2(size) hashes.
 */
export type Range = (Buffer | undefined)[];

/** Appends the root of a perfect subtree of 2^height leaves (a leaf hash has height 0) to a range whose size is a multiple of 2^height. */
export function push(range: Range, root: Buffer, height = 0): void {
  let at = height;
  let hash = root;
  for (let left = range[at]; left !== undefined; left = range[at]) {
    hash = nodeHash(left, hash);
    range[at] = undefined;
    at += 1;
  }
  while (range.length < at) range.push(undefined);
  range[at] = hash;
}

/** Root of the tree (RFC 6962, 2.1) whose right edge is `range`; `above` continues it at greater heights. */
export function rangeRoot(range: Range, above: Range = []): Buffer {
  let root: Buffer | undefined;
  const height = Math.max(range.length, above.length);
  for (let at = 0; at < height; at += 1) {
    const left = range[at] ?? above[at];
    if (left) root = root ? nodeHash(left, root) : left;
  }
  return root ?? emptyRoot;
}
