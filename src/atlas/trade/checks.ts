import type { Capacity } from './capacity.ts';
import { isPrecious } from './precious.ts';
import type { Exchange, Position, TradeTable } from './table.ts';

/** Why a figure of trade should not be quoted without a caution. */
export type Caution =
  /** Gold, another precious metal or coin: not what industry makes. */
  | { readonly kind: 'precious' }
  /** More is exported than can be made. */
  | ({ readonly kind: 'capacity'; readonly tonnes: number; readonly capacity: number } & Pick<Capacity, 'what' | 'of'>)
  /** At least half as much is imported as exported: some of it may pass through. */
  | { readonly kind: 'passes'; readonly imports: number; readonly exports: number }
  /** Exports of less than a million dollars, or to fewer than three economies. */
  | { readonly kind: 'thin'; readonly exports: number; readonly buyers: number }
  /** The price of a tonne is far from that of the other members: the unit of one figure is wrong, or the goods differ. */
  | { readonly kind: 'unit'; readonly price: number; readonly usual: number }
  /** The two sides disagree: one reports less than half of what the other does. */
  | { readonly kind: 'mirror'; readonly byExporter: number; readonly byImporter: number };

/** Exports below this are thin, USD thousand. */
const THIN = 1000;
const FEW = 3;
/** Goods may pass through where imports are at least this share of exports. */
const PASSES = 0.5;
/** Two reports disagree where one is below this share of the other. */
const APART = 0.5;
/** Prices of a tonne further apart than this factor point to a wrong unit rather than to quality. */
const UNIT = 30;

/** Cautions on an economy's exports of a product. */
export function cautionsOn(position: Position, table: TradeTable): Caution[] {
  const { exports, tonnes, economy, product } = position;
  if (exports <= 0) return [];
  const able = table.capacityOf(economy, product);
  return [
    ...(isPrecious(product) ? [{ kind: 'precious' } as const] : []),
    ...(able && tonnes !== null && tonnes > able.tonnes
      ? [{ kind: 'capacity', tonnes, capacity: able.tonnes, what: able.what, of: able.of } as const]
      : []),
    // A table of only the largest flows does not show all buyers.
    ...cautionsOf(position).filter((caution) => table.whole || caution.kind !== 'thin'),
  ];
}

/** Cautions that need only sums, USD thousand. */
export function cautionsOf({ exports, imports, buyers }: Pick<Position, 'exports' | 'imports' | 'buyers'>): Caution[] {
  if (exports <= 0) return [];
  return [
    ...(imports >= PASSES * exports ? [{ kind: 'passes', imports, exports } as const] : []),
    ...(exports < THIN || buyers < FEW ? [{ kind: 'thin', exports, buyers } as const] : []),
  ];
}

/** Cautions on the sales of one member to another. */
export function cautionsOnExchange(exchange: Exchange, table: TradeTable): Caution[] {
  const { byExporter, byImporter, value, tonnes, product } = exchange;
  const cautions: Caution[] = [];
  if (isPrecious(product)) cautions.push({ kind: 'precious' });
  if (byExporter !== null && byImporter !== null && differ(byExporter, byImporter))
    cautions.push({ kind: 'mirror', byExporter, byImporter });
  const usual = usualPrice(table, product, exchange);
  if (tonnes !== null && tonnes > 0 && usual !== undefined) {
    const price = (1000 * value) / tonnes;
    if (price > UNIT * usual || price < usual / UNIT) cautions.push({ kind: 'unit', price, usual });
  }
  return cautions;
}

/** Whether two reports of a flow differ by more than half of the larger. */
export const differ = (a: number, b: number): boolean => Math.min(a, b) < APART * Math.max(a, b);

/** The median price of a tonne among the other flows and exports of members, USD; undefined for fewer than three. */
function usualPrice(table: TradeTable, product: string, but: Exchange): number | undefined {
  const others = table.exchanges.filter((exchange) => exchange.product === product && exchange !== but);
  const prices = [
    ...others.map((exchange) => ({ value: exchange.value, tonnes: exchange.tonnes })),
    ...table.positions
      .filter((position) => position.product === product && position.economy !== but.exporter && position.exports > 0)
      .map((position) => ({ value: position.exports, tonnes: position.tonnes })),
  ].flatMap(({ value, tonnes }) => (tonnes !== null && tonnes > 0 ? [(1000 * value) / tonnes] : []));
  if (prices.length < FEW) return undefined;
  return prices.sort((a, b) => a - b)[Math.floor(prices.length / 2)];
}
