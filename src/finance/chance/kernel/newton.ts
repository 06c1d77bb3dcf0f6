import { type Layout, OUTCOMES } from './layout.ts';
import { f64x2, i32, i64x2, v128 } from './operations.ts';
import type { Routine } from './wasm.ts';

const { add, sub, mul, div, lt, gt, le } = f64x2;

/**
 * Newton for the root in x = (1+r)^-g of the flows of a pair, `steps` of them (an even number, one common step apart), from `start`: even
 * and odd powers apart, f = E(x^2) + x O(x^2), so that the chains run abreast. At a step of 1e-8 the next error is its square. Leaves x as
 * the last outcome, NaN where 20 rounds do not settle it.
 */
export function newton(at: Layout): Routine {
  return {
    name: 'newton',
    parameters: ['i32', 'f64'],
    write(f, steps, start) {
      const x = f.let(f64x2.splat(start!));
      const found = f.let(f64x2.const(Number.NaN));
      const done = f.let(f64x2.const(0));
      const round = f.let(i32.const(0), 'i32');
      const far = f.let(i32.shl(steps!, i32.const(4)), 'i32');
      f.below(round, i32.const(20), () => {
        const y = f.let(mul(x, x));
        const back = f.let(i32.const(32), 'i32');
        const flow = (offset: number) => v128.load(i32.sub(far, back), at.flows + offset);
        const even = f.let(flow(0));
        const odd = f.let(flow(16));
        const evenSlope = f.let(f64x2.const(0));
        const oddSlope = f.let(f64x2.const(0));
        f.set(back, i32.const(64));
        f.below(back, i32.add(far, i32.const(1)), () => {
          f.set(evenSlope, add(mul(evenSlope, y), even));
          f.set(even, add(mul(even, y), flow(0)));
          f.set(oddSlope, add(mul(oddSlope, y), odd));
          f.set(odd, add(mul(odd, y), flow(16)));
          f.set(back, i32.add(back, i32.const(32)));
        });
        const value = add(even, mul(x, odd));
        const slope = add(mul(mul(f64x2.const(2), x), evenSlope), add(odd, mul(mul(f64x2.const(2), y), oddSlope)));
        const next = f.let(sub(x, div(value, slope)));
        const sound = f.let(v128.and(gt(next, f64x2.const(0)), lt(next, f64x2.const(1e6))));
        const near = f.let(le(f64x2.abs(sub(next, x)), mul(x, f64x2.const(1e-8))));
        const settled = f.let(v128.andnot(v128.and(sound, near), done));
        f.set(found, v128.bitselect(next, found, settled));
        f.set(done, v128.or(done, v128.or(near, v128.not(sound))));
        f.set(x, next);
        f.set(round, i32.add(round, i32.const(1)));
        f.when(i64x2.all_true(done), () => f.set(round, i32.const(20)));
      });
      f.emit(v128.store(i32.const(at.outcomes + 16 * (OUTCOMES - 1)), found));
    },
  };
}
