/** A table as it is edited: texts in rows. Rows are never changed in place, so that two states share what is the same. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What the server is told of a change (see Edit in the API). */
export interface SheetEdit {
  remove?: number[];
  insert?: { at: number; values: string[] }[];
  cells?: { row: number; column: string; value: string }[];
}

const blank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** Rows that hold something: those that the server keeps. */
export const filled = ({ header, rows }: Sheet): Sheet => ({ header, rows: rows.filter((row) => !blank(row)) });

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((cell, i) => cell === b[i]));

/**
 * What leads from one state to another, both without blank rows: cells where as many rows lie between what is alike at both
 * ends, else rows taken out and put in. Undefined where nothing differs. A column that is new joins by its cells.
 */
export function editBetween(from: Sheet, to: Sheet): SheetEdit | undefined {
  const joined = same(from.header, to.header)
    ? from.rows
    : from.rows.map((row) => to.header.map((name) => row[from.header.indexOf(name)] ?? ''));
  const after = to.rows;
  let start = 0;
  while (start < joined.length && start < after.length && same(joined[start]!, after[start]!)) start++;
  let tail = 0;
  while (
    tail < joined.length - start &&
    tail < after.length - start &&
    same(joined[joined.length - 1 - tail]!, after[after.length - 1 - tail]!)
  )
    tail++;
  const [gone, come] = [joined.length - start - tail, after.length - start - tail];
  if (gone === 0 && come === 0) return undefined;
  if (gone === come) {
    const cells: SheetEdit['cells'] = [];
    for (let row = start; row < start + gone; row++)
      to.header.forEach((column, i) => {
        const value = after[row]![i] ?? '';
        if (value !== (joined[row]![i] ?? '')) cells.push({ row, column, value });
      });
    return { cells };
  }
  const width = from.header.length;
  const insert = Array.from({ length: come }, (_, i) => ({
    at: start + i,
    values: from.header.map((name) => after[start + i]![to.header.indexOf(name)] ?? ''),
  }));
  const extra = to.header.filter((name) => !from.header.includes(name));
  const cells = extra.flatMap((column) =>
    insert.flatMap(({ at }) => {
      const value = after[at]![to.header.indexOf(column)] ?? '';
      return value === '' ? [] : [{ row: at, column, value }];
    }),
  );
  const remove = Array.from({ length: gone }, (_, i) => start + i);
  return width === 0 ? undefined : { remove, insert, ...(cells.length > 0 ? { cells } : {}) };
}

/** A cell by row and column; empty where the table has no such column or row. */
export const cellOf = ({ header, rows }: Sheet, row: number, column: string): string =>
  rows[row]?.[header.indexOf(column)] ?? '';

const widened = ({ header, rows }: Sheet, columns: readonly string[]): Sheet => {
  const extra = columns.filter((name) => !header.includes(name));
  if (extra.length === 0) return { header, rows };
  return { header: [...header, ...extra], rows: rows.map((row) => [...row, ...extra.map(() => '')]) };
};

/** The sheet with cells of a row set; a column that it lacks joins. */
export function withCells(sheet: Sheet, row: number, cells: Readonly<Record<string, string>>): Sheet {
  const { header, rows } = widened(sheet, Object.keys(cells));
  const changed = header.map((name, i) => cells[name] ?? rows[row]![i]!);
  return { header, rows: rows.map((one, i) => (i === row ? changed : one)) };
}

/** The sheet with a further row. */
export function withRow(sheet: Sheet, cells: Readonly<Record<string, string>>): Sheet {
  const { header, rows } = widened(sheet, Object.keys(cells));
  return { header, rows: [...rows, header.map((name) => cells[name] ?? '')] };
}

/** Texts of the clipboard of a spreadsheet program: tabs between cells, quotes around a cell that holds a break or a quote. */
export function blockOf(text: string): string[][] {
  const cells = /(\t|\r?\n)(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))/g;
  const block: string[][] = [];
  for (const [, before = '', quoted, plain = ''] of `\n${text.replace(/\r?\n$/, '')}`.matchAll(cells)) {
    if (before.endsWith('\n')) block.push([]);
    block.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
  }
  return block;
}

/**
 * The sheet with a block of texts put in, a line into each of the rows `at` and a text into each of the columns; lines beyond the
 * rows become further rows. A block of one line fills all of the rows, one of a single cell as many columns as `wide` too.
 */
export function withBlock(
  { header, rows }: Sheet,
  at: readonly number[],
  columns: readonly number[],
  block: readonly (readonly string[])[],
  wide = 1,
): Sheet {
  const changed = [...rows];
  const lines = Math.max(block.length, block.length === 1 ? at.length : 0);
  for (let i = 0; i < lines; i++) {
    const line = block[i % block.length]!;
    const texts = line.length === 1 ? Array.from({ length: wide }, () => line[0]!) : line;
    const place = at[i] ?? changed.length;
    changed[place] = header.map((_, k) => texts[columns.indexOf(k)] ?? changed[place]?.[k] ?? '');
  }
  return { header, rows: changed };
}

/** Cells of a sheet: those in all of the rows and all of the columns. */
export interface Cells {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The sheet with what stands in some cells repeated over others that begin with them. */
export function filledInto({ header, rows }: Sheet, from: Cells, over: Cells): Sheet {
  const changed = [...rows];
  over.rows.forEach((row, i) => {
    const source = rows[from.rows[i % from.rows.length]!]!;
    changed[row] = header.map((_, k) => {
      const at = over.columns.indexOf(k);
      return at < 0 ? (rows[row]![k] ?? '') : (source[from.columns[at % from.columns.length]!] ?? '');
    });
  });
  return { header, rows: changed };
}
