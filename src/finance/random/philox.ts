/**
 * Philox4x32-10 (Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011): a bijection of a counter
 * under a key. A number depends on its counter alone, so that any thread can generate any part of a stream. The high words of products are
 * computed from 16-bit halves, since JavaScript has no fast 64-bit integers.
 */
const M0 = 0xd2511f53;
const M1 = 0xcd9e8d57;
const W0 = 0x9e3779b9;
const W1 = 0xbb67ae85;
const low0 = M0 & 0xffff;
const high0 = M0 >>> 16;
const low1 = M1 & 0xffff;
const high1 = M1 >>> 16;
const DOWN = 2 ** -32;

/**
 * Fills `out` with blocks of four words: block b is Philox of the counter (c0 + b, c1, c2, c3) under the key, the words as signed
 * 32-bit numbers. The last block may be incomplete. Counters and keys are 32-bit whole numbers.
 */
export function philox(
  out: Int32Array,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  key0: number,
  key1: number,
): void {
  const n = out.length;
  for (let k = 0, block = c0; k < n; k += 4, block++) {
    let x0 = block | 0;
    let x1 = c1 | 0;
    let x2 = c2 | 0;
    let x3 = c3 | 0;
    let k0 = key0 | 0;
    let k1 = key1 | 0;
    for (let round = 0; round < 10; round++) {
      const p = x0 & 0xffff;
      const q = x0 >>> 16;
      const u = (Math.imul(high0, p) + (Math.imul(low0, p) >>> 16)) | 0;
      const v = (Math.imul(low0, q) + (u & 0xffff)) | 0;
      const top0 = (Math.imul(high0, q) + (u >>> 16) + (v >>> 16)) | 0;
      const r = x2 & 0xffff;
      const s = x2 >>> 16;
      const w = (Math.imul(high1, r) + (Math.imul(low1, r) >>> 16)) | 0;
      const y = (Math.imul(low1, s) + (w & 0xffff)) | 0;
      const top1 = (Math.imul(high1, s) + (w >>> 16) + (y >>> 16)) | 0;
      const bottom0 = Math.imul(M0, x0);
      const bottom1 = Math.imul(M1, x2);
      x0 = top1 ^ x1 ^ k0;
      x1 = bottom1;
      x2 = top0 ^ x3 ^ k1;
      x3 = bottom0;
      k0 = (k0 + W0) | 0;
      k1 = (k1 + W1) | 0;
    }
    out[k] = x0;
    if (k + 1 < n) out[k + 1] = x1;
    if (k + 2 < n) out[k + 2] = x2;
    if (k + 3 < n) out[k + 3] = x3;
  }
}

/**
 * Fills `out` with words. Number k of row `row` in stream `stream` depends on these and the seed only. `row` and `stream` are
 * 32-bit whole numbers; a seed may have 53 bits.
 */
function words(out: Int32Array, seed: number, stream: number, row: number): void {
  philox(out, 0, row, stream, 0, seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0);
}

let buffer = new Int32Array(64);

/** Fills `out` with uniforms in (0,1), midpoints of 2^32 cells: (word + 1/2) / 2^32 of each unsigned word (see `words`). */
export function uniforms(out: Float64Array, seed: number, stream: number, row: number): void {
  if (buffer.length < out.length) buffer = new Int32Array(out.length);
  const drawn = buffer.subarray(0, out.length);
  words(drawn, seed, stream, row);
  for (let k = 0; k < out.length; k++) out[k] = (drawn[k]! >>> 0) * DOWN + DOWN / 2;
}
