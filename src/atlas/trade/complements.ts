import { putInto } from '../../case/index.ts';
import { className } from '../data/bundled.ts';
import { type Caution, cautionsOn } from './checks.ts';
import { isPrecious } from './precious.ts';
import { net, netOutside, type Position, type TradeTable } from './table.ts';

/** A heading that one member sells net and another buys net; money in USD thousand a year. */
export interface HeadingComplement {
  readonly product: string;
  readonly name: string;
  readonly seller: string;
  readonly buyer: string;
  /** Net exports of the seller, and net imports of the buyer. */
  readonly sellerNet: number;
  readonly buyerNet: number;
  /** Net exports of the seller to economies that are not members, and net imports of the buyer from such. */
  readonly toOutside: number;
  readonly fromOutside: number;
  /** Sales of the one to the other now. */
  readonly sold: number;
  /** The smaller of `toOutside` and `fromOutside`: the most that could be redirected between the two. */
  readonly could: number;
  /** Cautions on the seller's exports. */
  readonly cautions: readonly Caution[];
}

/**
 * Headings in which members complement each other, the largest turn first: only where the seller is a net exporter and the buyer a net
 * importer, with the world and with economies that are not members. Gold and other precious metals are left out.
 */
export function complementsOf(
  table: TradeTable,
  sellers: readonly string[],
  buyers: readonly string[],
): HeadingComplement[] {
  const byProduct = new Map<string, Position[]>();
  for (const position of table.positions) putInto(byProduct, position.product, position);
  const sold = new Map(
    table.exchanges.map((exchange) => [
      `${exchange.exporter}/${exchange.importer}/${exchange.product}`,
      exchange.value,
    ]),
  );
  const complements = [...byProduct].flatMap(([product, positions]) => {
    if (isPrecious(product)) return [];
    const of = (names: readonly string[]) => positions.filter((position) => names.includes(position.economy));
    const sells = of(sellers).filter((position) => net(position) > 0 && netOutside(position) > 0);
    const buys = of(buyers).filter((position) => net(position) < 0 && netOutside(position) < 0);
    return sells.flatMap((seller) => buys.map((buyer) => complement(seller, buyer)));
  });
  return complements.sort((x, y) => y.could - x.could || (x.product < y.product ? -1 : 1));

  function complement(seller: Position, buyer: Position): HeadingComplement {
    const [toOutside, fromOutside] = [netOutside(seller), -netOutside(buyer)];
    const { product } = seller;
    return {
      product,
      name: className('hs4', product),
      seller: seller.economy,
      buyer: buyer.economy,
      sellerNet: net(seller),
      buyerNet: -net(buyer),
      toOutside,
      fromOutside,
      sold: sold.get(`${seller.economy}/${buyer.economy}/${product}`) ?? 0,
      could: Math.min(toOutside, fromOutside),
      cautions: cautionsOn(seller, table),
    };
  }
}
