import { addTo, at, type Case, type Quality, qualityOf, worst } from '../../case/index.ts';
import type { CostLine, Heading } from '../../model/index.ts';
import type { Breach, Opinion } from '../opinion.ts';
import { horizonOf, type Span } from './horizon.ts';

/** Headings that gross cost leaves out. */
export const outsideGross: ReadonlySet<Heading> = new Set(['revenue', 'residual', 'shortfall']);

/** Relative tolerance of the second opinion. */
const tolerance = 1e-6;

/** What an amount belongs to, and the rows of the case that it comes from. */
export interface Source extends Pick<CostLine, 'place' | 'country' | 'good' | 'process' | 'facility'> {
  readonly rows: readonly (Parameters<ReturnType<typeof qualityOf>>[0] | undefined)[];
}

/** The amounts of one year under a heading that belong to the same place, country, good, process and facility. */
export const lineKey = ({ year, heading, place, country, good, process, facility }: Omit<CostLine, 'amount'>): string =>
  JSON.stringify([year, heading, place ?? '', country ?? '', good ?? '', process ?? '', facility ?? '']);

/** What one pillar's second opinion has found so far. Rows are named `rule key year`. */
export interface Tally {
  /** An amount of one calendar year under a heading. */
  spend(heading: Heading, year: number, amount: number, of: Source): void;
  /** An amount a year in each year of a period. */
  spendEach(heading: Heading, span: Span, amount: number, of: Source): void;
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

export function tallyOf(c: Case): Tally {
  const horizon = horizonOf(c);
  const lines = new Map<string, CostLine>();
  const rests = new Map<Quality, number>();
  const breaches: Breach[] = [];
  const slack = (a: number, b: number, scale: number) =>
    tolerance * Math.max(Math.abs(a), Number.isFinite(b) ? Math.abs(b) : 0, scale);
  const wrong = (row: string, plan = 1, recomputed = 0) => {
    breaches.push({ row, plan, recomputed });
  };
  const spend = (heading: Heading, year: number, amount: number, { rows, ...of }: Source) => {
    if (amount === 0) return;
    const key = lineKey({ year, heading, ...of });
    const line = lines.get(key);
    if (line) line.amount += amount;
    else lines.set(key, { year, heading, ...of, amount });
    if (outsideGross.has(heading)) return;
    const quality = worst(rows.map(qualityOf(at(c, Math.min(year, horizon.end - 1)))));
    addTo(rests, quality, Math.abs(amount) * horizon.factor(year));
  };
  return {
    spend,
    spendEach: (heading, span, amount, of) => {
      for (const year of span.years) spend(heading, year, amount, of);
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
    opinion: () => ({ lines: [...lines.values()], rests: Object.fromEntries(rests), breaches }),
  };
}
