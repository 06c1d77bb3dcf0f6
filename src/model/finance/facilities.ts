import { at, type Case, type Row } from '../../case/index.ts';
import type { Horizon } from '../frame/index.ts';

export type Facility = Row<'facilities'>;

/** Facilities over the horizon: a reform of a later year may add one, remove one or change its terms from then on. */
export interface Facilities {
  /** Facilities in force in a calendar year, without guarantees; a draw has the terms of its year. */
  at(year: number): readonly Facility[];
  /** Each facility once: its row of the last year in which it is in force, with the first and last of these years. */
  readonly all: readonly { readonly row: Facility; readonly first: number; readonly last: number }[];
}

/** The facilities of a case, year by year. */
export function facilitiesOf(c: Case, { start, end }: Pick<Horizon, 'start' | 'end'>): Facilities {
  const spans = new Map<string, { row: Facility; first: number; last: number }>();
  const money = (year: number) => at(c, year).facilities.filter((f) => f.kind !== 'guarantee');
  for (let year = start; year < end; year++) {
    for (const row of money(year))
      spans.set(row.facility, { row, first: spans.get(row.facility)?.first ?? year, last: year });
  }
  return { at: money, all: [...spans.values()] };
}
