import type { Row } from '../../case/index.ts';
import type { Period } from './horizon.ts';
import type { PeriodSets } from './sets.ts';

/** A period that a target looks at, with the share of its years that lie in it. */
export interface Part {
  readonly period: number;
  readonly share: number;
}

/** The years of the horizon that the mean of a target of a year is over, by period: `window` years up to it, fewer at the start. */
export function partsOf(periods: readonly { readonly period: Period }[], year: number, window: number): Part[] {
  const counted = periods.map(({ period }) => period.years.filter((y) => y <= year && y > year - window).length);
  const all = counted.reduce((sum, n) => sum + n, 0);
  return counted.flatMap((n, period) => (n > 0 ? [{ period, share: n / all }] : []));
}

/** Years of a period in which a target's row is a limit of its own: the first one; of a mean in every year, each of them. */
export const limitedIn = ({ year, window }: Row<'targets'>, period: Period): readonly number[] =>
  window > 1 && year === undefined ? period.years : [period.year];

/** Rows of targets that look at what is done in a period: its own, and those of later ones whose window reaches back to it. */
export const looking = (periods: readonly PeriodSets[], { index, years }: Period): Row<'targets'>[] =>
  periods
    .slice(index)
    .flatMap(({ period, rows }) =>
      rows.targets.filter(
        (row) =>
          (row.year === undefined || row.year === period.year) &&
          limitedIn(row, period).some((year) => year - row.window < years[years.length - 1]!),
      ),
    );
