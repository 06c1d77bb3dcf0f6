import { type Cells, cell, readTable } from '../lib/csv.ts';
import { input } from '../lib/paths.ts';
import { buildLegs } from './legs.ts';

/** The tables of the network, by name, as rows of text. */
export type Network = Record<'places' | 'legs' | 'borders' | 'transfers' | 'modes' | 'sources', Cells[]>;

/** A source table of the network. */
export const sourceTable = (name: string): Cells[] => readTable(input('net', `${name}.csv`));

/** Places with their names in other languages, other names and free zones; names that are recalled say so in the note. */
const places = (): Cells[] => {
  const zones = new Map(sourceTable('zones').map((row) => [cell(row, 'place'), cell(row, 'zone')]));
  const local = new Map(sourceTable('names').map((row) => [cell(row, 'place'), row]));
  const names = new Map(sourceTable('aliases').map((row) => [cell(row, 'place'), row]));
  return sourceTable('places').map(({ unlocode = '', note = '', ...place }): Cells => {
    const other = names.get(place.place ?? '');
    const own = local.get(place.place ?? '');
    const remark =
      (own && cell(own, 'quality') === 'recalled') || (other && cell(other, 'quality') === 'recalled')
        ? 'other names recalled'
        : '';
    return {
      ...place,
      name_ru: own ? cell(own, 'name_ru') : '',
      name_zh: own ? cell(own, 'name_zh') : '',
      zone: zones.get(place.place ?? '') ?? '',
      aliases: other ? cell(other, 'aliases') : '',
      x_unlocode: unlocode,
      note: [note, remark].filter((n) => n !== '').join('; '),
    };
  });
};

/** The base network with every derived length worked out, from the tables under `tools/data`. */
export const buildNetwork = (sea: readonly Cells[]): Network => {
  const rows = places();
  return {
    places: rows,
    legs: buildLegs(sourceTable('legs'), rows, sea),
    borders: sourceTable('borders'),
    transfers: sourceTable('transfers'),
    modes: sourceTable('modes'),
    sources: sourceTable('sources'),
  };
};
