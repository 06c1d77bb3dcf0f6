import { type CostLine, earns, type Flow, type Frame, type Heading, type Quantities } from '../model/index.ts';
import type { Assembled } from '../search/index.ts';

/** Empty quantities, for a case without a plan. */
export const noQuantities = (): Quantities => ({
  builds: [],
  closings: [],
  legs: [],
  activity: [],
  purchases: [],
  flows: [],
  surplus: [],
  deliveries: [],
  certificates: [],
  licences: [],
  draws: [],
});

/** The quantities of a plan, from the values of the columns. */
export function quantities(model: Assembled, x: ArrayLike<number>): Quantities {
  const { frame } = model;
  const parts = model.declared.map((d) => d.decode?.(x) ?? {});
  return { ...Object.assign(noQuantities(), ...parts), flows: flowsOf(model, frame, x) };
}

function flowsOf(model: Assembled, frame: Frame, x: ArrayLike<number>): Flow[] {
  const flows: Flow[] = [];
  for (const { col, good, from, to, period, way, agreement, origin } of model.flows) {
    const amount = x[col] ?? 0;
    if (amount < 1e-9) continue;
    flows.push({
      good,
      from,
      to,
      year: frame.periods[period]!.period.year,
      amount,
      legs: way ? [...way.legs] : [],
      hours: way?.hours ?? 0,
      hours_p95: way?.hours_p95 ?? 0,
      origin: origin ?? frame.lookup.countryOf(from),
      ...(agreement ? { agreement } : {}),
    });
  }
  return flows;
}

/** Undiscounted amounts by calendar year and attribution, from the cost terms of the columns. */
export function costLines(frame: Frame, x: ArrayLike<number>): CostLine[] {
  const sums = new Map<string, CostLine & { amount: number }>();
  for (let col = 0; col < frame.program.numCols; col++) {
    const value = x[col] ?? 0;
    if (Math.abs(value) < 1e-9) continue;
    for (const { first, last, amount, heading, place, country, good, process, facility } of frame.costTerms.termsOf(
      col,
    )) {
      for (let year = first; year <= last; year++) {
        const key = JSON.stringify([year, heading, place, country, good, process, facility]);
        const found = sums.get(key);
        if (found) found.amount += amount * value;
        else {
          const tags = Object.fromEntries(
            Object.entries({ place, country, good, process, facility }).filter(([, v]) => v !== undefined && v !== ''),
          );
          sums.set(key, { year, heading, ...tags, amount: amount * value });
        }
      }
    }
  }
  return [...sums.values()].filter((line) => line.amount !== 0);
}

/** Discounted totals by heading. */
export function totals(lines: readonly CostLine[], factor: (year: number) => number): Partial<Record<Heading, number>> {
  const cost: Partial<Record<Heading, number>> = {};
  for (const { heading, year, amount } of lines) cost[heading] = (cost[heading] ?? 0) + amount * factor(year);
  return cost;
}

/** NPV: revenue and residual value less all other headings. */
export function npvOf(cost: Partial<Record<Heading, number>>): number {
  let npv = 0;
  for (const [heading, amount] of Object.entries(cost)) npv += (earns(heading as Heading) ? 1 : -1) * amount;
  return npv;
}

/**
 * Discounted gross cost: the sum of the absolute values of all headings but revenue, residual value and shortfall, so
 * that a credit (money below the discount rate, a process that is paid to run) does not offset a cost. The gap is a
 * share of it.
 */
export function grossCost(cost: Partial<Record<Heading, number>>): number {
  let gross = 0;
  for (const [heading, amount] of Object.entries(cost)) {
    if (heading !== 'revenue' && heading !== 'residual' && heading !== 'shortfall') gross += Math.abs(amount);
  }
  return gross;
}
