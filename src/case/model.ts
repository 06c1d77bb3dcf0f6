import type { TableName } from './schema/tables.ts';

/** A cell as given: typed by its column; empty cells are absent from the row. */
export type Cell = string | number | boolean | readonly string[];

/** A row as given: only the cells that are not empty, defaults not filled in. `x_` columns are kept. */
export type RawRow = Readonly<Record<string, Cell>>;

/** Where a row was read: the file (or sheet) and its line, counted from 1 with the header. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  /** The included case that has the row, by name. */
  readonly included?: string;
}

/** One change of one cell (or row), as in the table `changes`, with the year from which it counts. */
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
  /** The reform, shock or draw that it belongs to: for messages. */
  readonly by: string;
  /** Rows that state no number in the column stay as they are; without it they are an error of an operation on numbers. */
  readonly onlyStated?: boolean;
}

/** A case as read: immutable rows per table, settings, and the changes in force. */
export interface Case {
  readonly name: string;
  readonly title: string;
  /** Path or bundled name that it was read from. */
  readonly source: string;
  readonly settings: RawRow;
  readonly tables: Readonly<Record<TableName, readonly RawRow[]>>;
  readonly origins: ReadonlyMap<RawRow, Origin>;
  readonly changes: readonly Change[];
}

/** An error or warning as data; its words are found at the edge (`words.ts`). */
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

/** What an issue says of itself. A row stands for its name, which the words at the edge take in the reader's language. */
export type IssueValues = Readonly<Record<string, string | number | RawRow | readonly RawRow[] | undefined>>;
