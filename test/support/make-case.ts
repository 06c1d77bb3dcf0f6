import { type Case, type RawRow, type TableName, wholeTables } from '../../src/case/index.ts';

export type Tables = Partial<Record<TableName, readonly RawRow[]>>;

/** A case from rows as they would be read, without files. */
export function makeCase(settings: RawRow, tables: Tables): Case {
  const all = wholeTables(tables);
  return { name: 'made', title: 'made', source: 'made', settings, tables: all, origins: new Map(), changes: [] };
}

/** A chain in short. */
interface Chain extends Omit<Tables, 'countries' | 'places' | 'goods' | 'recipes' | 'legs'> {
  /** Country by place. */
  readonly at: Readonly<Record<string, string>>;
  /** HS code and value of a unit by good. */
  readonly of: Readonly<Record<string, readonly [hs: string, value: number]>>;
  /** What a run of each process makes, and uses (negative), by good. */
  readonly runs?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Legs by their ends, `from to`; by rail unless they say otherwise. */
  readonly ways: Readonly<Record<string, RawRow>>;
}

/** The tables of a chain between a few places. */
export function chain({ at, of, runs = {}, ways, ...tables }: Chain): Tables {
  return {
    countries: [...new Set(Object.values(at))].map((country) => ({ country })),
    places: Object.entries(at).map(([place, country]) => ({ place, country })),
    goods: Object.entries(of).map(([good, [hs, value]]) => ({ good, hs, value })),
    recipes: Object.entries(runs).flatMap(([process, lines]) =>
      Object.entries(lines).map(([good, quantity]) => ({ process, good, quantity })),
    ),
    legs: Object.entries(ways).map(([ends, row]) => {
      const [from, to] = ends.split(' ');
      return { from: from!, to: to!, mode: 'rail', ...row };
    }),
    ...tables,
  };
}
