import { basename } from 'node:path';
import { StoreError } from './database.ts';
import { firstRows } from './first-rows.ts';
import { type LoadedTable, type Loading, scratch } from './manifest.ts';
import { loadMapped, type Mapping } from './mapped.ts';
import { unpack, zipEntries } from './zip.ts';

/** The name that the World Bank's WITS gives its product concordances: JobID-71_Concordance_H5_to_I3.CSV. */
const NAME = /Concordance_([A-Z]\w)_to_([A-Z]\w)\.(?:csv|zip)$/i;

/** Classifications as WITS codes them (those of UN Comtrade: H5 is HS 2017, BE is BEC) to their names in a store. */
export const SCHEMES: Readonly<Record<string, string>> = {
  H0: 'HS92',
  H1: 'HS96',
  H2: 'HS02',
  H3: 'HS07',
  H4: 'HS12',
  H5: 'HS17',
  H6: 'HS22',
  S1: 'SITC1',
  S2: 'SITC2',
  S3: 'SITC3',
  S4: 'SITC4',
  I2: 'ISIC2',
  I3: 'ISIC3',
  I4: 'ISIC4',
  BE: 'BEC4',
};

const isZip = (file: string): boolean => /\.zip$/i.test(file);

/** Whether a file is a product concordance of WITS, by its name or that of the file in it. */
export async function isWits(file: string): Promise<boolean> {
  if (NAME.test(basename(file))) return true;
  return isZip(file) && (await zipEntries(file)).some((zipEntry) => NAME.test(zipEntry.name));
}

/** Loads a product concordance of WITS, from the zip as published or its CSV: `HS17-ISIC3`. A code is split equally among its counterparts. */
export async function loadWits(file: string, how: Loading): Promise<LoadedTable[]> {
  if (!isZip(file)) return await loadMapped(file, await mappingOf(file, basename(file)), how);
  const entry = (await zipEntries(file)).find((zipEntry) => NAME.test(zipEntry.name));
  if (!entry) throw new StoreError('format-unknown', { file });
  let loaded: LoadedTable[] = [];
  await scratch(how.folder, `unpacked-${basename(entry.name)}`, async (csv) => {
    await unpack(file, entry, csv, (share) => how.tell('zip', share));
    loaded = await loadMapped(csv, await mappingOf(csv, entry.name), how, file);
  });
  return loaded;
}

/** The mapping of a file by its name and its two columns `… Product Code`. */
async function mappingOf(csv: string, name: string): Promise<Mapping> {
  const [from, to] = NAME.exec(name)!
    .slice(1, 3)
    .map((code) => SCHEMES[code.toUpperCase()] ?? code) as [string, string];
  const [header] = await firstRows(csv, 1);
  const codes = (header ?? []).filter((column) => /product code$/i.test(column.trim()));
  if (codes.length !== 2) throw new StoreError('mapping', { file: name, why: 'column', what: '… Product Code (2)' });
  return { table: 'concordance', scheme: `${from}-${to}`, columns: { from: codes[0]!, to: codes[1]! } };
}
