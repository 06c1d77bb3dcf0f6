import { teller } from '../faults.ts';
import { fill, fillSettings } from '../fill.ts';
import { groupBy } from '../group.ts';
import { keyMatcher, keyOf, textOf } from '../keys.ts';
import type { Case, Issue, IssueValues, RawRow } from '../model.ts';
import { nearest } from '../nearest.ts';
import { type Row, type TableName, tableOf } from '../schema/tables.ts';

/** Options of an issue. */
export interface IssueOptions {
  readonly severity?: 'error' | 'warning';
  readonly value?: string;
  readonly params?: IssueValues;
}

/** A row with its defaults filled in, and the same row as it was read. */
export interface Pair<T extends TableName> {
  readonly raw: RawRow;
  readonly row: Row<T>;
}

/** What the checks of a case share: its rows, look-ups, and the list to which issues are added. */
export interface Context {
  readonly case: Case;
  readonly settings: ReturnType<typeof fillSettings>;
  readonly issues: Issue[];
  /** Rows with defaults filled in. A row that lacks a required text is left out: it has been reported already. */
  rows<T extends TableName>(table: T): readonly Pair<T>[];
  /** Values of the first key column of a table. */
  names(table: TableName): ReadonlySet<string>;
  /** Rows of a table that match a key as in `changes` (a part `*` matches anything); for `case`, the settings. */
  withKey(table: TableName | 'case', key: string): readonly RawRow[];
  /** Keys of the rows of a table. */
  keys(table: TableName | 'case'): Iterable<string>;
  /** Whether the table could not be read; then nothing follows from a row that is absent. */
  unread(table: TableName): boolean;
  /** Hides a cell from later checks, so that a cell which has been reported is not reported again. */
  leaveOut(raw: RawRow, column: string): void;
  /**
   * Adds an issue about a cell. Its value is that of the cell and its severity `error`, unless `options` say otherwise.
   */
  say(code: string, table: TableName | 'case', raw: RawRow, column?: string, options?: IssueOptions): void;
}

/** Warnings that a row has no effect. They are not word for rows of an included case, which other cases may need. */
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
    say(code, table, raw, column, options = {}) {
      if (column !== undefined && Object.hasOwn(raw, column) && !Object.hasOwn(sound(raw), column)) return;
      const origin = c.origins.get(raw) ?? (table === 'case' ? { file, line: undefined } : undefined);
      if (origin && 'included' in origin && origin.included && needless.has(code)) return;
      const value =
        options.value ?? (column !== undefined && Object.hasOwn(raw, column) ? textOf(raw[column]) : undefined);
      tell({
        code,
        severity: options.severity ?? 'error',
        table,
        ...(column !== undefined && { column }),
        ...(origin && { file: origin.file }),
        ...(origin?.line !== undefined && { line: origin.line }),
        ...(value !== undefined && { value }),
        ...(options.params && { params: options.params }),
      });
    },
  };
  return context;
}

/** A key without the empty parts at its end, as `keyOf` returns it. */
const trimmed = (key: string): string => key.replace(/\/+$/, '');

/** The parameter of an issue that suggests the nearest known word, if one is near. */
export function near(word: string, vocabulary: Iterable<string>): { readonly nearest?: string } {
  const found = nearest(word, vocabulary);
  return found === undefined ? {} : { nearest: found };
}
