import { byTables, getOrInsert, type Rows } from '../case/index.ts';
import type { Network } from './model.ts';
import { movesOf, resourceList } from './moves.ts';
import { graphOf } from './states.ts';
import { transferTable } from './transfers.ts';

/** Cache of networks by their tables, vintage and cargo. */
const networksOf = byTables(
  ['legs', 'places', 'borders', 'transfers', 'modes', 'countries'],
  () => new Map<string, Omit<Network, 'year'>>(),
);

/**
 * The network of a year for a kind of cargo: the open legs that take the cargo (candidate legs from `opens` to `closes` too), borders and
 * transfers. Years with the same open legs and the same border rows share one graph. Legs must refer to existing places, and keys must be unique,
 * as `check` ensures.
 */
export function network(rows: Rows, year: number, cargo: string): Network {
  const vintage = vintageOf(rows, year);
  const found = getOrInsert(networksOf(rows), `${vintage} ${cargo}`, () => build(rows, year, cargo, vintage));
  return { ...found, year };
}

/** The vintage of a year: years with the same vintage have the same networks. It counts the opening and closing years that have passed. */
export function vintageOf(rows: Rows, year: number): string {
  const turns = new Set<number>();
  for (const { opens, closes } of rows.legs) {
    if (opens !== undefined && opens <= year) turns.add(opens);
    if (closes !== undefined && closes < year) turns.add(closes + 1);
  }
  const own = rows.borders.some((row) => row.year === year) ? ` ${year}` : '';
  return `${turns.size}${own}`;
}

function build(rows: Rows, year: number, cargo: string, vintage: string): Omit<Network, 'year'> {
  const { list: resources, add } = resourceList();
  const placeIndex = new Map(rows.places.map((row, i) => [row.place, i]));
  const placeResource = Int32Array.from(rows.places, ({ place, capacity }) =>
    add({ kind: 'places', key: place, row: place, capacity, candidate: false }),
  );
  const { moves, problems } = movesOf(rows, year, cargo, placeIndex, placeResource, add);
  const transfers = transferTable(rows.transfers, cargo);
  const graph = graphOf(rows, moves, transfers, placeIndex, placeResource, add);
  return { rows, cargo, vintage, resources, problems, graph };
}
