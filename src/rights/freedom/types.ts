import type { AssetRow, ClaimRow, LicenceRow, ProcessRow, SearchRow } from '../rows.ts';

/** What a party does with a protected process or its product in a country. `make` runs the process: the act that a plan needs. */
export type Act = 'make' | 'use' | 'sell' | 'import';
export const ACTS: readonly Act[] = ['make', 'use', 'sell', 'import'];

/**
 * Best to worst: the case records no right there (which says nothing of rights that nobody looked for); no claim of it reads on the process; lapsed; own; run by a
 * process of the party's own; granted; a secret that the party has not; not known; somebody else's.
 */
export type State =
  | 'no right recorded'
  | 'outside the claims'
  | 'expired'
  | 'owned'
  | 'own process'
  | 'licensed'
  | 'no access'
  | 'unknown'
  | 'blocked';

/** States in which an act is not allowed, or not known to be. */
export const isClosed = (state: State): state is ClosedState =>
  state === 'no access' || state === 'unknown' || state === 'blocked';
export type ClosedState = 'no access' | 'unknown' | 'blocked';

/** Why: the asset, and the licence with the clauses that cover the act, or what stands in the way. */
export type Reason = {
  readonly asset: string;
  readonly licence?: string;
  readonly clauses?: readonly string[];
  /** An exclusive licence of somebody else that bars the party's own. */
  readonly barredBy?: string;
  /** The licence counts only once it is recorded there, and the row counts no weeks for that. */
  readonly unrecorded?: boolean;
  /** Licences on offer that would cover it. */
  readonly offers?: readonly string[];
};

/** Years in which nothing changes; both ends count. */
export type Run = {
  readonly from: number;
  readonly until: number;
  readonly state: State;
  readonly by: readonly Reason[];
};

/** A cell of the matrix. `state` and `by` are those of the first year; `turns` is the year in which the state changes first. */
export type FreedomCell = {
  readonly process: string;
  readonly country: string;
  readonly party: string;
  readonly act: Act;
  readonly state: State;
  readonly by: readonly Reason[];
  /** Date and party of the search for rights in the technology; empty = not searched. */
  readonly searched: string;
  readonly turns: number | undefined;
  readonly runs: readonly Run[];
};

export type FreedomInput = {
  readonly processes: readonly ProcessRow[];
  readonly assets: readonly AssetRow[];
  readonly licences: readonly LicenceRow[];
  readonly countries: readonly string[];
  readonly parties: readonly string[];
  /** Years in order, without holes. */
  readonly years: readonly number[];
  /** Searches and charted claims of the case. */
  readonly searches?: readonly SearchRow[];
  readonly claims?: readonly ClaimRow[];
  /** Offered licences that a plan buys. */
  readonly bought?: ReadonlySet<string>;
};
