import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { advantage, presenceOf, proximity } from '../src/atlas/index.ts';
import { spaceEdges, spacePlaces } from '../src/figures/index.ts';
import { readTable } from './lib/csv.ts';

/**
 * `npx tsx tools/evidence.ts FACTS TRADE`: makes evidence/indicators.csv, space.csv and space-edges.csv of public files that are not bundled themselves. FACTS
 * holds rca62.parquet (ADB MRIO by ksreyes/mrio-processing), atlas-eci.csv, atlas-pci.csv and baci-flows-hs4.json; TRADE holds
 * world_trade_avg_1998_to_2000.csv (226 x 785 exports of the R package economiccomplexity).
 */
const [facts, trade] = process.argv.slice(2);
if (!facts || !trade) throw new Error('name the folder of the facts and that of the trade matrix');

type Line = readonly [
  economy: string,
  scheme: string,
  code: string,
  year: number,
  measure: string,
  value: number,
  source: string,
];
const lines: Line[] = [];
/** Members of the Shanghai Cooperation Organisation, alpha-2 to alpha-3. */
const members: ReadonlyMap<string, string> = new Map([
  ['BY', 'BLR'],
  ['CN', 'CHN'],
  ['IN', 'IND'],
  ['IR', 'IRN'],
  ['KG', 'KGZ'],
  ['KZ', 'KAZ'],
  ['PK', 'PAK'],
  ['RU', 'RUS'],
  ['TJ', 'TJK'],
  ['UZ', 'UZB'],
]);

/** The 62 economies of ADB's multi-regional input-output tables in their order. */
const mrioEconomies =
  'AU AT BE BG BR CA CH CN CY CZ DE DK ES EE FI FR GB GR HR HU ID IN IE IT JP KR LT LU LV MX MT NL NO PL PT RO RU SK SI SE TR TW US BD MY PH TH VN KZ MN LK PK FJ LA BN BT KG KH MV NP SG HK'.split(
    ' ',
  );

/** Four digits are more than the precision of such figures. */
const short = (value: number): string => String(Number(value.toPrecision(4)));

/** Revealed comparative advantage of 62 economies in 35 sectors, gross and by the sector where value is added; export shares of the members. */
async function sectors(year: number): Promise<void> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = await connection.runAndReadAll(
    `select s::int s, i::int i, rca, rca_vaxos va, exports_si / exports_s as part from '${join(facts!, 'rca62.parquet')}'
     where t = ${year} and agg = 35 and s <= 62 order by s, i`,
  );
  for (const row of rows.getRowObjects()) {
    const economy = mrioEconomies[Number(row.s) - 1]!;
    const put = (measure: string, value: unknown) =>
      typeof value === 'number' &&
      Number.isFinite(value) &&
      lines.push([economy, 'mrio35', String(row.i), year, measure, value, 'adb-mrio']);
    put('rca', row.rca);
    put('rca_va', row.va);
    if (members.has(economy)) put('export_share', row.part);
  }
}

/** Revealed comparative advantage of the members by division of SITC revision 2, mean exports of 1998 to 2000 of 226 economies. */
function divisions(): void {
  const rows = readTable(join(trade!, 'world_trade_avg_1998_to_2000.csv'));
  const countries = [...new Set(rows.map((row) => row.country!))].sort();
  const codes = [...new Set(rows.map((row) => row.product!.slice(0, 2)))].sort();
  const values = new Float64Array(countries.length * codes.length);
  const at = new Map(countries.map((name, i) => [name, i * codes.length]));
  const column = new Map(codes.map((name, i) => [name, i]));
  for (const row of rows) values[at.get(row.country!)! + column.get(row.product!.slice(0, 2))!]! += Number(row.value);
  const rca = advantage(values, countries.length, codes.length);
  for (const [economy, iso3] of members)
    for (const [p, code] of codes.entries())
      lines.push([economy, 'sitc2', code, 1999, 'rca', rca[at.get(iso3.toLowerCase())! + p]!, 'sitc-1998-2000']);
}

/**
 * The product space of 785 groups of SITC revision 2 by the same exports: places, edges, and which members have an advantage in each.
 * Written apart, since rows of the indicators have no edges.
 */
