import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Database, quoted, StoreError } from './database.ts';
import {
  type LoadedTable,
  type Loading,
  loadedBefore,
  noteTable,
  type StoredTable,
  sourceOf,
  whole,
} from './manifest.ts';

/** Maps the columns of any CSV to those of a store. */
export interface Mapping {
  readonly table: 'trade' | 'indicators' | 'concordance';
  /** Classification of the products (HS22), name of the indicators, or `HS17-HS22`. */
  readonly scheme: string;
  /** Column of the file by column of the store. */
  readonly columns: Readonly<Record<string, string>>;
  /** Multiplier of values to USD thousand (trade). */
  readonly factor?: number;
  /** Multiplier of quantities to tonnes (trade). */
  readonly tonnes?: number;
  /**
   * Trade as both sides report it, with columns `reporter` and `partner` instead of exporter and importer: the column of the flow and
   * its values for exports and imports.
   */
  readonly reports?: { readonly column: string; readonly exports: string; readonly imports: string };
  /** Use only the longest codes of products, since a table that also has sums over chapters would count goods twice. */
  readonly deepest?: boolean;
  readonly delimiter?: string;
  /** Names of economies in the file to alpha-2: `{ "KAZ": "KZ" }`. */
  readonly names?: Readonly<Record<string, string>>;
  /** Use only rows with these texts in these columns. */
  readonly where?: Readonly<Record<string, string>>;
}

const COLUMNS = {
  trade: { needed: ['year', 'exporter', 'importer', 'product', 'value'], free: ['quantity'] },
  indicators: { needed: ['economy', 'indicator', 'year', 'value'], free: [] },
  concordance: { needed: ['from', 'to'], free: ['weight'] },
} as const;

/** Columns instead of exporter and importer where both sides report. */
const SIDES: Readonly<Record<string, string>> = { exporter: 'reporter', importer: 'partner' };

/** Reads a mapping file; throws `mapping` with what is wrong. */
export function readMapping(file: string): Mapping {
  const wrong = (why: string, what = '') => new StoreError('mapping', { file, why, what });
  let found: Partial<Mapping>;
  try {
    found = JSON.parse(readFileSync(file, 'utf8')) as Partial<Mapping>;
  } catch {
    throw wrong('json');
  }
  const kind = COLUMNS[found?.table as keyof typeof COLUMNS];
  if (!kind) throw wrong('table', Object.keys(COLUMNS).join(', '));
  if (typeof found.scheme !== 'string' || !/^[\w-]+$/.test(found.scheme)) throw wrong('scheme');
  const columns = Object.keys(found.columns ?? {});
  const needed = found.reports ? kind.needed.map((one) => SIDES[one] ?? one) : kind.needed;
  const missing = needed.find((one) => !columns.includes(one));
  if (missing) throw wrong('missing', missing);
  const all: readonly string[] = [...needed, ...kind.free];
  const strange = columns.find((column) => !all.includes(column));
  if (strange) throw wrong('strange', `${strange} (${all.join(', ')})`);
  return found as Mapping;
}

const named = (column: string): string => `"${column.replaceAll('"', '""')}"`;

/** An HS code has an even number of digits; tables stored as numbers lost leading zeros. */
const hsCode = (text: string, scheme: string): string =>
  scheme.startsWith('HS') ? `(case when length(${text}) % 2 = 1 then '0' || ${text} else ${text} end)` : text;

