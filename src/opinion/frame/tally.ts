import { addTo, at, type Case, type Quality, qualityOf, worst } from '../../case/index.ts';
import type { CostLine, Heading } from '../../model/index.ts';
import type { Breach, Opinion } from '../opinion.ts';
import { horizonOf, type Span } from './horizon.ts';

/** Headings that are not part of the gross cost. */
export const outsideGross: ReadonlySet<Heading> = new Set(['revenue', 'residual', 'shortfall']);

/** Relative tolerance of comparisons. */
const tolerance = 1e-6;

/** The labels of an amount, and the rows of the case that it comes from. */
export interface Source extends Pick<CostLine, 'place' | 'country' | 'good' | 'process' | 'facility'> {
  readonly rows: readonly (Parameters<ReturnType<typeof qualityOf>>[0] | undefined)[];
}

/** The key of a cost line: year, heading, place, country, good, process and facility. */
export const lineKey = ({ year, heading, place, country, good, process, facility }: Omit<CostLine, 'amount'>): string =>
  JSON.stringify([year, heading, place ?? '', country ?? '', good ?? '', process ?? '', facility ?? '']);

/** Collects the costs and breaches that the checks of one barrier find. Breaches have names of the form `rule key year`. */
export interface Tally {
  /** Adds an amount of one calendar year under a heading. */
  spend(heading: Heading, year: number, amount: number, of: Source): void;
  /** Adds an amount a year in each year of a period. */
  spendEach(heading: Heading, span: Span, amount: number, of: Source): void;
  /** Requires value <= limit, with a tolerance of 1e-6 of the largest of value, limit and `scale`. */
  most(row: string, value: number, limit: number, scale?: number): void;
  /** Requires value >= limit, with the same tolerance. */
  least(row: string, value: number, limit: number, scale?: number): void;
  /** Requires value = expected, with the same tolerance. */
  same(row: string, value: number, expected: number, scale?: number): void;
  /** Adds a breach of a rule. */
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
    same: (row, value, expected, scale = 0) => {
      if (!(Math.abs(value - expected) <= slack(value, expected, scale))) wrong(row, value, expected);
    },
    wrong,
    opinion: () => ({ lines: [...lines.values()], rests: Object.fromEntries(rests), breaches }),
  };
}
