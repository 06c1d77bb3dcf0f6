import { type ProjectResult, projectCashFlow } from '../project/cashflow.ts';
import type { ProjectInput } from '../project/input.ts';
import { type Edge, edgeOf } from './edge.ts';
import { type Shock, shocked, signed } from './flex.ts';

/** A quantity that is moved until the project just holds. */
export type Lever = 'price' | 'volume' | 'cost' | 'capex' | 'delay' | 'devaluation' | 'rate';

/** What must hold: the least DSCR at a level, or the owners' NPV at 0. */
type Hold = { readonly kind: 'dscr'; readonly level: number } | { readonly kind: 'npv' };

/**
 * The value of a lever at which a project just holds: a factor of price, volume, cost or capex, months of delay, the share of its value
 * that a currency loses, an addition to rates. `always`: it holds over the whole range, or from the present value to the bad end; `never`:
 * it holds neither at the good end nor at the present value.
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

/** Levers whose value is a factor; the values of the others are added. */
const factors: ReadonlySet<Lever> = new Set(['price', 'volume', 'cost', 'capex']);

const shockOf = (lever: Lever, value: number): Shock =>
  lever === 'delay' ? { delayMonths: value } : { [lever]: value };

function margin(result: ProjectResult, hold: Hold): number {
  if (hold.kind === 'npv') return result.equity.npv;
  return result.ratios.minDscr === undefined ? Number.POSITIVE_INFINITY : result.ratios.minDscr - hold.level;
}

/**
 * Break-even of a lever, by bisection to 1e-9 of its range; in whole months for a delay. It assumes that the margin falls from the good to
 * the bad end. Undefined for a faulty input.
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
  // The good end may be worse than the present value: a plant without cost has no depreciation, and its taxes can break a cover.
  const asItIs = factors.has(lever) ? 1 : 0;
  const better = edge.status === 'never' && marginAt(asItIs) >= 0;
  return { lever, ...(better ? edgeOf(marginAt, asItIs, bad, lever === 'delay') : edge) };
}
