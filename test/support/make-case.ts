import { type Case, type Cell, type RawRow, type TableName, tableOf, wholeTables } from '../../src/case/index.ts';

export type Tables = Partial<Record<TableName, readonly RawRow[]>>;

/** A case from rows, without files. */
export function makeCase(settings: RawRow, tables: Tables): Case {
  const all = wholeTables(tables);
  return { name: 'made', title: 'made', source: 'made', settings, tables: all, origins: new Map(), changes: [] };
}

/**
 * Tables in a short notation, one per line: `name: column,column | cell,cell | cell,cell`. A line without a name adds rows to the table before.
 * Cells are read as the schema says: an empty one is left out, `;` stands between the items of a list.
 */
export function tablesIn(text: string): Tables {
  const all: Partial<Record<TableName, RawRow[]>> = {};
  let name: TableName = 'places';
  let header: string[] = [];
  for (const line of text.trim().split('\n')) {
    const [, table, rest] = /^\s*(?:(\w+): )?(.*)$/.exec(line)!;
    const rows = rest!.split('|').map((row) => row.split(',').map((cell) => cell.trim()));
    if (table !== undefined) {
      name = table as TableName;
      header = rows.shift()!;
      all[name] = [];
    }
    for (const row of rows) {
      const cells = row.flatMap((cell, i) => (cell === '' ? [] : [[header[i]!, cellOf(name, header[i]!, cell)]]));
      all[name]!.push(Object.fromEntries(cells));
    }
  }
  return all;
}

function cellOf(table: TableName, column: string, text: string): Cell {
  const found = tableOf(table).columns.find((one) => one.name === column);
  if (!found) throw new Error(`${table} has no column ${column}`);
  if (found.type === 'list') return text.split(';');
  if (found.type === 'yesno') return text === 'yes';
  return ['number', 'integer', 'number|no', 'year'].includes(found.type) && !Number.isNaN(Number(text))
    ? Number(text)
    : text;
}

/** A chain in short. */
interface Chain extends Omit<Tables, 'countries' | 'places' | 'goods' | 'recipes' | 'legs'> {
  /** Country by place. */
  readonly at: Readonly<Record<string, string>>;
  /** HS code and value of a unit by good. */
  readonly of: Readonly<Record<string, readonly [hs: string, value: number]>>;
  /** Outputs (positive) and inputs (negative) of one run of each process, by good. */
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
