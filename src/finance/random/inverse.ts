import { normalQuantile } from './normal.ts';

/** Pieces of an octave, and coefficients of each. */
const PIECES = 32;
const TERMS = 8;

/**
 * The normal quantile of the words below 2^31, u = (word + 1/2) / 2^32: one polynomial of degree 7 for each thirty-second part of an
 * octave of u, through eight Chebyshev nodes of Wichura's AS 241; within 4e-15 of it. Octave e holds the words with e leading zeros.
 */
function pieces(): Float64Array {
  const table = new Float64Array(33 * PIECES * TERMS);
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
/** 2^(octave - 31): lifts the numbers of an octave to [1, 2). */
const lift = Float64Array.from({ length: 33 }, (_, octave) => 2 ** (octave - 31));

/**
 * Turns words into standard normals: out[k] for k = from, from + step, ... below `until`. Words of 2^31 and above are mirror images
 * of those below, so that a word and its complement give opposite numbers.
 */
export function quantiles(out: Float64Array, words: Int32Array, from: number, until: number, step: number): void {
  made ??= pieces();
  const table = made;
  for (let k = from; k < until; k += step) {
    const word = words[k]!;
    const upper = word >> 31;
    const low = word ^ upper;
    const octave = Math.clz32(low);
    const x = (low + 0.5) * lift[octave]! * PIECES - PIECES;
    const piece = x | 0;
    const t = x - piece;
    const at = (octave * PIECES + piece) * TERMS;
    const t2 = t * t;
    const a = table[at]! + table[at + 1]! * t + (table[at + 2]! + table[at + 3]! * t) * t2;
    const b = table[at + 4]! + table[at + 5]! * t + (table[at + 6]! + table[at + 7]! * t) * t2;
    const z = a + b * (t2 * t2);
    out[k] = upper === 0 ? z : -z;
  }
}
