import { teller } from '../faults.ts';
import { fill, fillSettings } from '../fill.ts';
import { groupBy } from '../group.ts';
import { keyMatcher, keyOf, textOf } from '../keys.ts';
import type { Case, Issue, IssueValues, RawRow } from '../model.ts';
import { nearest } from '../nearest.ts';
import { type Row, type TableName, tableOf } from '../schema/tables.ts';

/** What is said of an issue besides its place. */
export interface Said {
  readonly severity?: 'error' | 'warning';
  readonly value?: string;
  readonly params?: IssueValues;
}

/** A row with its defaults and as it was given. */
export interface Pair<T extends TableName> {
  readonly raw: RawRow;
  readonly row: Row<T>;
}

/** What the checks of a case share: its rows with defaults, look-ups, and the place where issues go. */
export interface Context {
  readonly case: Case;
  readonly settings: ReturnType<typeof fillSettings>;
  readonly issues: Issue[];
  /** Rows with defaults, save those that lack a word that is required: they have an error already. */
  rows<T extends TableName>(table: T): readonly Pair<T>[];
  /** Values of a table's first key column. */
  names(table: TableName): ReadonlySet<string>;
  /** Rows of a table (the settings for `case`) that have a key as in `changes`, parts `*` standing for any. */
  withKey(table: TableName | 'case', key: string): readonly RawRow[];
  /** Keys of a table's rows. */
  keys(table: TableName | 'case'): Iterable<string>;
  /** Whether the table could not be read, so that what it lacks says nothing. */
  unread(table: TableName): boolean;
  /** Leaves a cell out of what the later checks see of its row: what is wrong with it has been told, and nothing more is. */
  leaveOut(raw: RawRow, column: string): void;
  /** An issue of a cell, its value taken from the row; an error unless said otherwise. */
  say(code: string, table: TableName | 'case', raw: RawRow, column?: string, said?: Said): void;
}

/** Warnings that rows are of no use: of an included case they say nothing, since others use it otherwise. */
const needless = new Set([
  'tariff-unused',
  'good-unused',
  'process-unused',
  'year-outside',
  'year-between',
  'year-late',
]);

export function contextOf(c: Case, unread: readonly TableName[], file: string): Context {
  const issues: Issue[] = [];
  const tell = teller(issues);
  const cache = new Map<TableName, unknown>();
  const names = new Map<TableName, Set<string>>();
  const missing = new Set(unread);
  const keyed = new Map<TableName | 'case', Map<string, RawRow[]>>();
  const rowsOf = (table: TableName | 'case') => (table === 'case' ? [c.settings] : c.tables[table]);
  const byKey = (table: TableName | 'case') => {
    const found = keyed.get(table) ?? groupBy(rowsOf(table), (row) => keyOf(table, row));
    keyed.set(table, found);
    return found;
  };
  const left = new Map<RawRow, RawRow>();
  const sound = (raw: RawRow): RawRow => left.get(raw) ?? raw;
  const context: Context = {
    case: c,
    get settings() {
      return fillSettings(sound(c.settings));
    },
    issues,
    rows<T extends TableName>(table: T) {
      const cached = cache.get(table) as readonly Pair<T>[] | undefined;
      if (cached) return cached;
      const words = tableOf(table).columns.filter(
        ({ required, type }) => required && (type === 'text' || type === 'list'),
      );
      const whole = (raw: RawRow) => words.every((column) => raw[column.name] !== undefined);
      const rows = c.tables[table].filter(whole).map((raw) => ({ raw, row: fill(table, sound(raw)) }));
      cache.set(table, rows);
      return rows;
    },
    names(table) {
      const first = tableOf(table).columns[0]!.name;
      const found =
        names.get(table) ??
        new Set(c.tables[table].flatMap((raw) => (typeof raw[first] === 'string' ? raw[first] : [])));
      names.set(table, found);
      return found;
    },
    withKey(table, key) {
      if (key.includes('*')) return rowsOf(table).filter(keyMatcher(table, key));
      return byKey(table).get(trimmed(key)) ?? [];
    },
    keys: (table) => byKey(table).keys(),
    unread: (table) => missing.has(table),
    leaveOut(raw, column) {
      const { [column]: _, ...rest } = sound(raw);
      left.set(raw, rest);
    },
    say(code, table, raw, column, said = {}) {
      if (column !== undefined && Object.hasOwn(raw, column) && !Object.hasOwn(sound(raw), column)) return;
      const origin = c.origins.get(raw) ?? (table === 'case' ? { file, line: undefined } : undefined);
      if (origin && 'included' in origin && origin.included && needless.has(code)) return;
      const value =
        said.value ?? (column !== undefined && Object.hasOwn(raw, column) ? textOf(raw[column]) : undefined);
      tell({
        code,
        severity: said.severity ?? 'error',
        table,
        ...(column !== undefined && { column }),
        ...(origin && { file: origin.file }),
        ...(origin?.line !== undefined && { line: origin.line }),
        ...(value !== undefined && { value }),
        ...(said.params && { params: said.params }),
      });
    },
  };
  return context;
}

/** A key without the empty parts at its end, as `keyOf` gives it. */
const trimmed = (key: string): string => key.replace(/\/+$/, '');

/** The parameter of a suggestion, if one is near. */
export function near(given: string, vocabulary: Iterable<string>): { readonly nearest?: string } {
  const found = nearest(given, vocabulary);
  return found === undefined ? {} : { nearest: found };
}
