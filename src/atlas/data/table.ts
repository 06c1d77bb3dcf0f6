import { parse } from 'csv-parse/sync';

/** A fault in a cell of a table, as data. */
export interface TableFault {
  readonly code: 'column-unknown' | 'column-missing' | 'cell-missing' | 'number' | 'date' | 'one-of' | 'row' | 'key';
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly value: string;
  /** What is expected. */
  readonly right: readonly string[];
}

/** Thrown with all faults of a table, as data; callers turn them into words. */
export class TableError extends Error {
  readonly faults: readonly TableFault[];
  constructor(faults: readonly TableFault[]) {
    super(`${faults[0]!.file}:${faults[0]!.line} ${faults[0]!.code}`);
    this.faults = faults;
  }
}

/** How a column is read. A date is a year, a month or a day, ISO 8601. */
export interface ColumnKind {
  readonly type: 'text' | 'number' | 'date' | 'list';
  readonly required?: boolean;
  readonly oneOf?: readonly string[];
}

type Value<K extends ColumnKind> = K['type'] extends 'number'
  ? number | undefined
  : K['type'] extends 'list'
    ? readonly string[]
    : string;

export type TableRow<S extends Record<string, ColumnKind>> = { readonly [C in keyof S]: Value<S[C]> } & {
  /** Line in the file, the header is 1. */
  readonly line: number;
};

const isDate = (text: string) => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text);

/** Reads a CSV text with a header; throws a `TableError` with every fault. Columns that begin with `x_` are ignored. */
export function readTable<const S extends Record<string, ColumnKind>>(
  text: string,
  file: string,
  kinds: S,
): TableRow<S>[] {
  const faults: TableFault[] = [];
  const fault = (
    code: TableFault['code'],
    line: number,
    column: string,
    value: string,
    right: readonly string[] = [],
  ) => faults.push({ code, file, line, column, value, right });
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, { bom: true, info: true, skip_empty_lines: true, relax_column_count: true }) as never;
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1;
    throw new TableError([{ code: 'row', file, line, column: '', value: '', right: [] }]);
  }
  const header = (records[0]?.record ?? []).map((name) => name.trim());
  const names = Object.keys(kinds);
  for (const name of header)
    if (!names.includes(name) && !name.startsWith('x_')) fault('column-unknown', 1, name, name, names);
  for (const [name, kind] of Object.entries(kinds))
    if (kind.required && !header.includes(name)) fault('column-missing', 1, name, '', header);
  const rows = records.slice(1).map(({ record, info }) => {
    const line = info.lines;
    if (record.length !== header.length) fault('row', line, '', String(record.length), [String(header.length)]);
    const cells = Object.entries(kinds).map(([name, kind]) => {
      const at = header.indexOf(name);
      const value = at < 0 ? '' : (record[at] ?? '').trim();
      if (value === '' && kind.required) fault('cell-missing', line, name, value);
      if (value !== '' && kind.oneOf && !kind.oneOf.includes(value)) fault('one-of', line, name, value, kind.oneOf);
      if (kind.type === 'list') return [name, value === '' ? [] : value.split(';').map((x) => x.trim())] as const;
      if (kind.type === 'date' && value !== '' && !isDate(value)) fault('date', line, name, value);
      if (kind.type !== 'number') return [name, value] as const;
      const number = value === '' ? undefined : Number(value);
      if (number !== undefined && !Number.isFinite(number)) fault('number', line, name, value);
      return [name, number] as const;
    });
    return { ...Object.fromEntries(cells), line } as TableRow<S>;
  });
  if (faults.length > 0) throw new TableError(faults);
  return rows;
}
