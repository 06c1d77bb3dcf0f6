import { type Case, type RawRow, type TableName, tableNames, tableOf } from '../../case/index.ts';
import type { examine, PlanDocument } from '../../questions/index.ts';
import { AccessError, type access, type Grid } from '../../store/index.ts';

/**
 * Marks that hide tables or columns from a viewer. An answer for this viewer is computed only from what the viewer may see, so that it
 * cannot give away the rest; where that is not possible, there is no answer (docs/privacy.md).
 */
export type Marks = readonly access.Mark[];

const isWhole = ({ column }: { readonly column: string }) => column === '';

/** Whether a table, or one of its columns, is hidden from the viewer. */
export const hides = (marks: Marks, table: string, column?: string): boolean =>
  marks.some((mark) => mark.table === table && (isWhole(mark) || column === undefined || mark.column === column));

/** Whether a whole table is hidden from the viewer. */
export const hidesTable = (marks: Marks, table: string): boolean =>
  marks.some((mark) => mark.table === table && isWhole(mark));

/** Whether the cells `table` and `column` of a row name something hidden from the viewer, as in a change, a range or a sign-off. */
const naming = (marks: Marks, header: readonly string[]) => {
  const [table, column] = [header.indexOf('table'), header.indexOf('column')];
  // `+` and `-` put a whole row in and take it out; a row without a column may mean all of them.
  const columnOf = (text = '') => (['', '+', '-'].includes(text.trim()) ? undefined : text.trim());
  return (row: readonly string[]): boolean =>
    table >= 0 && hides(marks, row[table]?.trim() ?? '', column < 0 ? undefined : columnOf(row[column]));
};

/** Tables whose rows name rows of other tables. */
const namers = tableNames.filter((table) => tableOf(table).columns.some(({ name }) => name === 'table'));

/** Whether the trail of a table could reveal hidden figures: its line has one cell and does not say which row that cell names. */
export const hidesTrail = (marks: Marks, table: string, column: string): boolean =>
  hides(marks, table, column) || (marks.length > 0 && namers.some((namer) => namer === table));

/** A table without the columns and rows that are hidden from the viewer. Throws `private` where the whole table is hidden. */
export function cutGrid(grid: Grid, marks: Marks, keyed: (text: string) => string): Grid {
  if (hidesTable(marks, grid.table)) throw new AccessError('private', grid.table);
  const isKept = naming(marks, grid.header);
  const rows = grid.rows.filter((row) => !isKept(row));
  if (!hides(marks, grid.table) && rows.length === grid.rows.length) return grid;
  const shown = grid.header.map((name) => !hides(marks, grid.table, name));
  const cut = (row: readonly string[]) => row.filter((_, i) => shown[i] ?? false);
  // The etag is a hash of the file: who knows all other cells could find a hidden one by trial.
  return { ...grid, etag: keyed(grid.etag), header: cut(grid.header), rows: rows.map(cut) };
}

/** A case without the tables, columns and rows that are hidden from the viewer. */
export function cutCase(c: Case, marks: Marks): Case {
  if (marks.length === 0) return c;
  const rowsOf = (table: string, rows: readonly RawRow[]) =>
    hidesTable(marks, table)
      ? []
      : rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !hides(marks, table, name))));
  const tables = Object.entries(c.tables).map(([table, rows]) => [
    table,
    hides(marks, table) ? rowsOf(table, rows) : rows,
  ]);
  return { ...c, tables: Object.fromEntries(tables) as Case['tables'] };
}

type Examined = Awaited<ReturnType<typeof examine>>;

/** A case as read, with its private tables marked as unreadable: references to them are not checked. */
export function cutRead(read: Examined, marks: Marks): Examined {
  if (marks.length === 0) return read;
  const away = [...new Set([...marks.map(({ table }) => table), ...namers])] as TableName[];
  const none = (tables: Case['tables']) => ({ ...tables, ...Object.fromEntries(away.map((table) => [table, []])) });
  return {
    ...read,
    case: { ...read.case, tables: none(read.case.tables) },
    own: { ...read.own, tables: none(read.own.tables) },
    issues: read.issues.filter(({ table = '' }) => table !== '' && !away.some((one) => one === table)),
    unread: [...read.unread, ...away],
  };
}

/** Refuses an edit whose rows act on figures that are hidden from the editor. Throws `private`. */
export function mayEdit(marks: Marks, after: Pick<Grid, 'header' | 'rows'>): void {
  // A row of `changes` could set a private figure to a known value, and so reveal it by the difference.
  const hidden = after.rows.find(naming(marks, after.header));
  if (hidden) throw new AccessError('private', hidden[after.header.indexOf('table')]);
}

/**
 * A plan for a viewer who does not see all of its case: what is built and closed where and when, without sizes, and the NPV
 * if `totals` may be shown. Every field is named here; no other field of the document is shown.
 */
export function cutPlan(p: PlanDocument, totals: boolean): Record<string, unknown> {
  const worth = totals && isPlain(p) ? { npv: p.npv, bound: p.bound, gap: p.gap } : {};
  return {
    chorsu: p.chorsu,
    case: p.case,
    years: p.years,
    currency: p.currency,
    status: p.status,
    builds: p.builds.map(({ place, process, year, count }) => ({ place, process, year, count })),
    closings: p.closings.map(({ place, process, year }) => ({ place, process, year })),
    legs: p.legs.map(({ leg, year }) => ({ leg, year })),
    private: true,
    ...worth,
  };
}

/** Whether a plan is of the case as it stands: the total of any other plan would reveal, by its difference, what one change is worth. */
const isPlain = (p: PlanDocument): boolean => p.request.reforms.length === 0 && !isWhatIf(p);

/** Whether a plan has changed figures or chosen builds beside the case and its reforms. */
export const isWhatIf = ({ request: r, country }: PlanDocument): boolean =>
  !(
    r.pin === undefined &&
    country === undefined &&
    [r.require, r.forbid, r.withoutTargets].every((list) => list === undefined || list.length === 0)
  );
