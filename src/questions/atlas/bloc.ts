import { type Bloc, blocOf, bundledRegister, bundledTrade, storedTrade } from '../../atlas/index.ts';
import { blocReport } from '../../report/index.ts';
import { heldBy, type TradeAsked } from './match.ts';

/** The ten members together, and which share of each heading's world trade the trade holds. */
export interface BlocDocument extends Bloc {
  readonly held: readonly [number, number];
}

/**
 * The ten members of the Shanghai Cooperation Organisation together: people, product, exports, trade with each other by pair and heading,
 * complementary pairs net of outside trade, projects announced and realised.
 *
 * @throws {StoreError} where the folder holds no trade of that kind
 */
export async function bloc(trade?: Pick<TradeAsked, 'store' | 'year'>): Promise<BlocDocument> {
  const { store, year } = trade ?? {};
  const table = store === undefined ? bundledTrade() : await storedTrade(store, year === undefined ? {} : { year });
  return { ...blocOf(table, bundledRegister()), held: heldBy(table) };
}

/** The same as a page (HTML), in the language in use. */
export const blocPage = (document: BlocDocument): string => blocReport(document, document.held);

/** The page by bundled data. */
export const membersReport = (): string => {
  const table = bundledTrade();
  return blocReport(blocOf(table, bundledRegister()), heldBy(table));
};
