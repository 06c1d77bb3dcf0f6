import { quoted } from '../store/database.ts';
import { onTrade, type TradeChoice } from '../store/trade.ts';

/** Imports and exports of a product by an economy in a year, in tonnes. */
interface Weighed {
  readonly economy: string;
  readonly product: string;
  /** Tonnes of the flows with a known weight. */
  readonly imports: number;
  readonly exports: number;
  /** Share of the value of both without a known weight; nothing is added for it. */
  readonly unweighed: number;
}

/** Trade of a year in tonnes, and the file it is from. */
export interface WeighedTrade {
  readonly year: number;
  readonly scheme: string;
  readonly file: string;
  readonly rows: readonly Weighed[];
}

/**
 * Imports and exports of economies (alpha-2) by product, in tonnes, from loaded trade.
 *
 * @throws {StoreError} where the folder has no trade of that year
 */
export async function weighedTrade(
  folder: string,
  economies: readonly string[],
  choice: Omit<TradeChoice, 'to'> = {},
): Promise<WeighedTrade> {
  const these = economies.map(quoted).join(', ');
  return await onTrade(folder, { digits: 6, ...choice }, async (db, { table, scheme, source }) => {
    const found = await db.rows(`
      select economy, product, coalesce(sum(quantity) filter (where side = 'm'), 0), coalesce(sum(quantity) filter (where side = 'x'), 0),
        coalesce(sum(value) filter (where quantity is null), 0) / nullif(sum(value), 0)
      from (select importer as economy, 'm' as side, product, value, quantity from ${source} where importer in (${these})
        union all select exporter, 'x', product, value, quantity from ${source} where exporter in (${these}))
      group by all order by economy, product`);
    const rows = found.map(([economy, product, imports, exports, unweighed]) => ({
      economy: String(economy),
      product: String(product),
      imports: Number(imports),
      exports: Number(exports),
      unweighed: Number(unweighed ?? 0),
    }));
    return { year: table.year!, scheme, file: table.from.file, rows };
  });
}
