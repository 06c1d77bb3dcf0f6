import { keyOf, putInto, type Row } from '../case/index.ts';
import { specificity } from './specific.ts';

export interface Border {
  readonly row: Row<'borders'>;
  readonly key: string;
}

/**
 * Finds the border row for a leg by its countries, mode and places: the most specific matching one. If rows of both ends are equally specific,
 * the row of the place of departure applies. Undefined if no row matches: the crossing is then free and takes no time.
 */
export function borderTable(
  rows: readonly Row<'borders'>[],
  year: number,
): (fromCountry: string, toCountry: string, mode: string, from: string, to: string) => Border | undefined {
  const groups = new Map<string, (Border & { rank: number })[]>();
  for (const row of rows) {
    if (row.year !== undefined && row.year !== year) continue;
    const border = { row, key: keyOf('borders', row), rank: specificity([row.mode, row.place, row.year]) };
    const pair = `${row.from_country}>${row.to_country}`;
    putInto(groups, pair, border);
  }
  for (const group of groups.values()) group.sort((a, b) => b.rank - a.rank);
  return (fromCountry, toCountry, mode, from, to) => {
    const fits = (groups.get(`${fromCountry}>${toCountry}`) ?? []).filter(
      ({ row }) =>
        (row.mode === '' || row.mode === mode) && (row.place === '' || row.place === from || row.place === to),
    );
    const best = fits[0];
    return fits.find((x) => x.rank === best?.rank && x.row.place === from) ?? best;
  };
}
