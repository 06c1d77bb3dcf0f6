import type { AssetRow, ClaimRow, LicenceRow, ProcessRow, SearchRow } from '../rows.ts';

/** Every act. */
export const ACTS = ['make', 'use', 'sell', 'import'] as const;
/** What a party does with a protected process or its product in a country. `make` is to run the process, which a plan needs. */
export type Act = (typeof ACTS)[number];

/** Every state, from best to worst. */
export const STATES = [
  'no right recorded',
  'outside the claims',
  'expired',
  'owned',
  'own process',
  'licensed',
  'no access',
  'unknown',
  'blocked',
] as const;
/**
 * State of an act, from best to worst; docs/rights.md defines each. `no right recorded` says nothing of rights that nobody searched
 * for; `no access` is a secret that the party does not know; `blocked` is a right of another party.
 */
export type State = (typeof STATES)[number];

/** Whether an act is not allowed in a state, or not known to be. */
export const isClosed = (state: State): state is ClosedState =>
  state === 'no access' || state === 'unknown' || state === 'blocked';
export type ClosedState = 'no access' | 'unknown' | 'blocked';

/** Reason of a state: the asset, with the licence and the clauses that cover the act, or what bars it. */
export type Reason = {
  readonly asset: string;
  readonly licence?: string;
  readonly clauses?: readonly string[];
  /** An exclusive licence of somebody else that bars the party's own. */
  readonly barredBy?: string;
  /** The licence is void until it is recorded, and its row counts no weeks for the record. */
  readonly unrecorded?: boolean;
  /** Licences on offer that would cover the act. */
  readonly offers?: readonly string[];
};

/** Years in which the state does not change, both ends included. */
export type Run = {
  readonly from: number;
  readonly until: number;
  readonly state: State;
  readonly by: readonly Reason[];
};

/** A cell of the matrix. `state` and `by` are those of the first year; `turns` is the first year in which they change. */
export type FreedomCell = {
  readonly process: string;
  readonly country: string;
  readonly party: string;
  readonly act: Act;
  readonly state: State;
  readonly by: readonly Reason[];
  /** Date and party of the last search for rights in the technology; empty if nobody searched. */
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
  /** Consecutive years. */
  readonly years: readonly number[];
  readonly searches?: readonly SearchRow[];
  /** Claims that were charted against processes. */
  readonly claims?: readonly ClaimRow[];
  /** Offered licences that a plan buys. */
  readonly bought?: ReadonlySet<string>;
};
