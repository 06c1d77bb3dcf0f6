import { createHash } from 'node:crypto';
import { canonical } from './canonical.ts';
import { keyOf } from './keys.ts';
import type { Case, Origin, RawRow } from './model.ts';
import { type Quality, qualities, qualityOf } from './quality.ts';
import { isTable, type Row, type TableName } from './schema/tables.ts';

type Tables = Case['tables'];

/** Columns that are no figures: a sign-off of the figures holds when they change. */
const notFigures = new Set(['quality', 'source', 'note']);

/** Hash of the figures of a row, 16 hexadecimal digits. A sign-off no longer holds once it changes. */
export const figuresOf = (row: RawRow): string =>
  createHash('sha256')
    .update(canonical(Object.fromEntries(Object.entries(row).filter(([name]) => !notFigures.has(name)))))
    .digest('hex')
    .slice(0, 16);

/** A sign-off, and its row if the sign-off holds. */
interface SignOff {
  readonly review: Row<'reviews'>;
  readonly row: RawRow | undefined;
}

/** The sign-offs of a case. One holds if its row still has the figures that were signed. */
export function reviewsOf({ reviews, ...tables }: Tables): SignOff[] {
  return (reviews as unknown as Row<'reviews'>[]).map((review) => {
    const { table, key, figures } = review;
    if (!isTable(table)) return { review, row: undefined };
    const row = (tables as Tables)[table].find((one) => keyOf(table, one as never) === key);
    return { review, row: row && (figures ?? figuresOf(row)) === figuresOf(row) ? row : undefined };
  });
}

const isBetter = (a: Quality, b: Quality): boolean => qualities.indexOf(a) < qualities.indexOf(b);

/**
 * The tables with the quality that sign-offs give to recalled or assumed rows. The new rows get the origins of the old
 * ones.
 */
export function reviewed(tables: Record<TableName, readonly RawRow[]>, origins: Map<RawRow, Origin>): typeof tables {
  const signOffs = reviewsOf(tables).flatMap(({ review, row }) => (row ? [{ review, row }] : []));
  if (signOffs.length === 0) return tables;
  const quality = qualityOf({ sources: tables.sources as unknown as Row<'sources'>[] });
  const raised = new Map<RawRow, RawRow>();
  for (const { review, row } of signOffs) {
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
