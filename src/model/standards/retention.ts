import { getOrInsert } from '../../case/index.ts';
import type { Frame } from '../frame/index.ts';
import { heldAlready, paidYearly } from './rules.ts';

/** Columns by period that are 1 while a certificate from before the plan is retained; undefined in periods without that choice. */
export type RetentionColumns = readonly (number | undefined)[];

/**
 * Certificates from before the plan that cost something each year: they are retained from the first year until they
 * end, or until they lapse for good.
 *
 *     kept[t] <= kept[t-1]
 */
export function retentionColumns(frame: Frame): (scheme: string, place: string, good: string) => RetentionColumns {
  const columnsByKey = new Map<string, RetentionColumns>();
  return (scheme, place, good) => {
    const key = JSON.stringify([scheme, place, good]);
    return getOrInsert(columnsByKey, key, () => columns(frame, scheme, place, good));
  };
}

function columns(
  { program, periods, dependentBinaries }: Frame,
  scheme: string,
  place: string,
  good: string,
): RetentionColumns {
  const retained: (number | undefined)[] = [];
  periods.forEach(({ rows, period: { year } }, p) => {
    if (!heldAlready(rows, year, scheme, place, good) || !paidYearly(rows, year, scheme, place, good)) {
      retained.push(undefined);
      return;
    }
    const name = () => `kept ${scheme} ${place} ${good} ${year}`;
    const col = program.column(name, 0, 0, 1, true);
    dependentBinaries.add(col);
    const before = retained[p - 1];
    if (before !== undefined) {
      const row = program.row(name, Number.NEGATIVE_INFINITY, 0);
      program.add(row, col, 1);
      program.add(row, before, -1);
    }
    retained.push(col);
  });
  return retained;
}
