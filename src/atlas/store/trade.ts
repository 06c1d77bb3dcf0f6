import { join } from 'node:path';
import { MEMBERS } from '../data/bundled.ts';
import type { Panel } from '../measures/index.ts';
import { preciousSql } from '../trade/precious.ts';
import { type Database, openDatabase, quoted, StoreError } from './database.ts';
import { type StoredTable, tablesOf } from './manifest.ts';

/** Which trade table to use. */
export interface TradeChoice {
  /** Classification; by default that of the newest year. */
  readonly scheme?: string;
  /** By default the newest. */
  readonly year?: number | undefined;
  /** Digits of products, by default 6. */
  readonly digits?: number;
  /** Classification to convert it to, by loaded concordances. */
  readonly to?: string | undefined;
}

interface ChosenTrade {
  readonly table: StoredTable;
  readonly scheme: string;
  /** A query with exporter, importer, product, value, quantity, and the value as each side reports it (null where there is one figure). */
  readonly source: string;
}

/** The chosen trade table as a query; throws where the store has none. */
export function chooseTrade(folder: string, choice: TradeChoice): ChosenTrade {
  const tables = tablesOf(folder);
  const trade = tables.filter((table) => table.kind === 'trade' && (!choice.scheme || table.scheme === choice.scheme));
  const years = trade.filter((table) => choice.year === undefined || table.year === choice.year);
  const table = years.sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || b.scheme.localeCompare(a.scheme, 'en'))[0];
  if (!table) throw new StoreError('year-missing', { year: String(choice.year ?? ''), file: folder });
  const file = `read_parquet(${quoted(join(folder, table.path))})`;
  const cut = (product: string) => (choice.digits ? `left(${product}, ${choice.digits})` : product);
  const reports = table.mirror
    ? 'by_exporter, by_importer'
    : 'null::double as by_exporter, null::double as by_importer';
  const columns = `exporter, importer, product, value, quantity, ${reports}`;
  if (choice.to === undefined || choice.to === table.scheme) {
    const source = `(select * replace (${cut('product')} as product) from (select ${columns} from ${file}))`;
    return { table, scheme: table.scheme, source };
  }
  const way = wayTo(tables, table.scheme, choice.to);
  if (!way) throw new StoreError('concordance-missing', { scheme: `${table.scheme}-${choice.to}` });
  let told = `(select ${columns} from ${file})`;
  // A product without a counterpart stays under its own code, so that no trade is lost.
  const share = (column: string) => `${column} * coalesce(w.weight, 1) as ${column}`;
  const shared = ['value', 'quantity', 'by_exporter', 'by_importer'].map(share).join(', ');
  for (const step of way)
    told = `(select exporter, importer, coalesce(w."to", t.product) as product, ${shared}
      from ${told} t left join read_parquet(${quoted(join(folder, step.path))}) w on w."from" = t.product)`;
  return { table, scheme: choice.to, source: `(select * replace (${cut('product')} as product) from ${told})` };
}

/** Queries the chosen trade table. */
export async function onTrade<T>(
  folder: string,
  choice: TradeChoice,
  ask: (db: Database, chosen: ChosenTrade) => Promise<T>,
): Promise<T> {
  const chosen = chooseTrade(folder, choice);
  const db = await openDatabase(join(folder, 'spill'));
  try {
    return await ask(db, chosen);
  } finally {
    db.close();
  }
}

/** The shortest chain of loaded concordances between two classifications: HS22-HS17, HS17-ISIC3. */
function wayTo(tables: readonly StoredTable[], from: string, to: string): readonly StoredTable[] | undefined {
  const steps = tables.filter((table) => table.kind === 'concordance');
  const ways = new Map<string, readonly StoredTable[]>([[from, []]]);
  for (const [scheme, way] of ways) {
    if (scheme === to) return way;
    for (const step of steps) {
      const [own, other] = step.scheme.split('-') as [string, string];
      if (own === scheme && !ways.has(other)) ways.set(other, [...way, step]);
    }
  }
  return undefined;
}

