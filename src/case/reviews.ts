import { createHash } from 'node:crypto';
import { canonical } from './canonical.ts';
import { keyOf } from './keys.ts';
import type { Case, Origin, RawRow } from './model.ts';
import { type Quality, qualities, qualityOf } from './quality.ts';
import { isTable, type Row, type TableName } from './schema/tables.ts';

type Tables = Case['tables'];

/** What is said about the figures of a row, and is no figure: it may change, and a sign-off of the figures still holds. */
const beside = new Set(['quality', 'source', 'note']);

/** The figures of a row as 16 hexadecimal digits: where they change, a sign-off of what stood there no longer holds. */
export const figuresOf = (row: RawRow): string =>
  createHash('sha256')
    .update(canonical(Object.fromEntries(Object.entries(row).filter(([name]) => !beside.has(name)))))
    .digest('hex')
    .slice(0, 16);

/** A sign-off, and the row that it is of where it holds. */
export interface Reviewed {
  readonly review: Row<'reviews'>;
  readonly row: RawRow | undefined;
}

/** The sign-offs of a case; one holds where the row has the figures that were signed. */
export function reviewsOf({ reviews, ...tables }: Tables): Reviewed[] {
  return (reviews as unknown as Row<'reviews'>[]).map((review) => {
    const { table, key, figures } = review;
    if (!isTable(table)) return { review, row: undefined };
    const row = (tables as Tables)[table].find((one) => keyOf(table, one as never) === key);
    return { review, row: row && (figures ?? figuresOf(row)) === figuresOf(row) ? row : undefined };
  });
}

const isBetter = (a: Quality, b: Quality): boolean => qualities.indexOf(a) < qualities.indexOf(b);

/** The tables with the quality that sign-offs give to rows that were recalled or assumed; origins of such rows are kept. */
export function reviewed(tables: Record<TableName, readonly RawRow[]>, origins: Map<RawRow, Origin>): typeof tables {
  const reviewed = reviewsOf(tables).flatMap(({ review, row }) => (row ? [{ review, row }] : []));
  if (reviewed.length === 0) return tables;
  const quality = qualityOf({ sources: tables.sources as unknown as Row<'sources'>[] });
  const raised = new Map<RawRow, RawRow>();
  for (const { review, row } of reviewed) {
    const checked = review.quality_now as Quality;
    if (!isBetter(checked, quality(row as never))) continue;
    const better = { ...row, quality: checked };
    raised.set(row, better);
    const origin = origins.get(row);
    if (origin) origins.set(better, origin);
  }
  const rowsOf = (rows: readonly RawRow[]) => rows.map((row) => raised.get(row) ?? row);
  const all = Object.entries(tables).map(([name, rows]) => [name, rowsOf(rows)]);
  return Object.fromEntries(all) as Record<TableName, readonly RawRow[]>;
}
