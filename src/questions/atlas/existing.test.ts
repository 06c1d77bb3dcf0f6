import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { makeCase, tablesIn } from '../../../test/support/make-case.ts';
import { temporary } from '../../../test/support/temporary.ts';
import { loadFile } from '../../atlas/index.ts';
import { hasDatabase } from '../../atlas/testing/database.ts';
import { existing } from './existing.ts';
import { existingFiles, existingText } from './existing-blocks.ts';

const dir = temporary();
const there = await hasDatabase(dir);
const store = join(dir, 'store');

/**
 * Uzbekistan wants 1,102.5 kt of pipe in 2025 with 5 % of growth a year, so 1,000 kt in 2023, imports 400 and 20 and exports 70 of
 * 3917 21: 650 are made at home. Film and raffia share the heading 3920 at four digits, 300 kt for needs of 600 and 300.
 */
const TRADE = `y,from,to,code,kusd,t
2023,CN,UZ,391721,500,400000
2023,RU,UZ,391721,30,20000
2023,UZ,TJ,391721,90,70000
2023,CN,UZ,392010,300,260000
2023,CN,UZ,392020,60,40000
2023,TR,UZ,392020,40,
2023,CN,KZ,391721,900,90000
`;
const c = makeCase(
  { start: 2025, years: 1 },
  tablesIn(`
    countries: country | UZ | KZ
    places: place,country | Tashkent,UZ | Fergana,UZ | Almaty,KZ
    goods: good,hs,unit,mass | pipe,39172110,t, | film,392010,t, | raffia,392020,kt,1000
    processes: process,availability | extrusion,0.8 | blowing,1
    recipes: process,good,quantity | extrusion,pipe,1 | blowing,film,2
    candidates: place,process,existing | Tashkent,extrusion,300 | Fergana,extrusion,100
      Tashkent,blowing, | Fergana,blowing, | Almaty,extrusion,
    demands: good,place,quantity,growth,firm | pipe,Tashkent,1102500,0.05,yes
      film,Tashkent,400000,,yes | film,Fergana,200000,,yes | raffia,Fergana,300,,yes | pipe,Almaty,80000,,yes
  `),
);

describe.skipIf(!there)('what is made at home already, from loaded trade', async () => {
  const [csv, mapping] = [join(dir, 'trade.csv'), join(dir, 'trade.json')];
  writeFileSync(csv, TRADE);
  const columns = { year: 'y', exporter: 'from', importer: 'to', product: 'code', value: 'kusd', quantity: 't' };
  writeFileSync(mapping, JSON.stringify({ table: 'trade', scheme: 'HS17', columns }));
  if (there) await loadFile({ file: csv, folder: store, mapping, tell: () => {} });

  it('is the need of the year of the trade less imports and plus exports, spread as what stands now, else as demand', async () => {
    const existingDocument = await existing(c, { store });
    const of = (country: string, good: string) =>
      existingDocument.countries.find((one) => one.country === country && one.good === good)!;
    expect(of('UZ', 'pipe')).toMatchObject({ hs: '391721', imports: 420_000, exports: 70_000 });
    expect(of('UZ', 'pipe').need).toBeCloseTo(1e6, 6);
    expect(of('UZ', 'pipe').home).toBeCloseTo(650_000, 6);
    // 650 kt at an availability of 0.8, three to one as what stands; 340 kt of film by two a unit of activity, two to one as its demand.
    expect(existingDocument.rows.map(({ place, process, existing: size }) => [place, process, size])).toEqual([
      ['Tashkent', 'extrusion', 609_375],
      ['Fergana', 'extrusion', 203_125],
      ['Tashkent', 'blowing', 113_333],
      ['Fergana', 'blowing', 56_667],
    ]);
    expect(of('UZ', 'raffia')).toMatchObject({ need: 300_000, imports: 40_000, unweighed: 0.4, left: 'no-maker' });
    expect(of('KZ', 'pipe')).toMatchObject({ home: 0, left: 'more-imported' });
  });

  it('shares a heading over the goods that have it, by their need', async () => {
    const { countries } = await existing(c, { store, digits: 4, goods: ['film', 'raffia'] });
    const uz = countries.filter((country) => country.country === 'UZ');
    expect(uz.map((one) => [one.hs, one.imports])).toEqual([
      ['3920', 200_000],
      ['3920', 100_000],
    ]);
  });

  it('stands as rows of candidates with a source that stands in sources, and tells what has no row', async () => {
    const existingDocument = await existing(c, { store });
    const files = existingFiles(existingDocument);
    const rows = parse(files['candidates.csv'], { columns: true }) as Record<string, string>[];
    const [source] = parse(files['sources.csv'], { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(4);
    for (const row of rows) expect([row.source, row.quality]).toEqual([source!.source, 'derived']);
    expect(rows[0]!.note).toContain('HS 391721 in 2023');
    expect(rows[0]!.note).toMatch(/: 65\s% of the need/);
    expect(existingText(existingDocument)).toMatch(/Kazakhstan +pipe +80 +90 .*imports exceed/);
  });

  it('refuses a good that is none, and a folder without trade of the year', async () => {
    await expect(existing(c, { store, goods: ['pips'] })).rejects.toThrow(/pips/);
    await expect(existing(c, { store, year: 1999 })).rejects.toThrow();
  });
});
