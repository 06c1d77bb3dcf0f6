import { sumOf } from '../../case/index.ts';
import type { Quantities } from '../../model/index.ts';
import type { Solved } from '../../search/index.ts';
import { allocate } from './landed/allocate.ts';
import { totalOf } from './landed/pools.ts';

/** The account of a country in a plan. Money is discounted to the start. */
export interface CountryAccount {
  /** Revenue less shortfall cost and landed cost of its deliveries, less costs that no delivery bears. */
  readonly gain: number;
  /** `goods.value` of the outputs of its processes, less their inputs and surplus. */
  readonly valueAdded: number;
  /** Jobs in service, the mean over the years. */
  readonly jobs: number;
  /** Duties collected there. */
  readonly duties: number;
}

/**
 * The NPV of a plan by country (docs/mathematics.md, *What explains a plan*). Gains add up to the NPV: the revenue and
 * landed cost of a delivery count where it is delivered; surplus, idle plants, closings and permits where they occur.
 */
export function countryAccounts(
  solution: Pick<Solved, 'model' | 'x'>,
  plan: Quantities,
): Record<string, CountryAccount> {
  const accounts: Record<string, { gain: number; valueAdded: number; jobs: number; duties: number }> = {};
  const of = (country: string) => {
    accounts[country] ??= { gain: 0, valueAdded: 0, jobs: 0, duties: 0 };
    return accounts[country];
  };
  gains(solution, plan, (country, amount) => {
    of(country).gain += amount;
  });
  const { frame, flows } = solution.model;
  const { lookup, variables, costTerms, horizon } = frame;
  const value = (col: number | undefined) => (col === undefined ? 0 : (solution.x[col] ?? 0));
  const years = horizon.end - horizon.start;
  for (const k of frame.candidates)
    for (const [p, { period }] of frame.periods.entries()) {
      const activity = value(variables.activity(k, p));
      const added = sumOf(k.recipe, ([good, q]) => q * lookup.value(good));
      const share = period.years.length / years;
      let jobs = 0;
      for (const { build, count, size } of variables.serving(k, p))
        jobs += value(count) * build.tier.jobs + value(size) * build.tier.jobs_per_unit;
      const retired = k.row.retires !== undefined && period.year > k.row.retires;
      if (!retired) jobs += (1 - value(variables.closed(k, p))) * k.row.existing_jobs;
      if (activity === 0 && jobs === 0) continue;
      of(k.country).valueAdded += activity * added * period.weight;
      of(k.country).jobs += jobs * share;
    }
  for (const { good, place, period, col } of variables.surplus)
    if (value(col) !== 0)
      of(lookup.countryOf(place)).valueAdded -= value(col) * lookup.value(good) * frame.periods[period]!.period.weight;
  for (const { col, to } of flows)
    if (value(col) !== 0)
      for (const term of costTerms.termsOf(col))
        if (term.heading === 'duties') of(lookup.countryOf(to)).duties -= costTerms.presentValue(term) * value(col);
  return accounts;
}

function gains(
  { model, x }: Pick<Solved, 'model' | 'x'>,
  plan: Quantities,
  add: (country: string, amount: number) => void,
): void {
  const { frame } = model;
  const { lookup, variables, costTerms } = frame;
  const { periods, elsewhere } = allocate({ model, x }, plan);
  for (const { demand, period, amount, short } of variables.deliveries) {
    const country = lookup.countryOf(demand.place);
    const delivered = x[amount] ?? 0;
    const unit = totalOf(periods[period]!.used.of(demand.place, demand.good).unit);
    let gain = -delivered * unit * frame.periods[period]!.period.weight;
    for (const term of costTerms.termsOf(amount)) gain += costTerms.presentValue(term) * delivered;
    if (short !== undefined)
      for (const term of costTerms.termsOf(short)) gain += costTerms.presentValue(term) * (x[short] ?? 0);
    if (gain !== 0) add(country, gain);
  }
  for (const { good, place, period, col } of variables.surplus) {
    const left = x[col] ?? 0;
    if (left === 0) continue;
    let gain = -left * totalOf(periods[period]!.made.of(place, good).unit) * frame.periods[period]!.period.weight;
    for (const term of costTerms.termsOf(col)) gain += costTerms.presentValue(term) * left;
    add(lookup.countryOf(place), gain);
  }
  for (const [country, cost] of elsewhere) if (cost !== 0) add(country, -cost);
}
