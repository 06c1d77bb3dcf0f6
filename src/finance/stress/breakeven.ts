import { type ProjectResult, projectCashFlow } from '../project/cashflow.ts';
import type { ProjectInput } from '../project/input.ts';
import { type Edge, edgeOf } from './edge.ts';
import { type Shock, shocked, signed } from './flex.ts';

/** What is moved until the project just holds. */
export type Lever = 'price' | 'volume' | 'cost' | 'capex' | 'delay' | 'devaluation' | 'rate';

/** What must just hold: the least DSCR at a level, or the owners' NPV at 0. */
type Hold = { readonly kind: 'dscr'; readonly level: number } | { readonly kind: 'npv' };

/**
 * The value of a lever at which a project just holds: factors for price, volume, cost and capex, months of delay, share of
 * worth lost, addition to rates. `always`: it holds over the whole range tried, or from what is there to its bad end; `never`: neither at the good end nor as it is.
 */
export type BreakEven = { readonly lever: Lever } & Edge;

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

/** Levers whose value is a factor; the others add to what is there. */
const factors: ReadonlySet<Lever> = new Set(['price', 'volume', 'cost', 'capex']);

const shockOf = (lever: Lever, value: number): Shock =>
  lever === 'delay' ? { delayMonths: value } : { [lever]: value };

function margin(result: ProjectResult, hold: Hold): number {
  if (hold.kind === 'npv') return result.equity.npv;
  return result.ratios.minDscr === undefined ? Number.POSITIVE_INFINITY : result.ratios.minDscr - hold.level;
}

/**
 * Break-even of one lever, by bisection to 1e-9 of its range; whole months for delay. Assumes that worse is worse, which
 * holds for each lever by itself: a value on the good side of one that holds is not tried. Undefined for a faulty input.
 */
export function breakEven(input: ProjectInput, lever: Lever, hold: Hold): BreakEven | undefined {
  const computed = projectCashFlow(input);
  if (computed.status === 'faulty') return undefined;
  const fixed = signed(input, computed.result.tranches);
  const marginAt = (value: number): number => {
    const out = projectCashFlow(shocked(fixed, shockOf(lever, value)));
    return out.status === 'computed' ? margin(out.result, hold) : Number.NaN;
  };
  const [good, bad] = ranges[lever];
  const edge = edgeOf(marginAt, good, bad, lever === 'delay');
  // A project that holds as it is holds somewhere: a plant that costs nothing has no depreciation, so that its taxes may break a cover.
  const asItIs = factors.has(lever) ? 1 : 0;
  const better = edge.status === 'never' && marginAt(asItIs) >= 0;
  return { lever, ...(better ? edgeOf(marginAt, asItIs, bad, lever === 'delay') : edge) };
}
