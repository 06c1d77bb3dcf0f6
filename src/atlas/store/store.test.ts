import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { zipped } from '../../../test/support/fuzz/zip.ts';
import { matchTrade } from '../match/trade.ts';
import { hasDatabase, loadTrade } from '../testing/database.ts';
import { openDatabase, type StoreError } from './database.ts';
import { loadFile } from './load.ts';
import { storedTables } from './manifest.ts';
import { chooseTrade, tradePanel } from './trade.ts';

const dir = mkdtempSync(join(tmpdir(), 'chorsu-store-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const there = await hasDatabase(dir);

/** Rows as CEPII prints them: padded, some products without a leading zero, an unknown quantity. */
const YEAR = `t,i,j,k,v,q
2022,398,156,260300,      300.000,      10.000
2022,398,156,10110,        50.000,          NA
2022,398,276,260300,      100.000,       4.000
2022,156,398,854140,      200.000,       5.000
2022,156,276,854140,      800.000,      20.000
2022,276,398,854140,      100.000,       1.000
2022,276,156,010110,       50.000,       1.000
2022,490,156,854140,       10.000,       1.000
`;
const CODES = `country_code,country_name,country_iso2,country_iso3
156,China,CN,CHN
276,Germany,DE,DEU
398,Kazakhstan,KZ,KAZ
490,"Other Asia, not elsewhere specified",N/A,S19
`;
const PRODUCTS = 'code,description\n260300,Copper ores\n';
const zip = join(dir, 'BACI_HS22_V202601.zip');
const writeZip = (path: string, files: Readonly<Record<string, string>>) =>
  writeFileSync(path, zipped(new Map(Object.entries(files))));
writeZip(zip, {
  'BACI_HS22_Y2022_V202601.csv': YEAR,
  'country_codes_V202601.csv': CODES,
  'product_codes_HS22_V202601.csv': PRODUCTS,
});
const folder = join(dir, 'store');
const tell = () => {};
const codeOf = (run: Promise<unknown>) =>
  run.then(
    () => undefined,
    (error: StoreError) => error.code,
  );

describe.skipIf(!there)('a store of trade', () => {
  it('loads BACI as published, says what is missing, and leaves nothing else behind', async () => {
    const { tables, missing } = await loadFile({ file: zip, folder, tell });
    expect(
      tables.map(({ table, before }) => [table.scheme, table.year, table.rows, table.withoutQuantity, before]),
    ).toEqual([['HS22', 2022, 8, 1, false]]);
    expect(missing.find((one) => one.economy === 'KZ')).toMatchObject({
      rows: 3,
      withoutQuantity: expect.closeTo(1 / 3, 12),
    });
    expect(missing.find((one) => one.economy === 'TJ')).toMatchObject({ rows: 0 });
    expect(readdirSync(folder).sort()).toEqual(['store.json', 'trade']);
  });

  it('takes up where it was: the same bytes are not loaded twice, other bytes are', async () => {
    expect((await loadFile({ file: zip, folder, tell })).tables[0]!.before).toBe(true);
    rmSync(join(folder, 'trade/HS22/2022.parquet'));
    expect((await loadFile({ file: zip, folder, tell })).tables[0]!.before).toBe(false);
  });

  it('makes a panel with six digits of every product and a name for every economy', async () => {
    const db = await openDatabase(dir);
    const panel = await tradePanel(db, chooseTrade(folder, {}), 'exporter');
    db.close();
    expect(panel.countries).toEqual(['CN', 'DE', 'KZ', 'S19']);
    expect(panel.products).toEqual(['010110', '260300', '854140']);
    expect([...panel.values]).toEqual([0, 0, 1000, 50, 0, 100, 50, 400, 0, 0, 0, 10]);
  });

  it('measures the trade of two by hand-made figures', async () => {
    const match = await matchTrade(folder, 'KZ', 'CN');
    // KZ sells 350 of its 450 to CN, which imports 410 of the 1610 less KZ's own imports of 300.
    expect(match.aToB.intensity).toBeCloseTo(350 / 450 / (410 / 1310), 12);
    // Shares of KZ 1/9, 8/9, 0; of CN's imports 100/410, 300/410, 10/410.
    const apart = Math.abs(100 / 410 - 1 / 9) + Math.abs(300 / 410 - 8 / 9) + 10 / 410;
    expect(match.aToB.complementarity).toBeCloseTo(100 * (1 - apart / 2), 10);
    expect(match.grubelLloyd).toBe(0);
    expect(match.bToA.gaps.every((gap) => gap.gap.value > 0)).toBe(true);
    // CN makes 1000 of the 1110 in 8541; KZ buys 300, all from two: 200 and 100.
    expect(match.bToA.ease!.value).toBeCloseTo(200 / ((1000 / 1110) * 300), 12);
    expect(match.concentration.a).toBeCloseTo((1 / 9) ** 2 + (8 / 9) ** 2, 12);
  });

  it('tells the complexity of both among all economies, the more diverse one first, and of too few economies none', async () => {
    expect((await matchTrade(folder, 'KZ', 'CN')).complexity).toMatchObject({ a: null, b: null });
    // Headings of five economies, from the most diverse to the least; all sell to one that sells nothing.
    const sells = { CN: [5, 5, 5, 5], KZ: [7, 7, 6], UZ: [14, 6], KG: [20], TJ: [10, 0, 0, 10] };
    const lines = Object.entries(sells).flatMap(([from, list]) =>
      list.flatMap((value, p) => (value > 0 ? [`2022,${from},RU,010${p + 1},${value * 1e5}`] : [])),
    );
    const own = await loadTrade(dir, 'nested', `y,f,t,p,v\n${lines.join('\n')}\n`);
    const { complexity } = await matchTrade(own, 'CN', 'KG');
    expect(complexity.a!.diversity).toBeGreaterThan(complexity.b!.diversity);
    expect(complexity.a!.eci).toBeGreaterThan(complexity.b!.eci);
    expect(complexity.cleaning).toContain('USD 1 billion');
  });

  it('tells trade in another revision by a concordance, and loses none', async () => {
    const [csv, mapping] = [join(dir, 'hs.csv'), join(dir, 'hs.json')];
    writeFileSync(csv, 'HS22;HS17\n854140;854140\n854140;854149\n');
    writeFileSync(
      mapping,
      JSON.stringify({
        table: 'concordance',
        scheme: 'HS22-HS17',
        delimiter: ';',
        columns: { from: 'HS22', to: 'HS17' },
      }),
    );
    await loadFile({ file: csv, folder, mapping, tell });
    const db = await openDatabase(dir);
    const panel = await tradePanel(db, chooseTrade(folder, { to: 'HS17' }), 'exporter');
    db.close();
    expect(panel.products).toEqual(['010110', '260300', '854140', '854149']);
    expect(panel.values.reduce((a, b) => a + b, 0)).toBeCloseTo(1610, 9);
    expect(panel.values[3]).toBe(500);
    expect(await codeOf(Promise.resolve().then(() => chooseTrade(folder, { to: 'HS92' })))).toBe('concordance-missing');
  });

  it("takes a concordance of the World Bank's WITS as published, and goes on from one to the next", async () => {
    const wits = join(dir, 'Concordance_H5_to_I3.zip');
    const text =
      'HS 2017 Product Code,HS 2017 Product Description,ISIC Revision 3 Product Code,ISIC Revision 3 Product Description\n' +
      '010110,Horses,0121,Farming\n854140,"Cells, photosensitive",3210,Components\n854149,Other,3210,Components\n';
    writeZip(wits, { 'JobID-71_Concordance_H5_to_I3.CSV': text });
    const { tables } = await loadFile({ file: wits, folder, tell });
    expect(tables[0]!.table).toMatchObject({
      scheme: 'HS17-ISIC3',
      rows: 3,
      from: { file: 'Concordance_H5_to_I3.zip' },
    });
    expect((await loadFile({ file: wits, folder, tell })).tables[0]!.before).toBe(true);
    const db = await openDatabase(dir);
    // HS 2022 over HS 2017 to ISIC; 2603 has no counterpart and keeps its code.
    const panel = await tradePanel(db, chooseTrade(folder, { to: 'ISIC3' }), 'exporter');
    db.close();
    expect(panel.products).toEqual(['0121', '260300', '3210']);
    expect(panel.values.reduce((a, b) => a + b, 0)).toBeCloseTo(1610, 9);
  });

  it('loads any CSV by a mapping, and names what is wrong with one', async () => {
    const [csv, mapping] = [join(dir, 'own.csv'), join(dir, 'own.json')];
    writeFileSync(csv, 'Year,From,To,Code,Flow,USD\n2024,KAZ,CHN,2603,X,1000000\n2024,KAZ,CHN,2603,M,7\n');
    const own = {
      table: 'trade',
      scheme: 'OWN',
      columns: { year: 'Year', exporter: 'From', importer: 'To', product: 'Code', value: 'USD' },
      factor: 0.001,
      where: { Flow: 'X' },
      names: { KAZ: 'KZ', CHN: 'CN' },
    };
    writeFileSync(mapping, JSON.stringify(own));
    const { tables, missing } = await loadFile({ file: csv, folder, mapping, tell });
    expect(tables[0]!.table).toMatchObject({ path: 'trade/OWN/2024.parquet', rows: 1 });
    expect(missing.find((one) => one.economy === 'KZ')!.rows).toBe(1);
    writeFileSync(mapping, JSON.stringify({ ...own, columns: { ...own.columns, value: 'EUR' } }));
    expect(await codeOf(loadFile({ file: csv, folder, mapping, tell }))).toBe('mapping');
    expect(await codeOf(loadFile({ file: csv, folder, tell }))).toBe('format-unknown');
  });

  it('loads the bulk file of the World Bank: long, by alpha-2, without empty cells', async () => {
    const wdi = join(dir, 'WDI_CSV.zip');
    const data =
      '"Country Name","Country Code","Indicator Name","Indicator Code","2022","2023",\n"Kazakhstan","KAZ","Population","SP.POP.TOTL","20000000","",\n"World","WLD","Population","SP.POP.TOTL","","8000000000",\n';
    writeZip(wdi, {
      'WDICSV.csv': data,
      'WDICountry.csv': 'Country Code,Short Name,2-alpha code\nKAZ,Kazakhstan,KZ\n',
    });
    const { tables, missing } = await loadFile({ file: wdi, folder, tell });
    expect(tables[0]!.table).toMatchObject({ kind: 'indicators', rows: 2 });
    expect(missing.find((one) => one.economy === 'KZ')).toMatchObject({ rows: 1, last: 2022 });
  });

  it('finds a damaged zip by its checksum and keeps what was loaded', async () => {
    const broken = readFileSync(zip);
    const at = broken.indexOf('BACI_HS22_Y2022_V202601.csv') + 27;
    broken[at + 20] = broken[at + 20]! ^ 0xff;
    const path = join(dir, 'broken.zip');
    writeFileSync(path, broken);
    const before = storedTables(folder);
    expect(await codeOf(loadFile({ file: path, folder, tell }))).toBe('zip-damaged');
    expect(storedTables(folder)).toEqual(before);
    expect(existsSync(join(folder, 'trade/HS22/2022.parquet'))).toBe(true);
    writeFileSync(path, 'no zip');
    expect(await codeOf(loadFile({ file: path, folder, tell }))).toBe('not-zip');
  });
});
