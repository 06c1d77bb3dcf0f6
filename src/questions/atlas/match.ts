import {
  bundledTrade,
  type Caution,
  cautionsOnExchange,
  className,
  complementsOf,
  covered,
  type Exchange,
  knownEconomies,
  matchSectors,
  matchTrade,
  type ProductSpace,
  type SectorMatch,
  storedTrade,
  storeSpace,
  type TradeMatch,
  type TradeTable,
} from '../../atlas/index.ts';
import { RequestError } from '../errors.ts';
import type { TradeStore } from './chains.ts';
import type { HeadingsFound } from './headings.ts';

/** A flow between two members with what keeps it from being quoted, and the name of its heading. */
export interface Doubtful {
  readonly flow: Exchange;
  readonly name: string;
  readonly cautions: readonly Caution[];
}

/** Complementary industries of two economies. */
export interface MatchDocument {
  readonly a: string;
  readonly b: string;
  /** Headings that one sells net and the other buys net: of loaded trade, else the bundled ones. */
  readonly headings: HeadingsFound;
  /** Flows between the two that need a second look. */
  readonly doubtful: readonly Doubtful[];
  /** Advantages by the bundled table of 1998 to 2000; null where it does not hold both. */
  readonly sectors: SectorMatch | null;
  /** Measures of the trade between the two; null where no trade is loaded, which the bundled data do not hold. */
  readonly trade: TradeMatch | null;
}

/** Trade that was loaded into a folder, and what of it is looked at. */
interface LoadedTrade extends TradeStore {
  readonly store: string;
  /** Digits of the product code; 6 by default. */
  readonly digits?: number;
  /** A scheme of goods into which products are brought. */
  readonly to?: string | undefined;
}

/** Headings and flows that a document tells. */
const MOST = 50;

/** Economies of the bundled indicators: alpha-2 codes. */
export const economies = (): readonly string[] => knownEconomies();

function matchOf(
  a: string,
  b: string,
  table: TradeTable = bundledTrade(),
  trade: TradeMatch | null = null,
): MatchDocument {
  if (a === b) throw new RequestError('economies', [a], 'sameEconomy');
  const economies = knownEconomies();
  const strange = [a, b].filter((one) => !economies.includes(one));
  const sectors = strange.length > 0 ? undefined : matchSectors(a, b);
  if (!sectors && !trade)
    throw new RequestError('economies', strange.length > 0 ? strange : [a, b], 'economy', economies);
  return {
    a,
    b,
    headings: headingsOf(table, a, b),
    doubtful: doubtfulOf(table, a, b),
    sectors: sectors ?? null,
    trade,
  };
}

/** Headings that one of two sells net and the other buys net, both ways. */
export function headingsOf(table: TradeTable, a: string, b: string): HeadingsFound {
  const { basis, year, whole, products } = table;
  const rows = [...complementsOf(table, [a], [b]), ...complementsOf(table, [b], [a])];
  return {
    basis,
    year,
    whole,
    of: products.length,
    held: heldBy(table),
    covers: covered(table),
    rows: rows.sort((x, y) => y.could - x.could).slice(0, MOST),
  };
}

/** The least and the largest share of a heading's world trade that a table holds. */
export function heldBy({ held }: TradeTable): [number, number] {
  const shares = [...held.values()];
  return [Math.min(...shares), Math.max(...shares)];
}

function doubtfulOf(table: TradeTable, a: string, b: string): Doubtful[] {
  const between = table.exchanges.filter(
    ({ exporter: x, importer: y }) => (x === a && y === b) || (x === b && y === a),
  );
  return between
    .map((flow) => ({
      flow,
      name: className('hs4', flow.product),
      cautions: cautionsOnExchange(flow, table).filter((caution) => caution.kind !== 'precious'),
    }))
    .filter((one) => one.cautions.length > 0)
    .sort((x, y) => y.flow.value - x.flow.value)
    .slice(0, MOST);
}

/** The same with the product space of loaded trade; the bundled one where none is named. */
export interface MatchWhole {
  readonly document: MatchDocument;
  readonly space?: ProductSpace;
}

/**
 * Complementary industries of two economies, by bundled data and by loaded trade where some is named, with what a page draws.
 *
 * @param a alpha-2 code
 * @param b alpha-2 code
 * @throws {RequestError} where both are the same, or neither the bundled data nor loaded trade know them
 * @throws {StoreError} where the folder holds no trade of that kind
 */
export async function matchWhole(a: string, b: string, loaded?: LoadedTrade): Promise<MatchWhole> {
  if (a === b || !loaded) return bundledMatch(a, b);
  const { store, year, digits = 6, to } = loaded;
  const table = await storedTrade(store, { year });
  const document = matchOf(a, b, table, await matchTrade(store, a, b, { digits, year, to }));
  return { document, space: await storeSpace(store, { year }) };
}

/** The same by bundled data. */
export const bundledMatch = (a: string, b: string): MatchWhole => ({ document: matchOf(a, b) });
