import { type Bloc, blocOf, bundledRegister, bundledTrade, storedTrade, type TradeTable } from '../../atlas/index.ts';
import type { TradeStore } from './chains.ts';
import { heldBy } from './match.ts';

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
export async function bloc({ store, year }: TradeStore = {}): Promise<BlocDocument> {
  return store === undefined ? bundledBloc() : blocIn(await storedTrade(store, { year }));
}

const blocIn = (table: TradeTable): BlocDocument => ({ ...blocOf(table, bundledRegister()), held: heldBy(table) });

/** The same by bundled data. */
export const bundledBloc = (): BlocDocument => blocIn(bundledTrade());
