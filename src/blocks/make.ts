import type { Block, Cell, Column, Figure, Kind, List, Table, Text } from './block.ts';

type More = Omit<Column, 'kind' | 'head'>;

/** The cell of a row in one column. */
type Value<Row> = (row: Row, index: number) => Cell;

/** A column with the function that gives its value for a row. */
export interface ColumnOf<Row> extends Column {
  readonly value: Value<Row>;
}

function columnOf(kind: Kind) {
  function make(head: Column['head'], more?: More): Column;
  function make<Row>(head: Column['head'], value: Value<Row>, more?: More): ColumnOf<Row>;
  function make<Row>(head: Column['head'], value: Value<Row> | More = {}, more: More = {}): Column | ColumnOf<Row> {
    return typeof value === 'function' ? { kind, head, value, ...more } : { kind, head, ...value };
  }
  return make;
}

/** Makes columns by their type: `column.money(head)`, or with the value for a row `column.money(head, (row) => row.cost)`. */
export const column = {
  name: columnOf('name'),
  text: columnOf('text'),
  label: columnOf('label'),
  remark: columnOf('remark'),
  money: columnOf('money'),
  amount: columnOf('amount'),
  share: columnOf('share'),
  rate: columnOf('rate'),
  count: columnOf('count'),
  year: columnOf('year'),
  date: columnOf('date'),
  flag: columnOf('flag'),
  quality: columnOf('quality'),
  key: columnOf('key'),
};

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const sentence = (text: Text, short?: string): Block => ({
  kind: 'sentence',
  text,
  ...(short !== undefined && { short }),
});
export const list = (items: List['items'], most?: number): Block => ({
  kind: 'list',
  items,
  ...(most !== undefined && { most }),
});
/** A list under a heading; nothing if it has no items. */
export const listUnder = (title: string, items: List['items'], most?: number): Block[] =>
  items.length === 0 ? [] : [heading(title), list(items, most)];
export const fold = (title: string, blocks: readonly Block[], open = false): Block => ({
  kind: 'fold',
  title,
  blocks,
  ...(open && { open }),
});
export const note = (text: string, short?: string): Block => ({
  kind: 'note',
  text,
  ...(short !== undefined && { short }),
});
export const table = (
  columns: Table['columns'],
  rows: Table['rows'],
  more: Omit<Table, 'kind' | 'columns' | 'rows'> = {},
): Table => ({ kind: 'table', columns, rows, ...more });
/** Makes a table from rows; a column that is undefined or false is left out. */
export function tabulate<Row>(
  rows: readonly Row[],
  columns: readonly (ColumnOf<Row> | undefined | false)[],
  more: Parameters<typeof table>[2] = {},
): Table {
  const present = columns.filter((column) => column !== undefined && column !== false);
  return table(
    present.map(({ value: _, ...column }) => column),
    rows.map((row, i) => present.map(({ value }) => value(row, i))),
    more,
  );
}
export const figure = (table: Table | undefined, ...drawings: Figure['drawings']): Figure => ({
  kind: 'figure',
  drawings,
  ...(table && { table }),
});

/** Joins blocks and lists of blocks; undefined ones are left out. */
export const blocksOf = (...parts: readonly (Block | readonly Block[] | undefined)[]): Block[] =>
  parts.flatMap((part) => part ?? []);
