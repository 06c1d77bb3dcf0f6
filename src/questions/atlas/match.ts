import {
  type Basis,
  type Commodity,
  commodities,
  knownEconomies,
  matchSectors,
  matchTrade,
  type SectorMatch,
  storeSpace,
  type TradeMatch,
} from '../../atlas/index.ts';
import { atlasReport } from '../../report/index.ts';
import { RequestError } from '../errors.ts';

/** Complementary industries of two economies. */
export interface MatchDocument {
  readonly a: string;
  readonly b: string;
  readonly commodities: { readonly basis: Basis; readonly rows: readonly Commodity[] };
  /** Advantages by bundled indicators; null where no bundled table holds both. */
  readonly sectors: SectorMatch | null;
  /** Measures of the trade between the two; null where no trade is loaded, which the bundled indicators do not hold. */
  readonly trade: TradeMatch | null;
}

/** Trade that was loaded into a folder, and what of it is looked at. */
export interface TradeAsked {
  readonly store: string;
  /** The last year of the store unless given. */
  readonly year?: number;
  /** Digits of the product code; 6 unless given. */
  readonly digits?: number;
  /** A scheme of goods into which products are brought. */
  readonly to?: string;
}

/** Economies of the bundled indicators: alpha-2 codes. */
export const economies = (): readonly string[] => knownEconomies();

/**
 * Complementary industries of two economies, by the bundled indicators and by loaded trade where some is named.
 *
 * @param a alpha-2 code
 * @param b alpha-2 code
 * @throws {RequestError} where both are the same, or neither the indicators nor loaded trade know them
 * @throws {StoreError} where the folder holds no trade of that kind
 */
export async function match(a: string, b: string, trade?: TradeAsked): Promise<MatchDocument> {
  if (a === b || !trade) return matchOf(a, b, null);
  const { store, digits = 6, ...choice } = trade;
  return matchOf(a, b, await matchTrade(store, a, b, { digits, ...choice }));
}

function matchOf(a: string, b: string, trade: TradeMatch | null): MatchDocument {
  if (a === b) throw new RequestError('economies', [a], 'sameEconomy');
  const known = knownEconomies();
  const strange = [a, b].filter((one) => !known.includes(one));
  const sectors = strange.length > 0 ? undefined : matchSectors(a, b);
  if (!sectors && !trade) throw new RequestError('economies', strange.length > 0 ? strange : [a, b], 'economy', known);
  return { a, b, sectors: sectors ?? null, commodities: commodities(a, b), trade };
}

/** The same as a page (HTML), in the language in use; with the product space of loaded trade where some is named. */
export async function matchReport(document: MatchDocument, trade?: TradeAsked): Promise<string> {
  if (!trade) return atlasReport(document);
  const { store, year } = trade;
  return atlasReport({ ...document, space: await storeSpace(store, year === undefined ? {} : { year }) });
}

/** `match` by the bundled indicators as a page. */
export const evidenceReport = (a: string, b: string): string => atlasReport(matchOf(a, b, null));
