import { join } from 'node:path';
import { storeEvidence } from '../chains/store-evidence.ts';
import {
  complementarity,
  complexity,
  concentration,
  grubelLloyd,
  intensity,
  outlook,
  potential,
} from '../measures/index.ts';
import { openDatabase } from '../store/database.ts';
import type { LoadedFrom } from '../store/manifest.ts';
import { chooseTrade, type PairTrade, pairTrade, type Side, type TradeChoice } from '../store/trade.ts';

/** One product that a seller could sell to a buyer; money in USD thousand a year. */
export interface ProductGap {
  readonly product: string;
  /** Revealed comparative advantage of seller and buyer. */
  readonly rca: number;
  readonly buyerRca: number;
  readonly potential: number;
  readonly actual: number;
  readonly gap: number;
  /** What the buyer imports, and how much of it from outside the members. */
  readonly imports: number;
  readonly fromOutside: number;
  /** Concentration of the buyer's suppliers, 0 to 1; null where it imports none. */
  readonly suppliers: number | null;
}

/** Measures of trade in one direction. */
export interface Direction {
  /** 0 to 100. */
  readonly complementarity: number;
  /** 1 = as the world. */
  readonly intensity: number | null;
  /** What is sold over what shares of supply and demand alone would make of it. */
  readonly ease: number | null;
  /** Products with the largest gap. */
  readonly gaps: readonly ProductGap[];
  /** Sum of all gaps, USD thousand. */
  readonly gap: number;
}

/** What an economy exports, seen as a whole; null where no order of all economies is known, or the trade does not hold it. */
export interface EconomyComplexity {
  /** Classes in which it has an advantage. */
  readonly diversity: number;
  /** Economic complexity: mean 0, standard deviation 1 over the economies. */
  readonly eci: number;
  /** Complexity outlook index: complexity within reach, mean 0, standard deviation 1 over the economies. */
  readonly outlook: number;
}

export interface TradeMatch {
  readonly scheme: string;
  readonly year: number;
  readonly digits: number;
  readonly source: LoadedFrom;
  readonly products: number;
  readonly aToB: Direction;
  readonly bToA: Direction;
  /** 0 to 1; null where there is no trade between the two. */
  readonly grubelLloyd: number | null;
  /** By headings of four digits; which economies count is said in `cleaning`. */
  readonly complexity: {
    readonly cleaning: string;
    readonly a: EconomyComplexity | null;
    readonly b: EconomyComplexity | null;
  };
  /** Concentration of all exports over products, 0 to 1. */
  readonly concentration: { readonly a: number; readonly b: number };
}

/** Gaps that are told of each direction. */
const MOST = 50;

const total = (values: Float64Array): number => values.reduce((sum, x) => sum + x, 0);
const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Measures of the trade of two economies on a store. */
export async function matchTrade(folder: string, a: string, b: string, choice: TradeChoice = {}): Promise<TradeMatch> {
  const chosen = chooseTrade(folder, choice);
  const ofEconomies = await complexityOf(folder, a, b, chosen.table.year);
  const db = await openDatabase(join(folder, 'spill'));
  try {
    const trade = await pairTrade(db, chosen, a, b);
    return {
      scheme: chosen.scheme,
      year: chosen.table.year!,
      digits: choice.digits ?? 6,
      source: chosen.table.from,
      products: trade.products.length,
      aToB: direction(trade, trade.a, trade.b),
      bToA: direction(trade, trade.b, trade.a),
      grubelLloyd: known(grubelLloyd(trade.a.toOther, trade.b.toOther)),
      complexity: ofEconomies,
      concentration: { a: concentration(trade.a.exports), b: concentration(trade.b.exports) },
    };
  } finally {
    db.close();
  }
}

/** Economic complexity and outlook of two economies among all of the loaded trade. */
async function complexityOf(
  folder: string,
  a: string,
  b: string,
  year: number | undefined,
): Promise<TradeMatch['complexity']> {
  const { basis, economies, presence } = await storeEvidence(folder, [a, b], year === undefined ? {} : { year });
  const both = complexity(presence);
  const ahead = outlook(presence, both);
  const of = (economy: string): EconomyComplexity | null => {
    const c = economies.indexOf(economy);
    const [eci, index] = [both.eci[c], ahead.index[c]];
    if (eci === undefined || index === undefined || !Number.isFinite(eci) || !Number.isFinite(index)) return null;
    return { diversity: presence.diversity[c]!, eci, outlook: index };
  };
  return { cleaning: basis.cleaning, a: of(a), b: of(b) };
}

function direction({ products, world }: PairTrade, seller: Side, buyer: Side): Direction {
  const found = potential({ supply: seller.exports, world, demand: buyer.imports, actual: seller.toOther });
  const [own, theirs, all] = [total(seller.exports), total(buyer.exports), total(world)];
  const gaps = products.map((product, k): ProductGap => {
    const share = world[k]! / all;
    return {
      product,
      rca: seller.exports[k]! / own / share,
      buyerRca: buyer.exports[k]! / theirs / share,
      potential: found.potential[k]!,
      actual: seller.toOther[k]!,
      gap: found.gap[k]!,
      imports: buyer.imports[k]!,
      fromOutside: buyer.outside[k]!,
      suppliers: known(buyer.suppliers[k]!),
    };
  });
  return {
    complementarity: complementarity(seller.exports, buyer.imports),
    intensity: known(intensity(total(seller.toOther), own, total(buyer.imports), all, total(seller.imports))),
    ease: known(found.ease),
    gaps: gaps
      .filter((one) => one.gap > 0)
      .sort((x, y) => y.gap - x.gap)
      .slice(0, MOST),
    gap: total(found.gap),
  };
}
