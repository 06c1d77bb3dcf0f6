import { join } from 'node:path';
import { quoted, StoreError } from './database.ts';
import { type LoadedTable, type Loading, loadedBefore, noteTable, scratch, sourceOf, whole } from './manifest.ts';
import { unpack, type ZipEntry, zipEntries } from './zip.ts';

const DATA = /(^|\/)WDI(CSV|Data)\.csv$/i;
const COUNTRIES = /(^|\/)WDI-?Country\.csv$/i;
const PATH = 'indicators/WDI.parquet';

export const isWdi = (entries: readonly ZipEntry[]): boolean => entries.some((zipEntry) => DATA.test(zipEntry.name));

/**
 * Loads the World Bank's World Development Indicators from the bulk zip of CSV: economy (alpha-2 where its list of countries has one,
 * else the bank's own code), indicator, year, value. Empty cells are left out.
 */
export async function loadWdi(zip: string, { folder, db, tell }: Loading): Promise<LoadedTable[]> {
  const entries = await zipEntries(zip);
  const data = entries.find((zipEntry) => DATA.test(zipEntry.name));
  if (!data) throw new StoreError('format-unknown', { file: zip });
  const from = await sourceOf(zip, (share) => tell('sha256', share));
  const before = loadedBefore(folder, PATH, from.sha256);
  if (before) return [{ table: before, before: true }];
  const countries = entries.find((zipEntry) => COUNTRIES.test(zipEntry.name));
  await db.run('create or replace table names (code varchar, economy varchar)');
  if (countries)
    await scratch(folder, 'unpacked-countries.csv', async (csv) => {
      await unpack(zip, countries, csv, () => {});
      await db.run(`insert into names select "Country Code", "2-alpha code"
        from read_csv(${quoted(csv)}, header = true, all_varchar = true, nullstr = '', strict_mode = false)`);
    });
  await scratch(folder, 'unpacked-wdi.csv', async (csv) => {
    await unpack(zip, data, csv, (share) => tell('zip', share));
    tell('parquet', 0);
    await whole(folder, PATH, (target) =>
      db.run(`copy (
        select coalesce(n.economy, "Country Code") as economy, "Indicator Code" as indicator, year::smallint as year, try_cast(value as double) as value
        from (unpivot (select * from read_csv(${quoted(csv)}, header = true, all_varchar = true)) on columns('^[0-9]{4}$') into name year value value)
        left join names n on n.code = "Country Code"
        where try_cast(value as double) is not null
      ) to ${quoted(target)} (format parquet, compression snappy)`),
    );
  });
  const [counts] = await db.rows(`select count(*) from read_parquet(${quoted(join(folder, PATH))})`);
  const table = { kind: 'indicators', scheme: 'WDI', path: PATH, rows: counts![0] as number, from } as const;
  noteTable(folder, table);
  return [{ table, before: false }];
}
