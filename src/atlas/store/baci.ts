import { join } from 'node:path';
import { quoted, StoreError } from './database.ts';
import { type LoadedTable, type Loading, loadedBefore, noteTable, scratch, sourceOf, whole } from './manifest.ts';
import { unpack, type ZipEntry, zipEntries } from './zip.ts';

const YEAR = /BACI_(HS\d\d)_Y(\d{4})_V\w+\.csv$/i;
const CODES = /country_codes\w*\.csv$/i;

export const isBaci = (entries: readonly ZipEntry[]): boolean => entries.some((zipEntry) => YEAR.test(zipEntry.name));

/**
 * Loads CEPII's BACI from its zip as published, a parquet file for each year: year, exporter, importer, product (six digits),
 * value (USD thousand), quantity (t). Economies are alpha-2 where the file's own list of codes has one, else alpha-3. A year that was
 * loaded from the same zip before is left as it is.
 */
export async function loadBaci(
  zip: string,
  years: readonly number[] | undefined,
  how: Loading,
): Promise<LoadedTable[]> {
  const { folder, db, tell } = how;
  const entries = await zipEntries(zip);
  const from = await sourceOf(zip, (share) => tell('sha256', share));
  const codes = entries.find((zipEntry) => CODES.test(zipEntry.name));
  if (!codes) throw new StoreError('codes-missing', { file: zip });
  const loaded: LoadedTable[] = [];
  const wanted = entries
    .map((entry) => ({ entry, match: YEAR.exec(entry.name) }))
    .filter(({ match }) => match && (years === undefined || years.includes(Number(match[2]))));
  if (wanted.length === 0) throw new StoreError('year-missing', { year: (years ?? []).join(', '), file: zip });
  let names: string | undefined;
  for (const { entry, match } of wanted) {
    const [scheme, year] = [match![1]!.toUpperCase(), Number(match![2])];
    const path = `trade/${scheme}/${year}.parquet`;
    const before = loadedBefore(folder, path, from.sha256);
    if (before) {
      loaded.push({ table: before, before: true });
      continue;
    }
    names ??= await namesOf(zip, codes, how);
    const list = names;
    await scratch(folder, `unpacked-${year}.csv`, async (csv) => {
      await unpack(zip, entry, csv, (share) => tell(`${year}: zip`, share));
      tell(`${year}: parquet`, 0);
      await whole(folder, path, (target) => db.run(copySql(csv, list, target)));
    });
    const [counts] = await db.rows(
      `select count(*), count(*) - count(quantity) from read_parquet(${quoted(join(folder, path))})`,
    );
    const [rows, withoutQuantity] = counts as [number, number];
    const table = { kind: 'trade', scheme, year, path, rows, withoutQuantity, from } as const;
    noteTable(folder, table);
    loaded.push({ table, before: false });
  }
  return loaded;
}

/** Codes are ISO numeric or CEPII's own, below this. */
const CODES_BELOW = 1000;

/** Names in the store by code, as an SQL list of an enumeration: each row is a look-up, and parquet reuses its dictionary. */
async function namesOf(zip: string, codes: ZipEntry, { folder, db }: Loading): Promise<string> {
  const names = Array.from({ length: CODES_BELOW }, (_, code) => `c${code}`);
  await scratch(folder, 'unpacked-codes.csv', async (csv) => {
    await unpack(zip, codes, csv, () => {});
    await db.each(
      `select country_code::int, case when regexp_full_match(country_iso2, '[A-Z]{2}') then country_iso2 else country_iso3 end
       from read_csv(${quoted(csv)}, header = true, all_varchar = true, nullstr = '')`,
      ([code, name]) => {
        names[code as number] = name as string;
      },
    );
  });
  await db.run(`create or replace temp type economy as enum (${[...new Set(names)].map(quoted).join(', ')})`);
  return `[${names.map(quoted).join(', ')}]::economy[]`;
}

/** Values and quantities are padded with spaces, a quantity may be NA, and some products have lost leading zeros. */
const copySql = (csv: string, names: string, target: string): string => `copy (
  select t as year, (${names})[i + 1] as exporter, (${names})[j + 1] as importer,
    case when length(k) = 6 and k >= '0' then k else lpad(trim(k), 6, '0') end as product, v as value, try_cast(q as double) as quantity
  from read_csv(${quoted(csv)}, header = true, auto_detect = false, delim = ',', quote = '"', nullstr = '',
    columns = {t: 'SMALLINT', i: 'INTEGER', j: 'INTEGER', k: 'VARCHAR', v: 'DOUBLE', q: 'VARCHAR'})
) to ${quoted(target)} (format parquet, compression snappy)`;
