import { MEMBERS } from '../data/bundled.ts';
import { quoted } from '../store/database.ts';
import { onTrade, type TradeChoice } from '../store/trade.ts';
import { capacitiesOf } from './capacity.ts';
import type { Exchange, Position, TradeTable } from './table.ts';

/** Headings: six digits split the goods of one plant, two are too coarse. */
const DIGITS = 4;
const CLEANING = 'All economies count; headings of 4 digits. Where both sides report a flow, the importer is believed.';

type Cell = number | null;

/** Trade of the ten members by heading, from loaded trade. */
export async function storedTrade(folder: string, choice: Omit<TradeChoice, 'digits'> = {}): Promise<TradeTable> {
  const members = MEMBERS.map(quoted).join(', ');
  return await onTrade(folder, { ...choice, digits: DIGITS }, async (db, { table, source }) => {
    const positions = await db.rows(`
      select economy, product, sum(x), sum(m), sum(x) filter (where other in (${members})),
        sum(m) filter (where other in (${members})), count(distinct other) filter (where x > 0),
        case when count(*) filter (where x > 0 and t is null) > 0 then null else sum(t) end
      from (select exporter as economy, importer as other, product, value as x, 0 as m, quantity as t from ${source} where exporter in (${members})
        union all select importer, exporter, product, 0, value, null from ${source} where importer in (${members}))
      group by all order by all`);
    const exchanges = await db.rows(
      `select exporter, importer, product, sum(value), sum(quantity), sum(by_exporter), sum(by_importer) from ${source}
        where exporter in (${members}) and importer in (${members}) group by all order by all`,
    );
    const world = await db.rows(`select product, sum(value) from ${source} group by product order by product`);
    const products = world.map(([product]) => String(product));
    return {
      basis: {
        source: table.from.file,
        title: table.from.file,
        url: '',
        quality: 'derived',
        vintage: String(table.year),
        cleaning: CLEANING,
      },
      year: table.year!,
      whole: true,
      products,
      world: new Map(world.map(([product, value]) => [String(product), value as number])),
      held: new Map(products.map((product) => [product, 1])),
      positions: positions.map(([economy, product, ...cells]): Position => {
        const [exports, imports, to, from, buyers, tonnes] = cells as Cell[];
        return {
          economy: String(economy),
          product: String(product),
          exports: exports ?? 0,
          imports: imports ?? 0,
          toMembers: to ?? 0,
          fromMembers: from ?? 0,
          buyers: buyers ?? 0,
          tonnes: tonnes ?? null,
        };
      }),
      exchanges: exchanges.map(([exporter, importer, product, ...cells]): Exchange => {
        const [value, tonnes, byExporter, byImporter] = cells as Cell[];
        return {
          exporter: String(exporter),
          importer: String(importer),
          product: String(product),
          value: value ?? 0,
          tonnes: tonnes ?? null,
          byExporter: byExporter ?? null,
          byImporter: byImporter ?? null,
        };
      }),
      capacityOf: capacitiesOf(),
    };
  });
}
