import { emptyRoot, nodeHash } from './hash.ts';

/**
 * The right edge of a growing tree: by height, the root of the perfect subtree of 2^height leaves for each set bit of the size.
 * These log2(size) hashes suffice to append leaves and to compute the root.
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

/** Root of the tree (RFC 6962, 2.1) whose right edge is `range`. */
export function rangeRoot(range: Range): Buffer {
  let root: Buffer | undefined;
  for (const left of range) {
    if (left) root = root ? nodeHash(left, root) : left;
  }
  return root ?? emptyRoot;
}
