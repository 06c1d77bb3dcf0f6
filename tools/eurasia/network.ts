import { type Cells, cell, readTable } from '../lib/csv.ts';
import { input } from '../lib/paths.ts';
import type { Network } from '../solar/cut.ts';
import { buildLegs } from './legs.ts';

const source = (name: string): Cells[] => readTable(input('net', `${name}.csv`));

/** The base network with every derived length worked out, from the tables under `tools/data`. */
export const buildNetwork = (): Network => {
  const places = source('places').map(({ unlocode = '', ...place }): Cells => ({ ...place, x_unlocode: unlocode }));
  return {
    places,
    legs: buildLegs(source('legs'), places, readTable(input('sea', 'lengths.csv'))),
    borders: source('borders'),
    transfers: source('transfers'),
    modes: source('modes'),
    sources: source('sources').map((row) => ({ ...row, title: cell(row, 'title') })),
  };
};
