import { createHash } from 'node:crypto';
import { canonical } from './canonical.ts';
import { keyOf } from './keys.ts';
import type { Case, RawRow } from './model.ts';
import { tableNames } from './schema/tables.ts';

/**
 * The normal form of a case: settings and rows after includes, without defaults, rows sorted by key, as canonical JSON
 * (RFC 8785). Two cases with the same normal form are the same case, in whatever files they are stored.
 */
function normalForm(c: Case): string {
  const { include: _, ...settings } = c.settings;
  const tables: Record<string, RawRow[]> = {};
  for (const name of tableNames) {
    const rows = c.tables[name].map((row) => ({ row, key: keyOf(name, row), text: '' }));
    if (rows.length === 0) continue;
    const byText = (x: (typeof rows)[number]) => (x.text ||= canonical(x.row));
    rows.sort((a, b) => compare(a.key, b.key) || compare(byText(a), byText(b)));
    tables[name] = rows.map((x) => x.row);
  }
  return canonical({ case: settings, tables });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** SHA-256 of the normal form, in hexadecimal. */
export const caseHash = (c: Case): string => createHash('sha256').update(normalForm(c)).digest('hex');
