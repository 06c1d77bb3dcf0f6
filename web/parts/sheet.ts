/** The state of an edited table: rows of texts. Rows are immutable, so that two states share equal ones. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A change as the server takes it (see Edit in the API). */
export interface SheetEdit {
  remove?: number[];
  insert?: { at: number; values: string[] }[];
  cells?: { row: number; column: string; value: string }[];
}

const blank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** The rows that are not blank, which the server stores. */
export const filled = ({ header, rows }: Sheet): Sheet => ({ header, rows: rows.filter((row) => !blank(row)) });

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((cell, i) => cell === b[i]));

/**
 * The edit from one state to another, both without blank rows. Equal rows at both ends are skipped; if equally many rows are left,
 * cells are set, else rows are removed and inserted. Undefined where nothing differs. A new column is added by its cells.
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

/** Sets cells of a row; a missing column is added. */
export function withCells(sheet: Sheet, row: number, cells: Readonly<Record<string, string>>): Sheet {
  const { header, rows } = widened(sheet, Object.keys(cells));
  const changed = header.map((name, i) => cells[name] ?? rows[row]![i]!);
  return { header, rows: rows.map((one, i) => (i === row ? changed : one)) };
}

/** Adds a row. */
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
 * Pastes a block of texts, a line into each of the rows `at` and a text into each of the columns; further lines become
 * new rows. A block of one line fills all rows; a single cell also fills `wide` columns.
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

/** Repeats the texts of some cells over a larger range that begins with them. */
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
