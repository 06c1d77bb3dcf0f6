import { atStart, type Case, power } from '../../case/index.ts';

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
  };
}