/** Exports (or imports) by economy and product of a year, C x P, economies and products in the order of their codes. */
export async function tradePanel(db: Database, { source }: ChosenTrade, side: 'exporter' | 'importer'): Promise<Panel> {
  await db.run(
    `create or replace temp table cells as select ${side} as economy, product, sum(value) as value from ${source} group by all`,
  );
  const names = async (column: string) => {
    await db.run(
      `create or replace temp table ${column}_names as select name, (row_number() over (order by name) - 1)::int as place from (select distinct ${column} as name from cells)`,
    );
    return (await db.rows(`select name from ${column}_names order by place`)).map(([name]) => String(name));
  };
  const [countries, products] = [await names('economy'), await names('product')];
  const values = new Float64Array(countries.length * products.length);
  // Indices as numbers: reading a million texts would take longer than everything else.
  await db.each(
    'select e.place, p.place, value from cells join economy_names e on e.name = economy join product_names p on p.name = product',
    ([c, p, value]) => {
      values[(c as number) * products.length + (p as number)] = value as number;
    },
  );
  await db.run('drop table cells');
  return { countries, products, values };
}

/** Trade of two economies by product, USD thousand. */
export interface PairTrade {
  readonly products: readonly string[];
  readonly world: Float64Array;
  readonly a: Side;
  readonly b: Side;
}

export interface Side {
  readonly exports: Float64Array;
  readonly imports: Float64Array;
  /** Imports from economies that are not members. */
  readonly outside: Float64Array;
  /** Sales to the other. */
  readonly toOther: Float64Array;
  /** Concentration of the suppliers of each product, 0 to 1; NaN without imports. */
  readonly suppliers: Float64Array;
  /** Number of economies that buy each product from it. */
  readonly buyers: Float64Array;
  /** Exports of gold and other precious metals to the world, which are in no other figure. */
  readonly precious: number;
}

/** Trade of two economies with the world and with each other; gold and other precious metals apart. */
export async function pairTrade(
  db: Database,
  { source, scheme }: ChosenTrade,
  a: string,
  b: string,
): Promise<PairTrade> {
  const [first, second] = [quoted(a), quoted(b)];
  const members = MEMBERS.map(quoted).join(', ');
  const precious = preciousSql('product', scheme);
  const goods = `(select * from ${source} where not (${precious}))`;
  const sum = (where: string) => `coalesce(sum(value) filter (where ${where}), 0)`;
  const side = (own: string, other: string) => [
    sum(`exporter = ${own}`),
    sum(`importer = ${own}`),
    sum(`importer = ${own} and exporter not in (${members})`),
    sum(`exporter = ${own} and importer = ${other}`),
    `count(distinct importer) filter (where exporter = ${own} and value > 0)`,
  ];
  const rows = await db.rows(
    `select product, sum(value), ${[...side(first, second), ...side(second, first)].join(', ')} from ${goods} group by product order by product`,
  );
  if (!rows.some((row) => row[2] as number)) throw new StoreError('economy-missing', { economy: a });
  if (!rows.some((row) => row[7] as number)) throw new StoreError('economy-missing', { economy: b });
  const products = rows.map((row) => String(row[0]));
  const column = (k: number) => Float64Array.from(rows, (row) => row[k] as number);
  const at = new Map(products.map((name, i) => [name, i]));
  const suppliers = new Map([a, b].map((one) => [one, new Float64Array(products.length).fill(Number.NaN)]));
  await db.each(
    `select importer, product, sum(v * v) / (sum(v) * sum(v)) from
      (select importer, product, exporter, sum(value) v from ${goods} where importer in (${first}, ${second}) group by all)
      group by all having sum(v) > 0`,
    ([importer, product, value]) => {
      suppliers.get(importer as string)![at.get(product as string)!] = value as number;
    },
  );
  const apart = new Map(
    await db
      .rows(
        `select exporter, sum(value) from ${source} where exporter in (${first}, ${second}) and ${precious} group by exporter`,
      )
      .then((found) => found.map(([economy, value]) => [String(economy), value as number] as const)),
  );
  const sideOf = (k: number, own: string): Side => ({
    exports: column(k),
    imports: column(k + 1),
    outside: column(k + 2),
    toOther: column(k + 3),
    buyers: column(k + 4),
    suppliers: suppliers.get(own)!,
    precious: apart.get(own) ?? 0,
  });
  return { products, world: column(1), a: sideOf(2, a), b: sideOf(7, b) };
}
