import { at, type Case, type RawRow, type Rows, type TableName, wholeTables } from '../../case/index.ts';

/** Rows of a case in memory, for tests. Missing tables are empty. */
export function rowsOf(tables: Partial<Record<TableName, readonly RawRow[]>>, year = 2027): Rows {
  const c: Case = {
    name: 'test',
    title: 'test',
    source: 'test',
    settings: { start: year, years: 1 },
    tables: wholeTables(tables),
    origins: new Map(),
    changes: [],
  };
  return at(c, year);
}

/** Places whose names start with their country: `KZ-almaty` lies in KZ. */
export function placesOf(...names: string[]): RawRow[] {
  return names.map((place) => ({ place, country: place.slice(0, 2) }));
}
