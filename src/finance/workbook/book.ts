import {
  type CellContent,
  type NumberStyle,
  periodColumn,
  type RowStyle,
  type SheetModel,
  type WorkbookModel,
} from './sheet.ts';

/** A line to be laid out. Formulas are written once all lines have their place; `each` gives the formula of period p. */
export type Line = {
  readonly key: string;
  readonly label: string;
  readonly unit?: string;
  readonly style?: RowStyle;
  readonly number?: NumberStyle;
  readonly constant?: CellContent | (() => string);
  readonly values?: readonly CellContent[];
  readonly each?: (p: number) => string;
};

/** Where formulas find other lines: `at` a period's cell, `before` and `after` its neighbours, `all` the row, `one` the constant. */
export type Refs = {
  readonly at: (key: string, p: number) => string;
  readonly before: (key: string, p: number) => string;
  readonly after: (key: string, p: number) => string;
  /** all periods of a line, absolute */
  readonly all: (key: string) => string;
  /** from the first period to the one before p, a range that begins in the empty column */
  readonly upTo: (key: string, p: number) => string;
  /** from period p to the last */
  readonly since: (key: string, p: number) => string;
  readonly one: (key: string) => string;
};

/** Lays sheets out. Lines refer to each other by key, whatever sheet they are on and in whatever order. */
export function layOut(
  title: string,
  periods: readonly string[],
  sheets: readonly { readonly name: string; readonly lines: (refs: Refs) => readonly Line[] }[],
): WorkbookModel {
  const where: Record<string, { sheet: string; row: number }> = {};
  const n = periods.length;
  const find = (key: string): { sheet: string; row: number } => {
    const place = where[key];
    if (!place) throw new Error(`no line ${key} in the workbook`);
    return place;
  };
  const cell = (key: string, p: number): string => {
    const { sheet, row } = find(key);
    return `${sheet}!${periodColumn(p)}$${row}`;
  };
  const range = (key: string, from: string, to: string): string => {
    const { sheet, row } = find(key);
    return `${sheet}!${from}$${row}:${to}$${row}`;
  };
  const refs: Refs = {
    at: cell,
    before: (key, p) => cell(key, p - 1),
    after: (key, p) => cell(key, p + 1),
    all: (key) => range(key, `$${periodColumn(0)}`, `$${periodColumn(n - 1)}`),
    upTo: (key, p) => range(key, `$${periodColumn(-1)}`, periodColumn(p - 1)),
    since: (key, p) => range(key, periodColumn(p), `$${periodColumn(n - 1)}`),
    one: (key) => {
      const { sheet, row } = find(key);
      return `${sheet}!$C$${row}`;
    },
  };
  const lines = sheets.map((sheet) => ({ name: sheet.name, lines: sheet.lines(refs) }));
  for (const sheet of lines)
    sheet.lines.forEach((line, k) => {
      if (where[line.key]) throw new Error(`two lines ${line.key} in the workbook`);
      where[line.key] = { sheet: sheet.name, row: k + 1 };
    });
  const models = lines.map(
    (sheet): SheetModel => ({
      name: sheet.name,
      rows: sheet.lines.map((line) => ({
        key: line.key,
        label: line.label,
        unit: line.unit ?? '',
        style: line.style ?? 'calc',
        number: line.number ?? 'amount',
        constant: typeof line.constant === 'function' ? { formula: line.constant() } : (line.constant ?? null),
        periods: line.each
          ? periods.map((_, p) => ({ formula: line.each!(p) }))
          : line.values
            ? periods.map((_, p) => line.values![p] ?? null)
            : [],
      })),
    }),
  );
  return { title, periods, sheets: models, where };
}

/** A heading, which takes a row of its own. */
export const heading = (key: string, label: string): Line => ({
  key: `heading.${key}`,
  label,
  style: 'heading',
  number: 'text',
});

/** The top of a sheet: its title and the names of the periods. */
export const top = (key: string, label: string, periods: readonly string[]): Line => ({
  key: `top.${key}`,
  label,
  style: 'title',
  number: 'text',
  values: periods,
});
