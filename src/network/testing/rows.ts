import { at, type Case, type RawRow, type Rows, type TableName, wholeTables } from '../../case/index.ts';

/** Rows of a case in memory, for tests: tables not given are empty. */
export function rowsOf(tables: Partial<Record<TableName, readonly RawRow[]>>, year = 2027): Rows {
  const given: Case = {
    name: 'test',
    title: 'test',
    source: 'test',
    settings: { start: year, years: 1 },
    tables: wholeTables(tables),
    origins: new Map(),
    changes: [],
  };
  return at(given, year);
}

/** Places in countries by the first two letters of their names: `KZ-almaty` lies in KZ. */
export function placesOf(...names: string[]): RawRow[] {
  return names.map((place) => ({ place, country: place.slice(0, 2) }));
}
