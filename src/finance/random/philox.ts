/**
 * Philox4x32-10 (Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011): a bijection of a counter
 * under a key. A number depends on its counter alone, so any thread may make any part of a stream.
 */
const M0 = 0xd2511f53;
const M1 = 0xcd9e8d57;
const W0 = 0x9e3779b9;
const W1 = 0xbb67ae85;
const DOWN = 2 ** -32;

/**
 * Fills `out` (at least 4 long, any 32-bit content) with the four words of a counter under a key. The high word of a 32 x 32 bit
 * product comes from its float64 value less its exact low word, which leaves a multiple of 2^32 within rounding.
 */
export function philox(
  out: Uint32Array,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  key0: number,
  key1: number,
): void {
  let x0 = c0 >>> 0;
  let x1 = c1 >>> 0;
  let x2 = c2 >>> 0;
  let x3 = c3 >>> 0;
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  for (let round = 0; round < 10; round++) {
    const low0 = Math.imul(M0, x0) >>> 0;
    const low1 = Math.imul(M1, x2) >>> 0;
    const high0 = (M0 * x0 - low0) * DOWN + 0.5;
    const high1 = (M1 * x2 - low1) * DOWN + 0.5;
    x0 = (high1 ^ x1 ^ k0) >>> 0;
    x1 = low1;
    x2 = (high0 ^ x3 ^ k1) >>> 0;
    x3 = low0;
    k0 = (k0 + W0) | 0;
    k1 = (k1 + W1) | 0;
  }
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}

const words = new Uint32Array(4);

/**
 * Fills `out` with uniforms in (0,1), midpoints of 2^32 cells. Number k of row `row` in stream `stream` depends on these
 * and the seed only. `row` and `stream` are 32-bit whole numbers; a seed may have 53 bits.
 */
export function uniforms(out: Float64Array, seed: number, stream: number, row: number): void {
  const k0 = seed >>> 0;
  const k1 = Math.floor(seed / 2 ** 32) >>> 0;
  const n = out.length;
  for (let k = 0, block = 0; k < n; k += 4, block++) {
    philox(words, block, row, stream, 0, k0, k1);
    for (let j = 0; j < 4 && k + j < n; j++) out[k + j] = (words[j]! + 0.5) * DOWN;
  }
}
