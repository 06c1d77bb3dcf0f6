import { type ProjectResult, projectCashFlow } from '../project/cashflow.ts';
import type { ProjectInput } from '../project/input.ts';
import { returnOf } from '../value/return.ts';
import { type Shock, shocked, signed } from './flex.ts';

/** A named shock. */
type Downside = { readonly name: string; readonly shock: Shock };

/** The usual downside cases of lenders: overrun, delay, price, volume, currency, rates, a closed border. */
const lendersDownsides: readonly Downside[] = [
  { name: 'capex +15 %', shock: { capex: 1.15 } },
  { name: '12 months late', shock: { delayMonths: 12 } },
  { name: 'price -15 %', shock: { price: 0.85 } },
  { name: 'volume -20 %', shock: { volume: 0.8 } },
  { name: 'currency -30 %', shock: { devaluation: 0.3 } },
  { name: 'rates +200 bp', shock: { rate: 0.02 } },
  { name: 'border closed for 6 months', shock: { closedMonths: 6 } },
];

/** Results of a project under a shock; undefined without such a ratio or rate. */
export type DownsideResult = {
  readonly name: string;
  readonly minDscr: number | undefined;
  readonly averageDscr: number | undefined;
  readonly llcr: number | undefined;
  readonly equityIrr: number | undefined;
  readonly equityNpv: number;
  /** change of the owners' NPV from the base case */
  readonly change: number;
  /** money that owners must add for debt service, nominal */
  readonly shortfall: number;
  readonly covenantsFailed: readonly string[];
};

function outcome(name: string, result: ProjectResult, rate: number, base: number): DownsideResult {
  const { ratios, equity, lines, covenants } = result;
  return {
    name,
    minDscr: ratios.minDscr,
    averageDscr: ratios.averageDscr,
    llcr: ratios.llcrAtStart,
    equityIrr: returnOf(equity.flows, result.operating.times, rate).irr,
    equityNpv: equity.npv,
    change: equity.npv - base,
    shortfall: lines.support.reduce((sum, value) => sum + value, 0),
    covenantsFailed: covenants.flatMap((c) => (c.status === 'failed' ? [c.tranche] : [])),
  };
}

/** The base case and each shock, or undefined for a faulty input. Debt stays as signed in the base case. */
export function downsides(
  input: ProjectInput,
  shocks: readonly Downside[] = lendersDownsides,
): { readonly base: DownsideResult; readonly cases: readonly DownsideResult[] } | undefined {
  const computed = projectCashFlow(input);
  if (computed.status === 'faulty') return undefined;
  const { result } = computed;
  const fixed = signed(input, result.tranches);
  const cases = shocks.map(({ name, shock }) => {
    const out = projectCashFlow(shocked(fixed, shock));
    return outcome(name, out.status === 'computed' ? out.result : result, input.discountRate, result.equity.npv);
  });
  return { base: outcome('base', result, input.discountRate, result.equity.npv), cases };
}
