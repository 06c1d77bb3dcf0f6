import type { Db } from '../database/tables.ts';
import { AccessError } from './fault.ts';

export interface Mark {
  readonly table: string;
  /** The column; empty for the whole table. */
  readonly column: string;
  readonly organisation: string;
}

/** A mark with the opaque id of its case. */
export interface CaseMark extends Mark {
  readonly case: string;
}

/** The marks in these cases. */
export const marksOf = (db: Db, cases: readonly string[]): Promise<CaseMark[]> =>
  cases.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('marks')
        .select(['case', 'table', 'column', 'organisation'])
        .where('case', 'in', cases)
        .orderBy('table')
        .orderBy('column')
        .execute();

/**
 * The organisation that last wrote each cell of a table according to the trail, by row and column (`cellKey`). Null if the account has no
 * organisation, or if it is not certain that the change is on the disk; cells without a line in the trail are left out.
 */
export async function writersOf(db: Db, id: string, table: string): Promise<ReadonlyMap<string, string | null>> {
  const lines = await db
    .selectFrom('audit')
    .leftJoin('accounts', 'accounts.id', 'audit.account')
    .select(['key', 'column', 'done', 'organisation'])
    .distinctOn(['key', 'column'])
    .where('case', '=', id)
    .where('table', '=', table)
    .where('act', '=', 'edit')
    .orderBy('key')
    .orderBy('column')
    .orderBy('audit.id', 'desc')
    .execute();
  return new Map(
    lines.map(({ key, column, done, organisation }) => [cellKey(key ?? '', column ?? ''), done ? organisation : null]),
  );
}

export const cellKey = (key: string, column: string): string => JSON.stringify([key, column]);

/**
 * Marks a table or a column as hidden by an organisation, or removes the mark. Throws `mark-taken` where another organisation
 * has marked it, the table that holds it, or a column of it.
 */
export function setMark(db: Db, id: string, mark: Mark, on: boolean): Promise<void> {
  return db.transaction().execute(async (within) => {
    const existing = await within
      .selectFrom('marks')
      .select(['column', 'organisation'])
      .where('case', '=', id)
      .where('table', '=', mark.table)
      .forUpdate()
      .execute();
    const meets = ({ column }: { readonly column: string }) =>
      column === mark.column || column === '' || mark.column === '';
    if (existing.some((one) => meets(one) && one.organisation !== mark.organisation))
      throw new AccessError('mark-taken', mark.table);
    await within
      .deleteFrom('marks')
      .where('case', '=', id)
      .where('table', '=', mark.table)
      .where('column', '=', mark.column)
      .execute();
    if (on)
      await within
        .insertInto('marks')
        .values({ case: id, ...mark })
        .execute();
  });
}
