import type { TableName } from './schema/tables.ts';

/** A cell, typed by its column. Empty cells are absent from the row. */
export type Cell = string | number | boolean | readonly string[];

/** A row as it was read: only the cells that are not empty, without defaults. `x_` columns are included. */
export type RawRow = Readonly<Record<string, Cell>>;

/** The file (or sheet) that a row was read from, and its line, counted from 1 with the header. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  /** Name of the included case that the row comes from. */
  readonly included?: string;
}

/** A change of a cell or a row, as in the table `changes`. */
export interface Change {
  readonly table: TableName | 'case';
  readonly key: string;
  readonly column: string;
  readonly value: string;
  readonly op: 'set' | 'multiply' | 'add' | 'min' | 'max';
  /** First year; undefined = from the start. */
  readonly from?: number;
  /** Last year; undefined = to the end. */
  readonly until?: number;
  /** The reform, shock or draw that makes the change: for messages. */
  readonly by: string;
  /** Leaves rows without a number in the column unchanged; otherwise an operation on numbers fails there. */
  readonly onlyStated?: boolean;
}

/** A case as it was read: settings, immutable rows by table, and the changes in force. */
export interface Case {
  readonly name: string;
  readonly title: string;
  /** Path, or name of the bundled case, that it was read from. */
  readonly source: string;
  readonly settings: RawRow;
  readonly tables: Readonly<Record<TableName, readonly RawRow[]>>;
  readonly origins: ReadonlyMap<RawRow, Origin>;
  readonly changes: readonly Change[];
}

/** An error or warning as data. `describe.ts` puts it into words. */
export interface Issue {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly table?: string;
  readonly column?: string;
  readonly file?: string;
  readonly line?: number;
  readonly value?: string;
  readonly params?: IssueValues;
}

/** Parameters of an issue. A row stands for its name, which is put into the reader's language with the words. */
export type IssueValues = Readonly<Record<string, string | number | RawRow | readonly RawRow[] | undefined>>;
