import {
  complementarity,
  complexity,
  concentration,
  type Estimate,
  grubelLloyd,
  intensity,
  outlook,
  potential,
} from '../measures/index.ts';
import type { LoadedFrom } from '../store/manifest.ts';
import { onTrade, type PairTrade, pairTrade, type Side, type TradeChoice } from '../store/trade.ts';
import { type Caution, cautionsOf } from '../trade/checks.ts';
import { storeHeadings } from './headings.ts';

/** One product that a seller could sell to a buyer; money in USD thousand a year. */
export interface ProductGap {
  readonly product: string;
  /** Revealed comparative advantage of seller and buyer. */
  readonly rca: number;
  readonly buyerRca: number;
  readonly potential: Estimate;
  readonly actual: number;
  readonly gap: Estimate;
  /** Imports of the buyer, and the part from economies that are not members. */
  readonly imports: number;
  readonly fromOutside: number;
  /** Concentration of the buyer's suppliers, 0 to 1; null where it imports nothing. */
  readonly suppliers: number | null;
  /** Whether the seller exports more than it imports. */
  readonly netExporter: boolean;
  /** Cautions on the seller's exports. */
  readonly cautions: readonly Caution[];
}

/** Measures of trade in one direction. */
export interface Direction {
  /** 0 to 100. */
  readonly complementarity: number;
  /** 1: the buyer buys from the seller as the world does. */
  readonly intensity: number | null;
  /** Actual sales over those that shares of supply and demand alone would give. */
  readonly ease: Estimate | null;
  /** The products with the largest gaps. */
  readonly gaps: readonly ProductGap[];
  /** Sum of all gaps, USD thousand. */
  readonly gap: Estimate;
}

/** The complexity of an economy; null where economies cannot be ranked together, or the trade lacks it. */
export interface EconomyComplexity {
  /** Number of classes in which it has an advantage. */
  readonly diversity: number;
  /** Economic complexity: mean 0, standard deviation 1 over the economies. */
  readonly eci: number;
  /** Complexity outlook index: the complexity within reach; mean 0, standard deviation 1 over the economies. */
  readonly outlook: number;
}

/** Measures of two economies. Gold and other precious metals are only in `precious`. */
export interface TradeMatch {
  readonly scheme: string;
  readonly year: number;
  readonly digits: number;
  readonly source: LoadedFrom;
  readonly products: number;
  readonly aToB: Direction;
  readonly bToA: Direction;
  /** Exports of gold and other precious metals to the world, USD thousand. */
  readonly precious: { readonly a: number; readonly b: number };
  /** 0 to 1; null where there is no trade between the two. */
  readonly grubelLloyd: number | null;
  /** By headings of four digits; `cleaning` says which economies count. */
  readonly complexity: {
    readonly cleaning: string;
    readonly a: EconomyComplexity | null;
    readonly b: EconomyComplexity | null;
  };
  /** Concentration of all exports over products, 0 to 1. */
  readonly concentration: { readonly a: number; readonly b: number };
}

/** Limit of the gaps listed for each direction. */
const MOST = 50;

const total = (values: Float64Array): number => values.reduce((sum, x) => sum + x, 0);
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Measures of the trade of two economies, from loaded trade. */
export async function matchTrade(folder: string, a: string, b: string, choice: TradeChoice = {}): Promise<TradeMatch> {
  const { trade, scheme, table } = await onTrade(folder, choice, async (db, chosen) => {
    return { ...chosen, trade: await pairTrade(db, chosen, a, b) };
  });
  return {
    scheme,
    year: table.year!,
    digits: choice.digits ?? 6,
    source: table.from,
    products: trade.products.length,
    aToB: direction(trade, trade.a, trade.b),
    bToA: direction(trade, trade.b, trade.a),
    precious: { a: trade.a.precious, b: trade.b.precious },
    grubelLloyd: finite(grubelLloyd(trade.a.toOther, trade.b.toOther)),
    complexity: await complexityOf(folder, a, b, table.year),
    concentration: { a: concentration(trade.a.exports), b: concentration(trade.b.exports) },
  };
}

/** Economic complexity and outlook of two economies among all economies of the loaded trade. */
async function complexityOf(
  folder: string,
  a: string,
  b: string,
  year: number | undefined,
): Promise<TradeMatch['complexity']> {
  const { basis, economies, presence } = await storeHeadings(folder, [a, b], { year });
  const both = complexity(presence);
  const ahead = outlook(presence, both);
  const of = (economy: string): EconomyComplexity | null => {
    const c = economies.indexOf(economy);
    const [eci, index] = [both.eci[c], ahead[c]];
    if (eci === undefined || index === undefined || !Number.isFinite(eci) || !Number.isFinite(index)) return null;
    return { diversity: presence.diversity[c]!, eci, outlook: index };
  };
  return { cleaning: basis.cleaning, a: of(a), b: of(b) };
}

function direction({ products, world }: PairTrade, seller: Side, buyer: Side): Direction {
  const { exports: supply, imports: sellerImports, toOther: actual } = seller;
  const found = potential({ supply, sellerImports, world, demand: buyer.imports, actual });
  const [own, theirs, all] = [total(supply), total(buyer.exports), total(world)];
  const gaps = products.map((product, k): ProductGap => {
    const share = world[k]! / all;
    return {
      product,
      rca: supply[k]! / own / share,
      buyerRca: buyer.exports[k]! / theirs / share,
      potential: found.potential[k]!,
      actual: actual[k]!,
      gap: found.gap[k]!,
      imports: buyer.imports[k]!,
      fromOutside: buyer.outside[k]!,
      suppliers: finite(buyer.suppliers[k]!),
      netExporter: supply[k]! > sellerImports[k]!,
      cautions: cautionsOf({ exports: supply[k]!, imports: sellerImports[k]!, buyers: seller.buyers[k]! }),
    };
  });
  const sum = (end: keyof Estimate) => found.gap.reduce((a, estimate) => a + estimate[end], 0);
  return {
    complementarity: complementarity(supply, buyer.imports),
    intensity: finite(intensity(total(actual), own, total(buyer.imports), all, total(sellerImports))),
    ease: finite(found.ease.value) === null ? null : found.ease,
    gaps: gaps
      .filter((gap) => gap.gap.value > 0)
      .sort((x, y) => y.gap.value - x.gap.value)
      .slice(0, MOST),
    gap: { value: sum('value'), low: sum('low'), high: sum('high') },
  };
}