/** Loads a CSV by a mapping: one file per year for trade, one for indicators and concordances. `origin` is the file it came in. */
export async function loadMapped(
  csv: string,
  mapping: Mapping,
  how: Loading,
  origin: string = csv,
): Promise<LoadedTable[]> {
  const { db, tell } = how;
  const from = await sourceOf(origin, (share) => tell('sha256', share));
  const delimiter = mapping.delimiter ? `, delim = ${quoted(mapping.delimiter)}` : '';
  await db.run(
    `create or replace view source as select * from read_csv(${quoted(csv)}, header = true, all_varchar = true${delimiter})`,
  );
  await mustHold(db, csv, [
    ...Object.values(mapping.columns),
    ...Object.keys(mapping.where ?? {}),
    ...(mapping.reports ? [mapping.reports.column] : []),
  ]);
  const where = Object.entries(mapping.where ?? {}).map(([column, text]) => `${named(column)} = ${quoted(text)}`);
  const only = (more: string[] = []) =>
    [...where, ...more].length ? `where ${[...where, ...more].join(' and ')}` : '';
  const text = (name: string) => `trim(${named(mapping.columns[name]!)})`;
  const economy = (name: string) => {
    const cases = Object.entries(mapping.names ?? {}).map(([is, to]) => `when ${quoted(is)} then ${quoted(to)}`);
    return cases.length > 0 ? `(case ${text(name)} ${cases.join(' ')} else ${text(name)} end)` : text(name);
  };
  const number = (name: string) => (mapping.columns[name] ? `try_cast(${text(name)} as double)` : 'null::double');
  const save = async (
    path: string,
    sql: string,
    rest: Pick<StoredTable, 'year' | 'mirror'> = {},
  ): Promise<LoadedTable> => {
    const before = loadedBefore(how.folder, path, from.sha256);
    if (before) return { table: before, before: true };
    await whole(how.folder, path, (target) => db.run(`copy (${sql}) to ${quoted(target)} (format parquet)`));
    const [counts] = await db.rows(`select count(*) from read_parquet(${quoted(join(how.folder, path))})`);
    const rows = counts![0] as number;
    if (rows === 0) throw new StoreError('empty', { file: basename(csv) });
    const table = { kind: mapping.table, scheme: mapping.scheme, path, rows, from, ...rest } as const;
    noteTable(how.folder, table);
    return { table, before: false };
  };
  if (mapping.table === 'indicators') {
    const sql = `select ${economy('economy')} as economy, ${text('indicator')} as indicator, ${text('year')}::smallint as year, ${number('value')} as value from source ${only([`${number('value')} is not null`])}`;
    return [await save(`indicators/${mapping.scheme}.parquet`, sql)];
  }
  if (mapping.table === 'concordance') {
    // Weights of a code add up to 1; without weights it is split equally.
    const weight = mapping.columns.weight ? number('weight') : '1.0';
    const [own = '', other = ''] = mapping.scheme.split('-');
    const sql = `select "from", "to", weight / sum(weight) over (partition by "from") as weight
      from (select distinct ${hsCode(text('from'), own)} as "from", ${hsCode(text('to'), other)} as "to", ${weight} as weight from source ${only()})`;
    return [await save(`concordance/${mapping.scheme}.parquet`, sql)];
  }
  const { reports } = mapping;
  const product = hsCode(text('product'), mapping.scheme);
  const longest = mapping.deepest
    ? [`length(${product}) = (select max(length(${product})) from source ${only()})`]
    : [];
  const years = await db.rows(`select distinct ${text('year')}::int from source ${only()} order by 1`);
  const loaded: LoadedTable[] = [];
  for (const [year] of years) {
    tell(String(year), loaded.length / years.length);
    const rows = only([...longest, `${text('year')}::int = ${year}`, `${number('value')} is not null`]);
    const select = `${text('year')}::smallint as year, ${product} as product,
      ${number('value')} * ${mapping.factor ?? 1} as value, ${number('quantity')} * ${mapping.tonnes ?? 1} as quantity`;
    const sql = reports
      ? bothSides(`select ${select}, ${economy('reporter')} as reporter, ${economy('partner')} as partner,
          case trim(${named(reports.column)}) when ${quoted(reports.exports)} then true when ${quoted(reports.imports)} then false end as sells
        from source ${rows}`)
      : `select ${select}, ${economy('exporter')} as exporter, ${economy('importer')} as importer from source ${rows}`;
    const rest = { year: year as number, ...(reports && { mirror: true }) };
    loaded.push(await save(`trade/${mapping.scheme}/${year}.parquet`, sql, rest));
  }
  return loaded;
}

/**
 * One row per flow, from rows as both sides report them. Where both report, the importer counts, since customs check imports more
 * closely; partners that are not an economy (the world, areas not specified) are left out.
 */
const bothSides = (rows: string): string => `select * from (
  select year, exporter, importer, product, coalesce(by_importer, by_exporter) as value, quantity, by_exporter, by_importer
  from (select year, case when sells then reporter else partner end as exporter, case when sells then partner else reporter end as importer,
      product, sum(value) filter (where sells) as by_exporter, sum(value) filter (where not sells) as by_importer,
      coalesce(sum(quantity) filter (where not sells), sum(quantity) filter (where sells)) as quantity
    from (${rows}) where sells is not null and length(partner) = 2 and length(reporter) = 2 and partner <> reporter group by all)
  ) where value is not null`;

async function mustHold(db: Database, csv: string, wanted: readonly string[]): Promise<void> {
  const found = (await db.rows('select column_name from (describe source)')).map(([name]) => String(name));
  const missing = wanted.find((one) => !found.includes(one));
  if (missing !== undefined)
    throw new StoreError('mapping', { file: csv, why: 'column', what: `${missing} (${found.join(', ')})` });
}
