import { type Case, type Change, keyColumns, type TableName } from '../case/index.ts';
import type { Barrier } from '../figures/index.ts';

/** A column, of every row or of the rows of `key`, that states a cost or a limit of a barrier. */
export interface Cell {
  readonly table: TableName | 'case';
  readonly column: string;
  /** What it becomes where the barrier is gone; undefined where it stays, because its row is gone or another cell says so. */
  readonly gone?: string;
  /** What halves a cost, an hour or a rate (2 for a speed); a ban or a limit has none. */
  readonly halves?: number;
  readonly key?: string;
}

/** A barrier as a case states it. */
export interface BarrierOfCase {
  readonly name: Barrier;
  /** Whether a case has anything of it. */
  present(c: Case): boolean;
  /** The cells that state its costs and limits. */
  cells(c: Case): readonly Cell[];
}

/** A cost: 0 where the barrier is gone. */
export const cost = (table: TableName, column: string, key?: string): Cell => ({
  table,
  column,
  gone: '0',
  halves: 0.5,
  ...(key === undefined ? {} : { key }),
});

/** A limit, which is `gone` where the barrier is. */
export const limit = (table: TableName | 'case', column: string, gone = '', key?: string): Cell => ({
  table,
  column,
  gone,
  ...(key === undefined ? {} : { key }),
});

/** Rows that are not there where the barrier is gone. */
export const rowsOf = (table: TableName): Cell => limit(table, '-');

/** Columns that are halved alone. */
export const halved = (table: TableName, ...columns: readonly string[]): Cell[] =>
  columns.map((column) => ({ table, column, halves: column === 'speed_kmh' ? 2 : 0.5 }));

const everyRow = (table: TableName | 'case') =>
  keyColumns(table)
    .map(() => '*')
    .join('/');

/** Changes that take a barrier's costs and limits away. Tables without rows need none. */
export const changesGone = (c: Case, { name, cells }: BarrierOfCase): Change[] =>
  cells(c).flatMap(({ table, column, gone, key }): Change[] =>
    gone === undefined || (table !== 'case' && c.tables[table].length === 0)
      ? []
      : [{ table, key: key ?? everyRow(table), column, value: gone, op: 'set', by: `without ${name}` }],
  );

/** Changes that halve a barrier's costs, hours and rates where a row states a number. */
export const changesHalved = (c: Case, { name, cells }: BarrierOfCase): Change[] =>
  cells(c).flatMap(({ table, column, halves, key }): Change[] => {
    if (halves === undefined || table === 'case' || c.tables[table].length === 0) return [];
    const change = { op: 'multiply' as const, value: String(halves), onlyStated: true, by: `half of ${name}` };
    return [{ table, key: key ?? everyRow(table), column, ...change }];
  });
