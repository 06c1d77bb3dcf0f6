import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundledText, MEMBERS } from '../data/bundled.ts';
import { matchTrade } from '../match/trade.ts';
import { loadFile } from '../store/load.ts';
import { hasDatabase, loadTrade } from '../testing/database.ts';
import { bundledTrade } from './bundled.ts';
import { cautionsOn, cautionsOnExchange, differ } from './checks.ts';
import { complementsOf } from './complements.ts';
import { storedTrade } from './stored.ts';
import { net, netOutside, positionOf, type TradeTable } from './table.ts';

const dir = mkdtempSync(join(tmpdir(), 'chorsu-trade-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const there = await hasDatabase(dir);
const tell = () => {};
const kindsOn = (table: TradeTable, economy: string, product: string) =>
  cautionsOn(positionOf(table, economy, product)!, table).map((caution) => caution.kind);

/** Twenty statements on 2024, added up by hand from the rows of `flows.csv`; money in USD thousand. */
function statements(table: TradeTable) {
  const at = (economy: string, product: string) => positionOf(table, economy, product)!;
  const sold = (exporter: string, importer: string, product: string) =>
    table.exchanges.find((x) => x.exporter === exporter && x.importer === importer && x.product === product)?.value;
  return [
    ['Uzbekistan exported potash for 482 213', at('UZ', '3104').exports, 482213],
    ['1 621 274 t of it', at('UZ', '3104').tonnes, 1621274],
    ['to five economies', at('UZ', '3104').buyers, 5],
    ['Uzbekistan exported iron ore for 135 552', at('UZ', '2601').exports, 135552],
    ['none of it to members', at('UZ', '2601').toMembers, 0],
    ['Tajikistan exported aluminium for 133 918', at('TJ', '7601').exports, 133918],
    ['and imported none', at('TJ', '7601').imports, 0],
    ['Kyrgyzstan neither exported nor imported aluminium', positionOf(table, 'KG', '7601'), undefined],
    ['Kyrgyzstan exported gold for 6 914 147', at('KG', '7108').exports, 6914147],
    ['China exported petroleum gas for 419 373', at('CN', '2711').exports, 419373],
    ['and imported it for 86 868 069', at('CN', '2711').imports, 86868069],
    ['of which 71 586 551 from outside', at('CN', '2711').imports - at('CN', '2711').fromMembers, 71586551],
    ['Uzbekistan bought 933 481 more gas than it sold', net(at('UZ', '2711')), 726258 - 1659739],
    ['Kazakhstan sold refined copper to outside for 1 450 331', netOutside(at('KZ', '7403')), 1450331],
    ['Russia exported crude oil for 123 099 225', at('RU', '2709').exports, 123099225],
    ['of it to China for 62 589 755', sold('RU', 'CN', '2709'), 62589755],
    ['Belarus sold potash to outside for 210 183', at('BY', '3104').exports - at('BY', '3104').toMembers, 210183],
    ['India bought potash from outside for 787 823', -netOutside(at('IN', '3104')), 787823],
    ['Russia sold Uzbekistan aluminium for 109 003', sold('RU', 'UZ', '7601'), 109003],
    ['Kazakhstan sold China copper ore for 2 878 016', sold('KZ', 'CN', '2603'), 2878016],
  ] as const;
}

describe('the bundled trade', () => {
  const table = bundledTrade();

  it.each(statements(table))('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('has all ten members, its year, and says that it is not whole', () => {
    expect([...new Set(table.positions.map((position) => position.economy))].sort()).toEqual([...MEMBERS].sort());
    expect([table.year, table.whole, table.products.length]).toEqual([2024, false, 16]);
  });

  it('does not let a net importer sell: China sells Uzbekistan no gas', () => {
    const gas = complementsOf(table, MEMBERS, MEMBERS).filter((complement) => complement.product === '2711');
    expect(gas.some((complement) => complement.seller === 'CN')).toBe(false);
    expect(gas.find((complement) => complement.seller === 'RU' && complement.buyer === 'CN')).toMatchObject({
      sold: 13200762,
    });
  });

  it('keeps gold apart: nobody sells it, and of Kyrgyzstan and Tajikistan the latter alone sells aluminium', () => {
    const complements = complementsOf(table, MEMBERS, MEMBERS);
    expect(complements.some((complement) => complement.product === '7108')).toBe(false);
    expect(complements.some((complement) => complement.seller === 'KG' && complement.product === '7601')).toBe(false);
    expect(complements.some((complement) => complement.seller === 'TJ' && complement.product === '7601')).toBe(true);
    expect(kindsOn(table, 'KG', '7108')).toContain('precious');
  });

  it('flags exports above what can be made: potash and iron ore of Uzbekistan, not the aluminium of Tajikistan', () => {
    expect(cautionsOn(positionOf(table, 'UZ', '3104')!, table)).toMatchObject([
      { kind: 'capacity', tonnes: 1621274, capacity: 600000 },
    ]);
    expect(cautionsOn(positionOf(table, 'UZ', '2601')!, table)).toMatchObject([{ kind: 'capacity', capacity: 0 }]);
    expect(kindsOn(table, 'TJ', '7601')).toEqual([]);
  });

  it('flags what may pass through: India buys nearly as much zinc as it sells', () => {
    expect(kindsOn(table, 'IN', '7901')).toEqual(['passes']);
    expect(kindsOn(table, 'KZ', '7403')).toEqual([]);
  });
});

it('reports differ where one is less than half of the other', () => {
  expect([differ(100, 51), differ(100, 49), differ(49, 100), differ(0, 0)]).toEqual([false, true, true, false]);
});

describe.skipIf(!there)('loaded trade', () => {
  it('holds the same twenty statements when the flows are loaded as a table', async () => {
    const [head, ...rows] = bundledText('flows.csv')
      .split('\n')
      .filter((line) => !/^\d+,,,/.test(line));
    expect(head).toBe('year,exporter,importer,product,value,tonnes,held');
    const table = await storedTrade(await loadTrade(dir, 'flows', ['y,f,t,p,v,q,held', ...rows].join('\n')));
    for (const [statement, found, expected] of statements(table))
      expect([statement, found]).toEqual([statement, expected]);
    // Of a whole table it is known to how many an economy sells.
    expect(kindsOn(table, 'TJ', '7601')).toEqual(['thin']);
  });

  /** Comtrade as its interface writes it: Kazakhstan and China report each other, with sums over chapters and the world beside. */
  const COMTRADE = `refYear,classificationCode,reporterISO,flowCode,partnerISO,partner2Code,customsCode,motCode,cmdCode,primaryValue,netWgt
2023,H6,KAZ,X,CHN,0,C00,0,740311,4000000,500000
2023,H6,CHN,M,KAZ,0,C00,0,740311,4200000,500000
2023,H6,KAZ,X,CHN,0,C00,0,260300,9000000,1000000
2023,H6,CHN,M,KAZ,0,C00,0,260300,3000000,1000000
2023,H6,RUS,X,CHN,0,C00,0,260300,5000000,500000
2023,H6,CHN,M,RUS,0,C00,0,260300,5100000,500000
2023,H6,UZB,X,CHN,0,C00,0,260300,2000000,210000
2023,H6,UZB,X,RUS,0,C00,0,260300,9000000000,900000
2023,H6,KAZ,X,W00,0,C00,0,740311,99000000,1
2023,H6,KAZ,X,CHN,0,C00,0,74,4000000,500000
2023,H6,KAZ,X,CHN,0,C00,2100,740311,4000000,500000
`;
  const comtrade = async () => {
    const [csv, folder] = [join(dir, 'comtrade.csv'), join(dir, 'comtrade')];
    writeFileSync(csv, COMTRADE);
    const { tables } = await loadFile({ file: csv, folder, tell });
    return { folder, tables };
  };

  it('takes a CSV of Comtrade without a mapping, each flow once: six digits, no world, all ways of transport', async () => {
    const { folder, tables } = await comtrade();
    expect(tables[0]!.table).toMatchObject({ path: 'trade/HS22/2023.parquet', rows: 5, mirror: true });
    const table = await storedTrade(folder);
    expect(positionOf(table, 'KZ', '7403')).toMatchObject({ exports: 4200, tonnes: 500, buyers: 1 });
  });

  it('takes a CSV of WITS too, in USD thousand, and another CSV not without a mapping', async () => {
    const [csv, folder] = [join(dir, 'wits.csv'), join(dir, 'wits')];
    const head =
      'Nomenclature,ReporterISO3,ProductCode,PartnerISO3,Year,TradeFlowName,TradeValue in 1000 USD,NetWeight in KGM';
    const rows = ['H5,UZB,310420,CHN,2021,Gross Exp.,15,40000', 'H5,CHN,310420,UZB,2021,Gross Imp.,18,40000'];
    writeFileSync(csv, `${head}\n${rows.join('\n')}\n`);
    const { tables } = await loadFile({ file: csv, folder, tell });
    expect(tables[0]!.table).toMatchObject({ path: 'trade/HS17/2021.parquet', rows: 1 });
    expect((await storedTrade(folder)).exchanges).toMatchObject([
      { value: 18, tonnes: 40, byExporter: 15, byImporter: 18 },
    ]);
    writeFileSync(csv, 'a,b\n1,2\n');
    await expect(loadFile({ file: csv, folder, tell })).rejects.toMatchObject({ code: 'format-unknown' });
  });

  it('finds two planted errors: reports that disagree, and a value that is a thousand times too large', async () => {
    const table = await storedTrade((await comtrade()).folder);
    const of = (exporter: string, importer: string, product: string) =>
      cautionsOnExchange(
        table.exchanges.find((x) => x.exporter === exporter && x.importer === importer && x.product === product)!,
        table,
      );
    expect(of('KZ', 'CN', '2603')).toEqual([{ kind: 'mirror', byExporter: 9000, byImporter: 3000 }]);
    expect(of('UZ', 'RU', '2603')).toMatchObject([{ kind: 'unit', price: 10000000 }]);
    expect(of('KZ', 'CN', '7403')).toEqual([]);
    expect(of('RU', 'CN', '2603')).toEqual([]);
  });

  it('keeps gold out of every measure of a pair, and tells it apart', async () => {
    const folder = await loadTrade(
      dir,
      'gold',
      `y,f,t,p,v
2022,KG,CN,710812,9000000
2022,KG,CN,760110,500
2022,KG,RU,760110,200
2022,TJ,CN,760110,50000
2022,TJ,RU,760110,20000
2022,TJ,UZ,760110,9000
2022,CN,KG,850440,70000
2022,CN,TJ,850440,60000
`,
    );
    const match = await matchTrade(folder, 'KG', 'CN');
    expect(match.precious).toEqual({ a: 9000000, b: 0 });
    expect(match.products).toBe(2);
    expect(match.aToB.gaps.every((gap) => !gap.product.startsWith('71'))).toBe(true);
    const tajik = await matchTrade(folder, 'TJ', 'CN');
    const [frames] = tajik.aToB.gaps.filter((gap) => gap.product === '760110');
    expect(tajik.aToB.gap.low).toBeLessThanOrEqual(tajik.aToB.gap.value);
    expect(frames === undefined || frames.netExporter).toBe(true);
  });
});
