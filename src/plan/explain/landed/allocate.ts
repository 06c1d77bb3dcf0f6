import { addTo, getOrInsert, siteKey, sumOf } from '../../../case/index.ts';
import { type Candidate, type Frame, type Heading, type Quantities, serves, type Term } from '../../../model/index.ts';
import type { Solved } from '../../../search/index.ts';
import { addCost, type Costs, type Pool, type Pools, pools, solveUnitCosts, totalOf } from './pools.ts';

/** The pools of a period: of goods made or bought, and of arrivals, with their unit costs. */
interface PeriodPools {
  readonly made: Pools;
  readonly used: Pools;
}

export interface Allocation {
  readonly periods: readonly PeriodPools[];
  /**
   * Discounted costs that no delivery bears, by country: idle plants, closings, permits, leakage. Costs are positive.
   */
  readonly elsewhere: ReadonlyMap<string, number>;
}

/** Activity a year below which a site is idle: rounding of the solver. */
const IDLE = 1e-9;

/** Whether a cost is an investment, paid once for the years in service. */
const invested = (heading: Heading, k: Candidate): boolean =>
  heading === 'capital' ||
  heading === 'residual' ||
  heading === 'finance' ||
  (heading === 'readiness' && k.processRow.heading === 'readiness');

/**
 * Allocates all costs of a plan to its deliveries and surplus (docs/mathematics.md, *What explains a plan*). Costs of a
 * flow or a purchase belong to its pool. Yearly costs of a site are shared over its outputs by `goods.value`. An
 * investment less its residual value becomes an annuity over the years in service within the horizon, so that
 * discounted costs add up:
 *
 *     annuity = present value / sum of the discount factors of the years in service
 *
 * Costs of empty pools are kept by country in `elsewhere`.
 */
export function allocate({ model, x }: Pick<Solved, 'model' | 'x'>, plan: Quantities): Allocation {
  const { frame } = model;
  const periods = frame.periods.map((): PeriodPools => ({ made: pools(), used: pools() }));
  const elsewhere = new Map<string, number>();
  const leave = (country: string, presentCost: number) => addTo(elsewhere, country, presentCost);

  fill(frame, periods, plan);
  flowCosts({ model, x }, periods);
  legCosts({ model, x }, periods, leave);
  const { sites, others } = siteCosts({ model, x }, leave);
  const consumed = siteOutputs({ model, x }, periods, sites, leave);
  goodCosts(frame, periods, others, leave);
  for (const { made, used } of periods) solveUnitCosts([...made.all, ...used.all]);
  for (const { country, pool, presentUnits } of consumed) leave(country, presentUnits * totalOf(pool.unit));
  return { periods, elsewhere };
}

/** Fills pools with purchases and arrivals; products are added with the costs of sites. */
function fill(frame: Frame, periods: readonly PeriodPools[], plan: Quantities): void {
  const at = new Map(frame.periods.map(({ period }, p) => [period.year, periods[p]!]));
  for (const { year, from, to, good, amount } of plan.flows) {
    const { made, used } = at.get(year)!;
    const into = used.of(to, good);
    into.amount += amount;
    into.from.push({ pool: made.of(from, good), units: amount });
  }
  for (const { year, place, good, amount } of plan.purchases) at.get(year)!.made.of(place, good).amount += amount;
}

type Solution = Pick<Solved, 'model' | 'x'>;
type Leave = (country: string, presentCost: number) => void;

/** Discounted cost of a term, positive; revenue and residual value are negative. */
const costOf = (frame: Frame, term: Term, value: number) => -frame.costTerms.presentValue(term) * value;

/** Costs of flows belong to arrivals. */
function flowCosts({ model, x }: Solution, periods: readonly PeriodPools[]): void {
  const { frame } = model;
  for (const { col, good, to, period } of model.flows) {
    const value = x[col] ?? 0;
    const into = periods[period]!.used.filled(to, good);
    if (!into || value < IDLE) continue;
    const { weight } = frame.periods[period]!.period;
    for (const term of frame.costTerms.termsOf(col))
      addCost(into.own, term.heading, costOf(frame, term, value) / weight);
  }
}

