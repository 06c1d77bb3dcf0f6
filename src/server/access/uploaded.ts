import type { Package } from '../../case/index.ts';

/** The sender of a workbook. */
interface Sender {
  readonly login: string;
  readonly organisation: string;
}

/**
 * A workbook with the login and the organisation of its sender in its sign-offs, before the name that the
 * workbook has, for anyone may write any name into a workbook.
 */
export function asSentBy(pack: Package, { login, organisation }: Sender): Package {
  const tables = pack.tables.map((table) => {
    if (table.table !== 'reviews') return table;
    const named = table.header.map((name) => name.trim());
    const header = named.includes('organisation') ? table.header : [...table.header, 'organisation'];
    const records = table.records.map((record) =>
      header.map((_, i) => {
        const text = record[i] ?? '';
        if (named[i] === 'by' && text !== login) return `${login}: ${text}`;
        return i >= named.length || named[i] === 'organisation' ? organisation : text;
      }),
    );
    return { ...table, header, records };
  });
  return { ...pack, tables };
}
