import { type Code, signed, unsigned } from './wasm.ts';

/** The instructions of WebAssembly that the kernel is made of, by the names of its specification. */

const one =
  (op: number) =>
  (a: Code): Code => [a, op];
const two =
  (op: number) =>
  (a: Code, b: Code): Code => [a, b, op];
const simd1 =
  (op: number) =>
  (a: Code): Code => [a, 0xfd, unsigned(op)];
const simd2 =
  (op: number) =>
  (a: Code, b: Code): Code => [a, b, 0xfd, unsigned(op)];
const simd3 =
  (op: number) =>
  (a: Code, b: Code, c: Code): Code => [a, b, c, 0xfd, unsigned(op)];
const load =
  (op: number) =>
  (address: Code, offset = 0): Code => [address, op, 0, unsigned(offset)];
const simdLoad =
  (op: number) =>
  (address: Code, offset = 0): Code => [address, 0xfd, unsigned(op), 0, unsigned(offset)];
const simdStore =
  (op: number) =>
  (address: Code, value: Code, offset = 0): Code => [address, value, 0xfd, unsigned(op), 0, unsigned(offset)];

const bytesOf = (view: Float64Array | Int32Array): number[] => [...new Uint8Array(view.buffer)];

export const i32 = {
  const: (value: number): Code => [0x41, signed(value)],
  add: two(0x6a),
  sub: two(0x6b),
  mul: two(0x6c),
  and: two(0x71),
  or: two(0x72),
  xor: two(0x73),
  shl: two(0x74),
  shr_s: two(0x75),
  shr_u: two(0x76),
  clz: one(0x67),
  lt_u: two(0x49),
  load: load(0x28),
};

export const f64 = {
  const: (value: number): Code => [0x44, bytesOf(Float64Array.of(value))],
  add: two(0xa0),
  mul: two(0xa2),
  convert_i32_s: one(0xb7),
  convert_i32_u: one(0xb8),
  store: (address: Code, value: Code, offset = 0): Code => [address, value, 0x39, 0, unsigned(offset)],
};

export const v128 = {
  load: simdLoad(0x00),
  load64_splat: simdLoad(0x0a),
  load64_zero: simdLoad(0x5d),
  /** Loads the second lane of `value`. */
  load64_second: (address: Code, value: Code, offset = 0): Code => [address, value, 0xfd, 0x57, 0, unsigned(offset), 1],
  store: simdStore(0x0b),
  not: simd1(0x4d),
  and: simd2(0x4e),
  andnot: simd2(0x4f),
  or: simd2(0x50),
  xor: simd2(0x51),
  /** Bits of `a` where `mask` has ones, of `b` elsewhere. */
  bitselect: simd3(0x52),
};

export const i32x4 = {
  const: (...values: number[]): Code => [0xfd, 0x0c, bytesOf(Int32Array.from(values))],
  splat: simd1(0x11),
  add: simd2(0xae),
  shr_s: simd2(0xac),
  first: (a: Code): Code => [a, 0xfd, 0x1b, 0],
  second: (a: Code): Code => [a, 0xfd, 0x1b, 1],
  trunc_sat_f64x2_s_zero: simd1(0xfc),
  /** Four of the eight words of `a` and `b`, by number. */
  shuffle: (a: Code, b: Code, words: readonly number[]): Code => [
    a,
    b,
    0xfd,
    0x0d,
    words.flatMap((word) => [0, 1, 2, 3].map((byte) => 4 * word + byte)),
  ],
};

export const i64x2 = {
  add: simd2(0xce),
  sub: simd2(0xd1),
  shl: simd2(0xcb),
  extend_low_i32x4_s: simd1(0xc7),
  extmul_low_i32x4_u: simd2(0xde),
  extmul_high_i32x4_u: simd2(0xdf),
  all_true: simd1(0xc3),
};

export const f64x2 = {
  const: (a: number, b = a): Code => [0xfd, 0x0c, bytesOf(Float64Array.of(a, b))],
  splat: simd1(0x14),
  first: (a: Code): Code => [a, 0xfd, 0x21, 0],
  second: (a: Code): Code => [a, 0xfd, 0x21, 1],
  abs: simd1(0xec),
  nearest: simd1(0x94),
  add: simd2(0xf0),
  sub: simd2(0xf1),
  mul: simd2(0xf2),
  div: simd2(0xf3),
  /** The lesser: `b` where b < a, else `a`. */
  pmin: simd2(0xf6),
  /** The greater: `b` where a < b, else `a`. */
  pmax: simd2(0xf7),
  lt: simd2(0x49),
  gt: simd2(0x4a),
  le: simd2(0x4b),
};
