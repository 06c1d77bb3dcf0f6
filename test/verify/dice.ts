import type { RawRow } from '../../src/case/index.ts';
import { seeded } from '../support/seeded.ts';

/** Numbers, picks and chances from a seed: the same for the same seed everywhere. */
export interface Dice {
  next(): number;
  int(least: number, most: number): number;
  pick<T>(from: readonly T[]): T;
  chance(share: number): boolean;
  /** The value with that chance, else undefined. */
  some<T>(share: number, value: T): T | undefined;
}

export function dice(seed: number): Dice {
  const next = seeded(Math.imul(seed, 7919));
  const chance = (share: number) => next() < share;
  return {
    next,
    chance,
    int: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (from) => from[Math.floor(next() * from.length)]!,
    some: (share, value) => (chance(share) ? value : undefined),
  };
}

/** A row without its empty cells. */
export function row(cells: Readonly<Record<string, unknown>>): RawRow {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined)) as RawRow;
}
