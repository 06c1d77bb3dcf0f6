import { numbers, oneOf } from '../fuzz/mutate.ts';
import { kinds } from './kinds.ts';
import type { Files } from './tables.ts';
import { whole } from './whole.ts';

/** A case that is spoilt in one way, or in two. */
export interface Malformed {
  readonly kind: string;
  readonly files: Files;
}

/** The spoilt case of a seed; each kind in its turn, so that so many seeds in a row meet each of them. */
export function malformed(seed: number): Malformed {
  const next = numbers(seed);
  const names = Object.keys(kinds);
  const first = names[seed % names.length]!;
  const files: Files = { ...whole };
  kinds[first]!(files, next);
  // Of the later ones, half are spoilt once more.
  if (seed < names.length || next(2) === 0) return { kind: first, files };
  const second = oneOf(next, names);
  kinds[second]!(files, next);
  return { kind: `${first}, ${second}`, files };
}

/** How many kinds there are. */
export const kindCount = Object.keys(kinds).length;
