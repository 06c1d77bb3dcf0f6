import type { Heading } from '../document.ts';
import type { Breach, Opinion } from '../pillar.ts';
import type { Horizon, Span } from './horizon.ts';

/** Relative tolerance of the second opinion. */
const tolerance = 1e-6;

/** What one pillar's second opinion has found so far. Rows are named `rule key year`. */
export interface Tally {
  /** An amount of one calendar year under a heading. */
  spend(heading: Heading, year: number, amount: number): void;
  /** An amount a year in each year of a period. */
  spendEach(heading: Heading, span: Span, amount: number): void;
  /** value <= limit, to 1e-6 of the largest of value, limit and `scale`. */
  most(row: string, value: number, limit: number, scale?: number): void;
  /** value >= limit, likewise. */
  least(row: string, value: number, limit: number, scale?: number): void;
  /** value = wanted, likewise. */
  same(row: string, value: number, wanted: number, scale?: number): void;
  /** A rule that is broken whatever the amount. */
  wrong(row: string, plan?: number, recomputed?: number): void;
  opinion(): Opinion;
}

export function tallyOf(horizon: Horizon): Tally {
  const sums = new Map<Heading, number>();
  const breaches: Breach[] = [];
  const slack = (a: number, b: number, scale: number) =>
    tolerance * Math.max(Math.abs(a), Number.isFinite(b) ? Math.abs(b) : 0, scale);
  const wrong = (row: string, plan = 1, recomputed = 0) => {
    breaches.push({ row, plan, recomputed });
  };
  const spend = (heading: Heading, year: number, amount: number) => {
    sums.set(heading, (sums.get(heading) ?? 0) + amount * horizon.factor(year));
  };
  return {
    spend,
    spendEach: (heading, span, amount) => {
      for (const year of span.years) spend(heading, year, amount);
    },
    most: (row, value, limit, scale = 0) => {
      if (!(value <= limit + slack(value, limit, scale))) wrong(row, value, limit);
    },
    least: (row, value, limit, scale = 0) => {
      if (!(value >= limit - slack(value, limit, scale))) wrong(row, value, limit);
    },
    same: (row, value, wanted, scale = 0) => {
      if (!(Math.abs(value - wanted) <= slack(value, wanted, scale))) wrong(row, value, wanted);
    },
    wrong,
    opinion: () => ({ cost: Object.fromEntries(sums), breaches }),
  };
}
