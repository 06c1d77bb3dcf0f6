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
  const tables = pack.tables.map((one) => {
    if (one.table !== 'reviews') return one;
    const named = one.header.map((name) => name.trim());
    const header = named.includes('organisation') ? one.header : [...one.header, 'organisation'];
    const records = one.records.map((record) =>
      header.map((_, i) => {
        const text = record[i] ?? '';
        if (named[i] === 'by' && text !== login) return `${login}: ${text}`;
        return i >= named.length || named[i] === 'organisation' ? organisation : text;
      }),
    );
    return { ...one, header, records };
  });
  return { ...pack, tables };
}
