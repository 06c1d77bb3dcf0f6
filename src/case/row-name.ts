import { ownName, words } from '../i18n/index.ts';
import { keyColumns, type TableName } from './schema/tables.ts';

type Row = Readonly<Record<string, unknown>>;
/** The tables of a case, as read or with their defaults filled in. */
type Tables = Readonly<Record<TableName, readonly Row[]>>;

/** A key as readable text: a capital first letter, spaces instead of underscores. */
export function readable(key: string): string {
  const text = key.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whether a row has this key. Parts left out at the end, and an empty year, match every row. */
function fits(table: TableName, parts: readonly string[], row: Row): boolean {
  return keyColumns(table).every(({ name, type }, i) => {
    const part = parts[i];
    return part === undefined || (type === 'year' && part === '') || part === String(row[name] ?? '');
  });
}

/**
 * The name of a row in the current language: the name that the case gives, else one made of its parts ("New Development
 * Bank, loan"), else its key. For tiers and for steps of supplies and demands, only the last part of the key is named.
 */
export function rowName(tables: Tables, table: TableName, key: string): string {
  const parts = key.split('/');
  const own = tables[table].find((row) => fits(table, parts, row) && ownName(row));
  return (own && ownName(own)) ?? unnamed(tables, table, parts);
}

/** The name of a row for which the case gives none. */
function unnamed(tables: Tables, table: TableName, parts: readonly string[]): string {
  const say = words().names;
  const name = (of: TableName, key: unknown) => rowName(tables, of, String(key ?? ''));
  const last = parts.at(-1) ?? '';
  const row = tables[table].find((one) => fits(table, parts, one));
  switch (table) {
    case 'tiers':
      return say.tier({ tier: last });
    case 'supplies':
    case 'demands': {
      const [good, , , step = ''] = parts;
      const alike = tables[table].find((table) => table.good === good && (table.step ?? '') === step && ownName(table));
      return (alike && ownName(alike)) ?? (step === '' ? '' : say.step({ step }));
    }
    case 'licences':
      return row ? say.licence({ asset: name('assets', row.asset), licence: last }) : last;
    case 'facilities':
      return row ? say.facility({ lender: name('lenders', row.lender), kind: String(row.kind ?? 'loan') }) : last;
    case 'processes':
      return readable(last);
    default:
      return last;
  }
}
