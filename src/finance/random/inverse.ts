import { normalQuantile } from './normal.ts';

/** Pieces of an octave, and coefficients of each. */
const PIECES = 32;
const TERMS = 8;
export const TABLE_LENGTH = 33 * PIECES * TERMS;

/**
 * The normal quantile of the words below 2^31, u = (word + 1/2) / 2^32: one polynomial of degree 7 for each thirty-second part of an
 * octave of u, through eight Chebyshev nodes of Wichura's AS 241; within 4e-15 of it. Octave e holds the words with e leading zeros.
 */
function pieces(): Float64Array {
  const table = new Float64Array(TABLE_LENGTH);
  const nodes = Array.from({ length: TERMS }, (_, k) => (1 + Math.cos(((2 * k + 1) * Math.PI) / (2 * TERMS))) / 2);
  for (let octave = 1; octave <= 32; octave++)
    for (let piece = 0; piece < PIECES; piece++) {
      const u = (t: number) => 2 ** -(octave + 1) * (1 + (piece + t) / PIECES);
      // Newton's divided differences, then powers of t.
      const d = nodes.map((t) => normalQuantile(u(t)));
      for (let k = 1; k < TERMS; k++)
        for (let j = TERMS - 1; j >= k; j--) d[j] = (d[j]! - d[j - 1]!) / (nodes[j]! - nodes[j - k]!);
      const c = new Array<number>(TERMS).fill(0);
      for (let k = TERMS - 1; k >= 0; k--) {
        for (let j = TERMS - 1; j > 0; j--) c[j] = c[j - 1]! - nodes[k]! * c[j]!;
        c[0] = d[k]! - nodes[k]! * c[0]!;
      }
      table.set(c, (octave * PIECES + piece) * TERMS);
    }
  return table;
}

let made: Float64Array | undefined;

/** The pieces of the normal quantile: eight coefficients of t in [0, 1) for each, octave after octave from 0 (empty) to 32. */
export function quantilePieces(): Float64Array {
  made ??= pieces();
  return made;
}
