import type { Issue } from '../model.ts';
import type { TableName } from '../schema/tables.ts';

/** A table as text, from a CSV file or a sheet. */
export interface RawTable {
  readonly table: TableName;
  /** The file as shown to a user: its path relative to the case, or the sheet of a workbook. */
  readonly file: string;
  readonly header: readonly string[];
  readonly records: readonly (readonly string[])[];
  /** Line of each record, counted from 1. */
  readonly lines: readonly number[];
}

/** One setting as text. */
export interface Entry {
  readonly key: string;
  readonly value: string;
  readonly line?: number;
}

/** One case as text, before cells are typed and included cases are merged. */
export interface Package {
  /** File (or sheet) of the settings, as shown to a user. */
  readonly file: string;
  /** Folder against which `include` is resolved. */
  readonly folder: string;
  /** Name of the case if its settings give none. */
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly tables: readonly RawTable[];
  /** Tables that could not be read: references to them are not checked. */
  readonly unread: readonly TableName[];
  readonly issues: readonly Issue[];
}

export interface Limits {
  /** Most rows of a table. */
  readonly rows: number;
  /** Most columns of a table. */
  readonly columns: number;
  /** Most characters of a cell (what a workbook can hold). */
  readonly cell: number;
  /** Most bytes of a workbook when unpacked. */
  readonly unpacked: number;
  /** Most bytes of memory for the texts of the cells of a workbook or of a CSV file. */
  readonly cellBytes: number;
}

export const limits: Limits = {
  rows: 1_000_000,
  columns: 1_000,
  cell: 32_767,
  unpacked: 1_000_000_000,
  cellBytes: 400_000_000,
};

/** Memory of a cell in bytes: its slot in the row, and its text with V8's header. */
export const slotBytes = 8;
export const bytesOf = (text: string): number => (text === '' ? 0 : 24 + text.length);
