import { TABLE_LENGTH } from '../../random/inverse.ts';
import { driverNames } from '../drivers.ts';

/** Steps of an octave in the table of powers. */
export const POWERS = 256;
/** Numbers a period in the tables of the kernel. */
export const DRIVERS = driverNames.length;
export const DEBT = 18;
export const GENERAL = 9;
export const OPERATION = 4;
/** Terms of the project that do not change with time, and pairs of numbers that paths leave. */
export const TERMS = 8;
export const OUTCOMES = 7;

/** Where in memory things stand, in bytes, for at most `periods` periods. Pairs of numbers, one a path, take 16 bytes. */
export interface Layout {
  readonly periods: number;
  /** Pieces of the normal quantile, and 2^(j/256). */
  readonly quantile: number;
  readonly powers: number;
  /** Words of a draw, and its normals in two rooms: one for each path where they are not mirror images. */
  readonly words: number;
  readonly normals: readonly [number, number];
  /** By period and used driver: decay, deviation, half the variance; the mix of normals, 5 numbers for each driver; signs of the pair. */
  readonly decay: number;
  readonly deviation: number;
  readonly half: number;
  readonly mix: number;
  /** Of each used driver three whole numbers: slot of its moves, 1 where it adds, bytes to the end of its normals. */
  readonly drivers: number;
  readonly signs: number;
  /** Pairs by period and driver. */
  readonly moves: number;
  readonly debt: number;
  readonly general: number;
  /** Bytes from the place of a period's flow to that of the next, 4 bytes each. */
  readonly gaps: number;
  readonly terms: number;
  /** Overrun of capital cost of the pair. */
  readonly overrun: number;
  /** Pairs: cover by period, flows by common step, outcomes. */
  readonly cover: number;
  readonly flows: number;
  readonly outcomes: number;
  /** Tables of operation, one for each delay, from here on. */
  readonly operation: number;
}

export function layoutOf(periods: number): Layout {
  let end = 0;
  const room = (bytes: number): number => {
    const at = end;
    end += Math.ceil(bytes / 64) * 64;
    return at;
  };
  const byDriver = periods * DRIVERS * 8;
  return {
    periods,
    quantile: room(TABLE_LENGTH * 8),
    powers: room(POWERS * 8),
    words: room(byDriver / 2 + 64),
    normals: [room(byDriver), room(byDriver)],
    decay: room(byDriver),
    deviation: room(byDriver),
    half: room(byDriver),
    mix: room(DRIVERS * DRIVERS * 8),
    drivers: room(DRIVERS * 12),
    signs: room(16),
    moves: room(2 * byDriver),
    debt: room(periods * DEBT * 8),
    general: room(periods * GENERAL * 8),
    gaps: room(periods * 4),
    terms: room(TERMS * 8),
    overrun: room(16),
    cover: room(periods * 16),
    flows: room(periods * 16),
    outcomes: room(OUTCOMES * 16),
    operation: room(0),
  };
}
