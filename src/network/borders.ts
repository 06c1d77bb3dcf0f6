import { keyOf, putInto, type Row } from '../case/index.ts';
import { specificity } from './specific.ts';

export interface Border {
  readonly row: Row<'borders'>;
  readonly key: string;
}

/**
 * The border row that counts for a leg that leaves one country and enters another by a mode, from a place to a place;
 * undefined where none fits (free and at once). Where rows of both ends fit equally, that of the place left counts.
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