function productSpace(): void {
  const rows = readTable(join(trade!, 'world_trade_avg_1998_to_2000.csv'));
  const countries = [...new Set(rows.map((row) => row.country!))].sort();
  const codes = [...new Set(rows.map((row) => row.product!))].sort();
  const values = new Float64Array(countries.length * codes.length);
  const [row, column] = [countries, codes].map((names) => new Map(names.map((name, i) => [name, i]))) as [
    Map<string, number>,
    Map<string, number>,
  ];
  for (const one of rows) values[row.get(one.country!)! * codes.length + column.get(one.product!)!] = Number(one.value);
  const rca = advantage(values, countries.length, codes.length);
  const phi = proximity(presenceOf(rca, countries.length, codes.length));
  const edges = spaceEdges(codes.length, (a, b) => phi[a * codes.length + b]!);
  const places = spacePlaces(codes.length, edges);
  const has = (p: number) =>
    [...members].flatMap(([economy, iso3]) =>
      rca[row.get(iso3.toLowerCase())! * codes.length + p]! >= 1 ? [economy] : [],
    );
  const nodes = codes.map((code, p) => [code, ...places[p]!.map((x) => x.toFixed(3)), has(p).join(';')].join(','));
  writeFileSync('evidence/space.csv', `${['code,x,y,members', ...nodes].join('\n')}\n`);
  const lines = edges.map(([a, b, near]) => [codes[a], codes[b], short(near)].join(','));
  writeFileSync('evidence/space-edges.csv', `${['from,to,proximity', ...lines].join('\n')}\n`);
}

/** Economic complexity of the members, and complexity of the headings of goods in bundled cases. */
function complexities(years: readonly number[], headings: readonly string[]): void {
  for (const [economy, iso3] of members)
    for (const row of readTable(join(facts!, 'atlas-eci.csv')))
      if (row.location_code === iso3 && years.includes(Number(row.year)))
        lines.push([economy, 'all', '', Number(row.year), 'eci', Number(row.eci_hs92), 'growth-lab']);
  for (const row of readTable(join(facts!, 'atlas-pci.csv')))
    if (headings.includes(row.hs_product_code!) && Number(row.year) === Math.max(...years))
      lines.push([
        '',
        'hs4',
        row.hs_product_code!,
        Number(row.year),
        'pci',
        Number(row.product_complexity_index),
        'growth-lab',
      ]);
}

interface Flow {
  readonly e: string;
  readonly i: string;
  readonly v: number;
}

/** Members' trade in 16 commodities, from the 200 largest flows of each: USD million, at least so much. */
function commodities(year: number): void {
  const file = JSON.parse(readFileSync(join(facts!, 'baci-flows-hs4.json'), 'utf8'));
  const inside = new Set(members.values());
  for (const { id, hs4 } of file.meta.commodities) {
    const flows: readonly Flow[] = file.flows[id][year] ?? [];
    for (const [economy, iso3] of members) {
      const sum = (fits: (flow: Flow) => boolean) => flows.filter(fits).reduce((all, flow) => all + flow.v, 0) / 1e6;
      const put = (measure: string, value: number) =>
        value > 0 && lines.push([economy, 'hs4', hs4, year, measure, value, 'baci-top-200']);
      put(
        'exports_at_least',
        sum((flow) => flow.e === iso3),
      );
      put(
        'imports_at_least',
        sum((flow) => flow.i === iso3),
      );
      put(
        'imports_from_outside_at_least',
        sum((flow) => flow.i === iso3 && !inside.has(flow.e)),
      );
    }
    lines.push(['', 'hs4', hs4, year, 'world_exports', file.totals[id][year].value_usd / 1e6, 'baci-top-200']);
  }
}

await sectors(2022);
divisions();
productSpace();
const goods = ['solar-central-asia', 'first-steps'].flatMap((name) => readTable(`cases/${name}/goods.csv`));
complexities([2013, 2018, 2023], [...new Set(goods.map((row) => (row.hs ?? '').slice(0, 4)))]);
commodities(2024);
const text = lines.map(([e, s, c, y, m, v, source]) => [e, s, c, y, m, short(v), source].join(','));
writeFileSync('evidence/indicators.csv', `${['economy,scheme,code,year,measure,value,source', ...text].join('\n')}\n`);
