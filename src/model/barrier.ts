import { type Case, type Change, keyColumns, setTo, type TableName } from '../case/index.ts';
import type { Barrier } from '../figures/index.ts';

/** A column that states a cost or a limit of a barrier, in the rows with `key`, or in every row. */
export interface Cell {
  readonly table: TableName | 'case';
  readonly column: string;
  /**
   * Value of the cell without the barrier; undefined if it stays, because its row is removed or another cell overrides
   * it.
   */
  readonly gone?: string;
  /** Factor that halves the burden of a cost, a time or a rate: 0.5, for a speed 2. Absent for bans and limits. */
  readonly halves?: number;
  readonly key?: string;
}

/** How a case states a barrier. */
export interface BarrierOfCase {
  readonly name: Barrier;
  /** Whether a case has rows of it. */
  present(c: Case): boolean;
  /** The cells that state its costs and limits. */
  cells(c: Case): readonly Cell[];
}

/** A cost, which is 0 without the barrier. */
export const cost = (table: TableName, column: string, key?: string): Cell => ({
  table,
  column,
  gone: '0',
  halves: 0.5,
  ...(key === undefined ? {} : { key }),
});

/** A limit, which has the value `gone` (by default none) without the barrier. */
export const limit = (table: TableName | 'case', column: string, gone = '', key?: string): Cell => ({
  table,
  column,
  gone,
  ...(key === undefined ? {} : { key }),
});

/** All rows of a table, which are removed without the barrier. */
export const rowsOf = (table: TableName): Cell => limit(table, '-');

/** Columns that are halved, but stay without the barrier. */
export const halved = (table: TableName, ...columns: readonly string[]): Cell[] =>
  columns.map((column) => ({ table, column, halves: column === 'speed_kmh' ? 2 : 0.5 }));

const everyRow = (table: TableName | 'case') =>
  keyColumns(table)
    .map(() => '*')
    .join('/');

/** Changes that remove the costs and limits of a barrier. Tables without rows need none. */
export const changesGone = (c: Case, { name, cells }: BarrierOfCase): Change[] =>
  cells(c).flatMap(({ table, column, gone, key }): Change[] =>
    gone === undefined || (table !== 'case' && c.tables[table].length === 0)
      ? []
      : [setTo({ table, key: key ?? everyRow(table), column }, gone, `without ${name}`)],
  );

/** Changes that halve the costs, times and rates of a barrier, where a row states a number. */
export const changesHalved = (c: Case, { name, cells }: BarrierOfCase): Change[] =>
  cells(c).flatMap(({ table, column, halves, key }): Change[] => {
    if (halves === undefined || table === 'case' || c.tables[table].length === 0) return [];
    const change = { op: 'multiply' as const, value: String(halves), onlyStated: true, by: `half of ${name}` };
    return [{ table, key: key ?? everyRow(table), column, ...change }];
  });
