import type { Row } from '../../case/index.ts';
import { sumOf } from '../../case/index.ts';
import type { Period } from './horizon.ts';
import type { PeriodSets } from './sets.ts';

/** A period that a target covers, with its share of the target's years. */
export interface Part {
  readonly period: number;
  readonly share: number;
}

/** The periods over which the mean of a target of a year is taken: `window` years up to it, fewer at the start. */
export function partsOf(periods: readonly { readonly period: Period }[], year: number, window: number): Part[] {
  const counted = periods.map(({ period }) => period.years.filter((y) => y <= year && y > year - window).length);
  const all = sumOf(counted);
  return counted.flatMap((n, period) => (n > 0 ? [{ period, share: n / all }] : []));
}

/** Years of a period for which a target has its own limit: the first year; for a mean in every year, each of them. */
export const limitedIn = ({ year, window }: Row<'targets'>, period: Period): readonly number[] =>
  window > 1 && year === undefined ? period.years : [period.year];

/** Rows of targets that cover a period: its own, and those of later periods whose window reaches back to it. */
export const covering = (periods: readonly PeriodSets[], { index, years }: Period): Row<'targets'>[] =>
  periods
    .slice(index)
    .flatMap(({ period, rows }) =>
      rows.targets.filter(
        (row) =>
          (row.year === undefined || row.year === period.year) &&
          limitedIn(row, period).some((year) => year - row.window < years[years.length - 1]!),
      ),
    );
