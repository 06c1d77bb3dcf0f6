import { DRIVERS, type Layout, POWERS } from './layout.ts';
import { f64x2, i32, i32x4, i64x2, v128 } from './operations.ts';
import type { Body, Code, Routine } from './wasm.ts';

/** ln 2 / 256 in two parts, the first with enough trailing zeros that its multiples are exact; the double ln 2 lacks 2.3e-17. */
const high = Math.floor((Math.LN2 / POWERS) * 2 ** 42) / 2 ** 42;
const low = Math.LN2 / POWERS - high + 2.3190468138462996e-17 / POWERS;

/**
 * exp of a pair to 1e-15 relative, the same on every machine: 2^(j/256), j the nearest to 256 x / ln 2, from a table and the
 * exponent's bits, times a Taylor polynomial of degree 4 of the rest, at most 0.0014. Held within exp(-700) and exp(700).
 */
export function exp(f: Body, at: Layout, x: Code): Code {
  const held = f.let(f64x2.pmin(f64x2.pmax(x, f64x2.const(-700)), f64x2.const(700)));
  const near = f.let(f64x2.nearest(f64x2.mul(held, f64x2.const(POWERS * Math.LOG2E))));
  const r = f.let(f64x2.sub(f64x2.sub(held, f64x2.mul(near, f64x2.const(high))), f64x2.mul(near, f64x2.const(low))));
  let sum = f64x2.add(f64x2.mul(r, f64x2.const(1 / 24)), f64x2.const(1 / 6));
  for (const term of [1 / 2, 1, 1]) sum = f64x2.add(f64x2.mul(sum, r), f64x2.const(term));
  const whole = f.let(i32x4.trunc_sat_f64x2_s_zero(near));
  const place = (lane: Code): Code => i32.shl(i32.and(lane, i32.const(POWERS - 1)), i32.const(3));
  const power = v128.load64_second(
    place(i32x4.second(whole)),
    v128.load64_zero(place(i32x4.first(whole)), at.powers),
    at.powers,
  );
  const exponent = i64x2.shl(i64x2.extend_low_i32x4_s(i32x4.shr_s(whole, i32.const(Math.log2(POWERS)))), i32.const(52));
  return f64x2.mul(sum, i64x2.add(power, exponent));
}

/**
 * The walks of the first `width` drivers for a pair of paths, from their normals in the rooms `first` and `second` (times `signs`): s =
 * decay s + deviation x (its mix of the normals of the drivers up to it). Leaves exp(s - variance / 2), or s itself where it adds, in the
 * moves. Of each driver the memory says the slot of its moves, whether it adds, and where its normals end; `stride` is the bytes
 * from one period's normals to the next.
 */
export function walk(at: Layout): Routine {
  return {
    name: 'walk',
    parameters: ['i32', 'i32', 'i32'],
    write(f, first, second, width) {
      const signs = f.let(v128.load(i32.const(at.signs)));
      const stride = f.let(i32.shl(width!, i32.const(3)), 'i32');
      const from = f.let(i32.const(0), 'i32');
      for (let j = 0; j < DRIVERS; j++)
        f.when(i32.lt_u(i32.const(j), width!), () => {
          const mix = Array.from({ length: j + 1 }, (_, i) =>
            f.let(v128.load64_splat(i32.const(at.mix + 8 * (j * DRIVERS + i)))),
          );
          const [slot, adds, end] = [0, 4, 8].map((byte) =>
            f.let(i32.load(i32.const(at.drivers + 12 * j + byte)), 'i32'),
          ) as [Code, Code, Code];
          const to = f.let(i32.add(i32.const(at.moves), i32.shl(slot, i32.const(4))), 'i32');
          const state = f.let(f64x2.const(0));
          f.set(from, i32.const(0));
          f.below(from, end, () => {
            const a = f.let(i32.add(first!, from), 'i32');
            const b = f.let(i32.add(second!, from), 'i32');
            const normal = (i: number): Code => v128.load64_second(b, v128.load64_zero(a, 8 * i), 8 * i);
            const mixed = mix
              .map((weight, i) => f64x2.mul(weight, normal(i)))
              .reduce((sum, term) => f64x2.add(sum, term));
            const own = 8 * j;
            const shock = f64x2.mul(f64x2.mul(signs, mixed), v128.load64_splat(from, at.deviation + own));
            f.set(state, f64x2.add(f64x2.mul(state, v128.load64_splat(from, at.decay + own)), shock));
            f.when(
              adds,
              () => f.emit(v128.store(to, state)),
              () => f.emit(v128.store(to, exp(f, at, f64x2.sub(state, v128.load64_splat(from, at.half + own))))),
            );
            f.set(from, i32.add(from, stride));
            f.set(to, i32.add(to, i32.const(16 * DRIVERS)));
          });
        });
    },
  };
}