/** The cost of a new leg is shared over the tonnes that use it, discounted. */
function legCosts({ model, x }: Solution, periods: readonly PeriodPools[], leave: Leave): void {
  const { frame } = model;
  const costs = new Map<string, Map<Heading, number>>();
  for (const { col, leg } of frame.legs.all) {
    const value = x[col] ?? 0;
    if (Math.abs(value) < IDLE) continue;
    const own = getOrInsert(costs, leg, () => new Map<Heading, number>());
    for (const term of frame.costTerms.termsOf(col)) addTo(own, term.heading, costOf(frame, term, value));
  }
  if (costs.size === 0) return;
  const tonnes = new Map<string, number>();
  const passing = model.flows.flatMap(({ col, good, to, period, way }) => {
    const moved = (x[col] ?? 0) * frame.lookup.mass(good);
    const legs = moved > IDLE ? (way?.legs ?? []).filter((leg) => costs.has(leg)) : [];
    for (const leg of legs) {
      const discounted = moved * frame.periods[period]!.period.weight;
      addTo(tonnes, leg, discounted);
    }
    return legs.map((leg) => ({ leg, good, to, period, moved }));
  });
  for (const { leg, good, to, period, moved } of passing)
    for (const [heading, cost] of costs.get(leg)!)
      addCost(periods[period]!.used.of(to, good).own, heading, (cost * moved) / tonnes.get(leg)!);
  for (const [leg, own] of costs) {
    if (tonnes.has(leg)) continue;
    const row = frame.rows.legs.find((row) => row.leg === leg);
    const total = sumOf(own.values());
    leave(row ? frame.lookup.countryOf(row.from) : '', total);
  }
}

/** Yearly costs of each candidate in each period, by heading. */
type SiteCosts = ReadonlyMap<Candidate, readonly Costs[]>;

/** A term of a column with its present cost, positive. */
interface Booked {
  readonly term: Term;
  readonly present: number;
}

/** Costs of sites by period: yearly costs as they occur, investments as an annuity over the years in service. */
function siteCosts(solution: Solution, leave: Leave): { sites: SiteCosts; others: Booked[] } {
  const { model, x } = solution;
  const { frame } = model;
  const byKey = new Map(frame.candidates.map((k) => [siteKey(k), k]));
  const builds = new Map(frame.variables.builds.flatMap((b) => [b.count, b.size].map((col) => [col, b] as const)));
  const sites = new Map(frame.candidates.map((k) => [k, frame.periods.map((): Costs => ({}))]));
  const others: Booked[] = [];
  const served = (k: Candidate): number[] =>
    frame.periods.flatMap((_, p) =>
      frame.variables.serving(k, p).some((s) => (x[s.count] ?? 0) > IDLE || (x[s.size ?? -1] ?? 0) > IDLE) ? [p] : [],
    );
  for (const { col, term, present } of siteTerms(solution)) {
    const k = term.process === undefined ? undefined : byKey.get(siteKey(term));
    if (!k) {
      others.push({ term, present });
      continue;
    }
    const costs = sites.get(k)!;
    if (!invested(term.heading, k)) {
      for (const [p, share] of sharesOf(frame, term)) addCost(costs[p]!, term.heading, present * share);
      continue;
    }
    const build = builds.get(col);
    const years = build
      ? frame.periods.flatMap(({ period }, p) => (serves(build.year, k.processRow.life, period.year) ? [p] : []))
      : served(k);
    const weight = sumOf(years, (p) => frame.periods[p]!.period.weight);
    if (weight === 0) leave(k.country, present);
    const heading = term.heading === 'residual' ? 'capital' : term.heading;
    for (const p of years) addCost(costs[p]!, heading, present / weight);
  }
  return { sites, others };
}

