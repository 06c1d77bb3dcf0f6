import { getOrInsert } from './group.ts';
import { meansKey } from './keys.ts';
import type { Row } from './schema/tables.ts';

/** A caution, with the table and the key of the row that it is about. */
export interface Caution {
  caution: string;
  table: string;
  key: string;
}

/** The rows that a plan uses, by table and key, each with the years in which it is used. */
interface RowUse {
  use(table: string, key: string, year: number): void;
  /** Cautions about these rows that hold in a year in which the row is used. */
  of(cautions: readonly Row<'cautions'>[]): Caution[];
}

export function rowUse(): RowUse {
  const used = new Map<string, Map<string, Set<number>>>();
  return {
    use(table, key, year) {
      const rows = getOrInsert(used, table, () => new Map<string, Set<number>>());
      getOrInsert(rows, key, () => new Set()).add(year);
    },
    of: (cautions) =>
      cautions.flatMap(({ caution, table, key, from, until }) => {
        const matching = [...(used.get(table) ?? [])].filter(([row]) => meansKey(key, row));
        const years = matching.flatMap(([, rowYears]) => [...rowYears]);
        const holds = years.some((year) => year >= (from ?? year) && year <= (until ?? year));
        return holds ? [{ caution, table, key }] : [];
      }),
  };
}
