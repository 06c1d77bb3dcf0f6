import { type ProjectResult, projectCashFlow } from '../project/cashflow.ts';
import type { ProjectInput } from '../project/input.ts';
import { type Shock, shocked, signed } from './flex.ts';

/** What is moved until the project just holds. */
export type Lever = 'price' | 'volume' | 'cost' | 'capex' | 'delay' | 'devaluation' | 'rate';

/** What must just hold: the least DSCR at a level, or the owners' NPV at 0. */
export type Hold = { readonly kind: 'dscr'; readonly level: number } | { readonly kind: 'npv' };

/**
 * The value of a lever at which a project just holds: factors for price, volume, cost and capex, months of delay, share of
 * worth lost, addition to rates. `always`: it holds over the whole range tried; `never`: not even at the good end.
 */
export type BreakEven =
  | { readonly lever: Lever; readonly status: 'at'; readonly value: number }
  | { readonly lever: Lever; readonly status: 'always' | 'never'; readonly tried: number };

/** Good and bad end of each lever. */
const ranges: Readonly<Record<Lever, readonly [good: number, bad: number]>> = {
  price: [3, 0],
  volume: [3, 0],
  cost: [0, 5],
  capex: [0, 5],
  delay: [0, 120],
  devaluation: [0, 0.95],
  rate: [-0.05, 0.5],
};

const shockOf = (lever: Lever, value: number): Shock =>
  lever === 'delay' ? { delayMonths: value } : { [lever]: value };

function margin(result: ProjectResult, hold: Hold): number {
  if (hold.kind === 'npv') return result.equity.npv;
  return result.ratios.minDscr === undefined ? Number.POSITIVE_INFINITY : result.ratios.minDscr - hold.level;
}

/** Most tries of false position: it is near in ten, and where it is not, halving goes on from where it has come. */
const TRIES = 14;

/**
 * Two values on either side of the edge of what holds, near each other if false position (Illinois) comes near; `good` holds, `bad` does not. A
 * margin that is no number says on which side it lies and not how far away.
 */
function bracket(
  marginAt: (value: number) => number,
  [good, atGood]: readonly [value: number, margin: number],
  [bad, atBad]: readonly [value: number, margin: number],
  near: number,
): [good: number, bad: number] {
  let [a, b, fa, fb] = [good, bad, atGood, atBad];
  let side = 0;
  for (let tries = 0; tries < TRIES && Math.abs(b - a) > near; tries++) {
    const guess = (a * fb - b * fa) / (fb - fa);
    const inside = Number.isFinite(guess) && guess !== a && guess !== b;
    const middle = inside ? guess : (a + b) / 2;
    const found = marginAt(middle);
    if (found >= 0) {
      [a, fa] = [middle, found];
      if (side === 1) fb /= 2;
      side = 1;
    } else {
      [b, fb] = [middle, found];
      if (side === -1) fa /= 2;
      side = -1;
    }
  }
  return [a, b];
}

/**
 * Break-even of one lever, by bisection to 1e-9 of its range; whole months for delay. Assumes that worse is worse, which
 * holds for each lever by itself: a value on the good side of one that holds is not tried. Undefined for a faulty input.
 */
export function breakEven(input: ProjectInput, lever: Lever, hold: Hold): BreakEven | undefined {
  const computed = projectCashFlow(input);
  if (computed.status === 'faulty') return undefined;
  const fixed = signed(
    input,
    computed.result.tranches.map((t) => t.contract),
  );
  const marginAt = (value: number): number => {
    const out = projectCashFlow(shocked(fixed, shockOf(lever, value)));
    return out.status === 'computed' ? margin(out.result, hold) : Number.NaN;
  };
  let [good, bad] = ranges[lever];
  const atGood = marginAt(good);
  if (!(atGood >= 0)) return { lever, status: 'never', tried: good };
  const atBad = marginAt(bad);
  if (atBad >= 0) return { lever, status: 'always', tried: bad };
  const whole = lever === 'delay';
  const width = Math.abs(bad - good);
  const worse = Math.sign(bad - good);
  const [holds, fails] = whole ? [good, bad] : bracket(marginAt, [good, atGood], [bad, atBad], 1e-10 * width);
  const isGood = (value: number): boolean =>
    (value - holds) * worse <= 0 || ((value - fails) * worse < 0 && marginAt(value) >= 0);
  while (whole ? bad - good > 1 : Math.abs(bad - good) > 1e-9 * width) {
    const middle = whole ? Math.floor((good + bad) / 2) : (good + bad) / 2;
    if (isGood(middle)) good = middle;
    else bad = middle;
  }
  return { lever, status: 'at', value: good };
}
