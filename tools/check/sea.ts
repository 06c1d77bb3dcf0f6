import { type Cells, cell } from '../lib/csv.ts';
import { seaPoints } from '../sea/cache.ts';
import { seaLengths } from '../sea/lengths.ts';

const kmPerMile = 1.852;

export type SeaCompared = { row: Cells; km: number; published: number; error: number };

/** Published sea distances (nautical miles) against the router's; `closed` straits stay shut. Some 15 s. */
export const compareSea = (published: readonly Cells[]): SeaCompared[] => {
  const points = seaPoints();
  return [...new Set(published.map((row) => cell(row, 'closed')))].flatMap((closed) => {
    const rows = published.filter((row) => cell(row, 'closed') === closed);
    const pairs = rows.map((row) => ({ from: cell(row, 'from'), to: cell(row, 'to'), row }));
    const shut = closed === '' ? [] : closed.split(';');
    return seaLengths(pairs, points, { closed: shut }).map(({ row, km }) => {
      const there = Number(row.nm) * kmPerMile;
      return { row, km, published: there, error: km / there - 1 };
    });
  });
};
