import { nodeHash } from './hash.ts';

/** Root of the perfect subtree of the 2^height leaves from leaf index * 2^height on. */
export type Node = (height: number, index: number) => Buffer;

/** The greatest power of two less than `count` (RFC 6962's k), for count > 1. */
function split(count: number): number {
  let k = 1;
  while (k * 2 < count) k *= 2;
  return k;
}

/** Root of leaves `start` to `end` (exclusive), `start` being a multiple of the least power of two that holds them. */
export function spanRoot(start: number, end: number, node: Node): Buffer {
  const count = end - start;
  const height = Math.log2(count);
  if (Number.isInteger(height)) return node(height, start / count);
  const middle = start + split(count);
  return nodeHash(spanRoot(start, middle, node), spanRoot(middle, end, node));
}

/** Audit path of leaf `index` in a tree of `size` leaves, from its sibling up (RFC 6962, 2.1.1). Needs index < size. */
export function inclusionProof(index: number, size: number, node: Node): Buffer[] {
  const path = (start: number, end: number): Buffer[] => {
    if (end - start === 1) return [];
    const middle = start + split(end - start);
    return index < middle
      ? [...path(start, middle), spanRoot(middle, end, node)]
      : [...path(middle, end), spanRoot(start, middle, node)];
  };
  return path(0, size);
}

/** Proof that the first `size1` leaves of a tree of `size2` are the earlier tree (RFC 6962, 2.1.2). Needs 0 < size1 <= size2. */
export function consistencyProof(size1: number, size2: number, node: Node): Buffer[] {
  const prove = (from: number, to: number, whole: boolean): Buffer[] => {
    if (to === size1) return whole ? [] : [spanRoot(from, to, node)];
    const middle = from + split(to - from);
    return size1 <= middle
      ? [...prove(from, middle, whole), spanRoot(middle, to, node)]
      : [...prove(middle, to, false), spanRoot(from, middle, node)];
  };
  return prove(0, size2, true);
}
