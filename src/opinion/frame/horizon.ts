import { atStart, type Case, power, sumOf } from '../../case/index.ts';
import type { Tally } from './tally.ts';

/** A period: its first year, whose rows it takes, and all its calendar years. */
export interface Span {
  readonly year: number;
  readonly years: readonly number[];
}

export interface Horizon {
  readonly start: number;
  /** The year after the last. */
  readonly end: number;
  readonly step: number;
  readonly buildEvery: number;
  /** No plant and no leg is commissioned after this year. */
  readonly buildUntil: number;
  readonly spans: readonly Span[];
  /** (1+r)^-(year-start). */
  factor(year: number): number;
  /** The span that a calendar year falls in. */
  spanOf(year: number): Span | undefined;
  /** Whether a period begins with a year: quantities of a plan stand in such years alone. */
  isPeriod(year: number): boolean;
}

/** The years of a case, by its settings at the start. */
export function horizonOf(c: Case): Horizon {
  const { start, years, step, buildEvery, buildUntil, discountRate } = atStart(c).settings;
  const spans: Span[] = [];
  for (let year = start; year < start + years; year += step)
    spans.push({ year, years: Array.from({ length: Math.min(step, start + years - year) }, (_, i) => year + i) });
  return {
    start,
    end: start + years,
    step,
    buildEvery,
    buildUntil: buildUntil ?? start + years - 1,
    spans,
    factor: (year) => power(1 + discountRate, start - year),
    spanOf: (year) => spans[Math.floor((year - start) / step)],
    isPeriod: (year) => spans.some((span) => span.year === year),
  };
}

/** Share of a span that is lost in waiting: its weeks run from the year in which it began, 52 a year, and carry over. */
export function shareLost(weeks: number, began: number, { years }: Span): number {
  return sumOf(years, (year) => Math.min(52, Math.max(0, weeks - 52 * (year - began))) / 52) / years.length;
}

/** Breaks of the rules for the year in which a plant or a leg is commissioned, `lead` years after its work begins. */
export function checkCommissioning(name: string, year: number, lead: number, horizon: Horizon, tally: Tally): void {
  const { start, buildEvery, buildUntil } = horizon;
  if (!horizon.isPeriod(year)) tally.wrong(`${name}: no year of the plan`, year, start);
  if ((year - start) % buildEvery !== 0) tally.wrong(`${name}: buildEvery`, year, buildEvery);
  if (year > buildUntil) tally.wrong(`${name}: buildUntil`, year, buildUntil);
  if (year - lead < start) tally.wrong(`${name}: lead`, year, start + lead);
}
