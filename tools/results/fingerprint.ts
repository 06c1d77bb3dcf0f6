import { createHash } from 'node:crypto';
import type { Case, RawRow } from '../../src/case/index.ts';

/** Tables that no plan reads. */
const unread = new Set(['cautions', 'projects', 'sources', 'uncertainty', 'shocks']);
/** Columns of words, and of where a figure comes from. */
const words = /^(name|note|title|text|source|quality|aliases|as_of)(_|$)|^x_/;

/**
 * A hash of the inputs of plans of a case: its settings, and the rows that a plan reads, without their texts. A duty on a
 * good that the case has not, a name or a source may change, and it stays.
 */
export function fingerprint(c: Case): string {
  const codes = c.tables.goods.map((row) => String(row.hs ?? ''));
  const meets = (row: RawRow) => !row.hs || codes.some((code) => code.startsWith(String(row.hs)));
  const { include: _, title: __, ...settings } = c.settings as unknown as Record<string, unknown>;
  const tables = Object.entries(c.tables)
    .filter(([name, rows]) => !unread.has(name) && rows.length > 0)
    .map(([name, rows]) => [
      name,
      rows
        .filter((row) => name !== 'tariffs' || meets(row))
        .map(bare)
        .sort(),
    ]);
  return createHash('sha256')
    .update(JSON.stringify([settings, tables.sort()]))
    .digest('hex')
    .slice(0, 16);
}

const bare = (row: RawRow): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([column]) => !words.test(column))
      .sort(),
  );