/** Terms of all columns except flows, new legs, deliveries and surplus. */
function* siteTerms({ model, x }: Solution): Iterable<Booked & { col: number }> {
  const { program, costTerms, variables, legs } = model.frame;
  const apart = new Set([
    ...model.flows.map(({ col }) => col),
    ...legs.all.map(({ col }) => col),
    ...variables.deliveries.flatMap(({ amount, short }) => (short === undefined ? [amount] : [amount, short])),
    ...variables.surplus.map(({ col }) => col),
  ]);
  for (let col = 0; col < program.numCols; col++) {
    const value = x[col] ?? 0;
    if (apart.has(col) || Math.abs(value) < IDLE) continue;
    for (const term of costTerms.termsOf(col)) yield { col, term, present: costOf(model.frame, term, value) };
  }
}

/** Shares of a term's present value in each period, per unit of the period's weight. */
function sharesOf(frame: Frame, { first, last }: Term): [period: number, share: number][] {
  const { factor } = frame.horizon;
  let all = 0;
  for (let year = first; year <= last; year++) all += factor(year);
  return frame.periods.flatMap(({ period }, p) => {
    const inside = period.years.filter((year) => year >= first && year <= last);
    const own = sumOf(inside, factor);
    return own > 0 ? [[p, own / all / period.weight] as [number, number]] : [];
  });
}

/** Inputs of a process without outputs: their cost follows from unit costs. */
interface Consumed {
  readonly country: string;
  readonly pool: Pool;
  /** Units over all years, each discounted. */
  readonly presentUnits: number;
}

/**
 * Allocates each site's costs and inputs to its outputs, by value. Costs of a site that is idle or has no outputs stay
 * in its country; returns the inputs of such sites.
 */
function siteOutputs(
  { model, x }: Solution,
  periods: readonly PeriodPools[],
  sites: SiteCosts,
  leave: Leave,
): Consumed[] {
  const { frame } = model;
  const consumed: Consumed[] = [];
  for (const [k, costs] of sites) {
    const outputs = k.recipe.filter(([, q]) => q > 0);
    const values = outputs.map(([good, q]) => q * frame.lookup.value(good));
    const total = sumOf(values);
    const units = sumOf(outputs, ([, q]) => q);
    for (const [p, { made, used }] of periods.entries()) {
      const col = frame.variables.activity(k, p);
      const activity = col === undefined ? 0 : (x[col] ?? 0);
      const { weight } = frame.periods[p]!.period;
      if (activity < IDLE || outputs.length === 0) {
        leave(k.country, totalOf(costs[p]!) * weight);
        if (activity >= IDLE)
          for (const [input, use] of k.recipe)
            consumed.push({
              country: k.country,
              pool: used.of(k.place, input),
              presentUnits: -use * activity * weight,
            });
        continue;
      }
      outputs.forEach(([good, q], i) => {
        const share = total > 0 ? values[i]! / total : q / units;
        const target = made.of(k.place, good);
        target.amount += q * activity;
        for (const [heading, cost] of Object.entries(costs[p]!)) addCost(target.own, heading as Heading, share * cost);
        for (const [input, use] of k.recipe)
          if (use < 0) target.from.push({ pool: used.of(k.place, input), units: -use * activity * share });
      });
    }
  }
  return consumed;
}

/**
 * Costs of a good at a place (purchases, certificates) belong to what was made or bought there; other costs stay in
 * their country.
 */
function goodCosts(frame: Frame, periods: readonly PeriodPools[], others: readonly Booked[], leave: Leave): void {
  for (const { term, present } of others) {
    const { place, good } = term;
    const shares = place !== undefined && good !== undefined ? sharesOf(frame, term) : [];
    const targets = shares.flatMap(([p, share]) => {
      const pool = periods[p]!.made.filled(place!, good!);
      return pool ? [{ pool, share }] : [];
    });
    if (targets.length > 0 && targets.length === shares.length)
      for (const { pool, share } of targets) addCost(pool.own, term.heading, present * share);
    else leave(term.country ?? (place === undefined ? '' : frame.lookup.countryOf(place)), present);
  }
}
