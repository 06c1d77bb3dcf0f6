import type { Layout } from './layout.ts';
import { f64, f64x2, i32, i32x4, i64x2, v128 } from './operations.ts';
import type { Body, Code, Routine } from './wasm.ts';

const M0 = 0xd2511f53;
const M1 = 0xcd9e8d57;
const W0 = 0x9e3779b9;
const W1 = 0xbb67ae85;

/** Four blocks of Philox4x32-10 abreast (see `philox`): the words of a draw, in the same order. */
export function words(at: Layout): Routine {
  return {
    name: 'words',
    parameters: ['i32', 'i32', 'i32', 'i32', 'i32'],
    write(f, row, stream, key0, key1, blocks) {
      const block = f.let(i32.const(0), 'i32');
      const out = f.let(i32.const(at.words), 'i32');
      const [m0, m1] = [M0, M1].map((m) => f.let(i32x4.splat(i32.const(m)))) as [Code, Code];
      f.below(block, blocks!, () => {
        let x0 = f.let(i32x4.add(i32x4.splat(block), i32x4.const(0, 1, 2, 3)));
        let x1 = f.let(i32x4.splat(row!));
        let x2 = f.let(i32x4.splat(stream!));
        let x3 = f.let(i32x4.const(0, 0, 0, 0));
        let k0 = f.let(i32x4.splat(key0!));
        let k1 = f.let(i32x4.splat(key1!));
        const times = (x: Code, m: Code): { low: Code; high: Code } => {
          const first = f.let(i64x2.extmul_low_i32x4_u(x, m));
          const second = f.let(i64x2.extmul_high_i32x4_u(x, m));
          return { low: i32x4.shuffle(first, second, [0, 2, 4, 6]), high: i32x4.shuffle(first, second, [1, 3, 5, 7]) };
        };
        for (let round = 0; round < 10; round++) {
          if (round > 0) {
            k0 = f.let(i32x4.add(k0, i32x4.const(W0, W0, W0, W0)));
            k1 = f.let(i32x4.add(k1, i32x4.const(W1, W1, W1, W1)));
          }
          const a = times(x0, m0);
          const b = times(x2, m1);
          [x0, x1, x2, x3] = [
            f.let(v128.xor(v128.xor(b.high, x1), k0)),
            f.let(b.low),
            f.let(v128.xor(v128.xor(a.high, x3), k1)),
            f.let(a.low),
          ];
        }
        // Block by block: words 0 to 3 of each.
        const pairs = [x0, x2].map((x, k) =>
          [
            [0, 4, 1, 5],
            [2, 6, 3, 7],
          ].map((order) => f.let(i32x4.shuffle(x, k === 0 ? x1 : x3, order))),
        ) as [[Code, Code], [Code, Code]];
        for (let b = 0; b < 4; b++) {
          const half = b >> 1;
          const order = b & 1 ? [2, 3, 6, 7] : [0, 1, 4, 5];
          f.emit(v128.store(out, i32x4.shuffle(pairs[0][half]!, pairs[1][half]!, order), 16 * b));
        }
        f.set(out, i32.add(out, i32.const(64)));
        f.set(block, i32.add(block, i32.const(4)));
      });
    },
  };
}

/**
 * Turns words into standard normals by the pieces of `quantilePieces`, into `room`: all up to `early`, then up to `end` the first `few` of
 * each `width`. A word below 2^31 stands for its mirror image above with the sign turned.
 */
export function normals(at: Layout): Routine {
  return {
    name: 'normals',
    parameters: ['i32', 'i32', 'i32', 'i32', 'i32'],
    write(f, room, early, few, width, end) {
      const k = f.let(i32.const(0), 'i32');
      f.below(k, early!, () => normal(f, at, room!, k));
      f.below(k, end!, () => {
        const until = f.let(i32.add(k, few!), 'i32');
        f.below(k, until, () => normal(f, at, room!, k));
        f.set(k, i32.add(k, i32.sub(width!, few!)));
      });
    },
  };
}

/** The normal of word `k`, and on to the next. */
function normal(f: Body, at: Layout, room: Code, k: Code): void {
  const word = f.let(i32.load(i32.shl(k, i32.const(2)), at.words), 'i32');
  const upper = f.let(i32.shr_s(word, i32.const(31)), 'i32');
  // 2 low + 1 has its leading one `zeros` places down; then 5 bits of the piece and 26 within it.
  const odd = f.let(i32.add(i32.shl(i32.xor(word, upper), i32.const(1)), i32.const(1)), 'i32');
  const zeros = f.let(i32.clz(odd), 'i32');
  const lifted = f.let(i32.shl(odd, zeros), 'i32');
  const piece = i32.and(i32.shr_u(lifted, i32.const(26)), i32.const(31));
  const octave = i32.shl(i32.add(zeros, i32.const(1)), i32.const(5));
  const table = f.let(i32.shl(i32.add(octave, piece), i32.const(6)), 'i32');
  const within = f64.convert_i32_u(i32.and(lifted, i32.const(0x3ffffff)));
  const t = f.let(f64.mul(within, f64.const(2 ** -26)), 'f64');
  const square = f.let(f64x2.splat(f64.mul(t, t)));
  // Even powers of t in the first lane, odd ones in the second.
  let sum = v128.load(table, at.quantile + 48);
  for (const offset of [32, 16, 0]) sum = f64x2.add(f64x2.mul(sum, square), v128.load(table, at.quantile + offset));
  const both = f.let(sum);
  // No branch: the sign of a random word cannot be foreseen.
  const z = f64.add(f64x2.first(both), f64.mul(t, f64x2.second(both)));
  f.emit(
    f64.store(i32.add(room, i32.shl(k, i32.const(3))), f64.mul(z, f64.convert_i32_s(i32.or(upper, i32.const(1))))),
  );
  f.set(k, i32.add(k, i32.const(1)));
}
