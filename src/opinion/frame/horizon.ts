import { atStart, type Case, power, sumOf } from '../../case/index.ts';
import type { Tally } from './tally.ts';

/** A period. */
export interface Span {
  /** First year; its rows apply to the whole period. */
  readonly year: number;
  /** All calendar years. */
  readonly years: readonly number[];
}

export interface Horizon {
  readonly start: number;
  /** The year after the last. */
  readonly end: number;
  readonly buildEvery: number;
  /** No plant and no leg is commissioned after this year. */
  readonly buildUntil: number;
  readonly spans: readonly Span[];
  /** (1+r)^-(year-start). */
  factor(year: number): number;
  /** The period of a calendar year. */
  spanOf(year: number): Span | undefined;
  /** Whether a year is the first of a period. The quantities of a plan have only such years. */
  isPeriod(year: number): boolean;
}

/** The horizon of a case, by its settings at the start. */
export function horizonOf(c: Case): Horizon {
  const { start, years, step, buildEvery, buildUntil, discountRate } = atStart(c).settings;
  const spans: Span[] = [];
  for (let year = start; year < start + years; year += step)
    spans.push({ year, years: Array.from({ length: Math.min(step, start + years - year) }, (_, i) => year + i) });
  return {
    start,
    end: start + years,
    buildEvery,
    buildUntil: buildUntil ?? start + years - 1,
    spans,
    factor: (year) => power(1 + discountRate, start - year),
    spanOf: (year) => spans[Math.floor((year - start) / step)],
    isPeriod: (year) => spans.some((span) => span.year === year),
  };
}

/** Share of a period that is lost to a delay of some weeks that starts in the year `began`, at 52 weeks a year. */
export function shareLost(weeks: number, began: number, { years }: Span): number {
  return sumOf(years, (year) => Math.min(52, Math.max(0, weeks - 52 * (year - began))) / 52) / years.length;
}

/** Checks the year in which a plant or a leg is commissioned, `lead` years after the start of its construction. */
export function checkCommissioning(name: string, year: number, lead: number, horizon: Horizon, tally: Tally): void {
  const { start, buildEvery, buildUntil } = horizon;
  if (!horizon.isPeriod(year)) tally.wrong(`${name}: no year of the plan`, year, start);
  if ((year - start) % buildEvery !== 0) tally.wrong(`${name}: buildEvery`, year, buildEvery);
  if (year > buildUntil) tally.wrong(`${name}: buildUntil`, year, buildUntil);
  if (year - lead < start) tally.wrong(`${name}: lead`, year, start + lead);
}
