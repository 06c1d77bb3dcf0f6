import { getOrInsert } from './group.ts';
import { meansKey } from './keys.ts';
import type { Row } from './schema/tables.ts';

/** A caution, and the row that it is of. */
export interface Caution {
  caution: string;
  table: string;
  key: string;
}

/** The rows in use, by table and key, each with the years of its use. */
export interface RowUse {
  use(table: string, key: string, year: number): void;
  /** The cautions of these rows that hold in a year of use. */
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
        const meant = [...(used.get(table) ?? [])].filter(([row]) => meansKey(key, row));
        const years = meant.flatMap(([, own]) => [...own]);
        const holds = years.some((year) => year >= (from ?? year) && year <= (until ?? year));
        return holds ? [{ caution, table, key }] : [];
      }),
  };
}
