import type { AssetRow, LicenceRow, ProcessRow } from '../rows.ts';

/** What a party does with a protected process or its product in a country. `make` runs the process: the act that a plan needs. */
export type Act = 'make' | 'use' | 'sell' | 'import';
export const ACTS: readonly Act[] = ['make', 'use', 'sell', 'import'];

/** Best to worst: nothing in force; lapsed; own; granted; not known; somebody else's. */
export type State = 'free' | 'expired' | 'owned' | 'licensed' | 'unknown' | 'blocked';

/** Why: the asset, and the licence with the clauses that cover the act, or what stands in the way. */
export type Reason = {
  readonly asset: string;
  readonly licence?: string;
  readonly clauses?: readonly string[];
  /** An exclusive licence of somebody else that bars the party's own. */
  readonly barredBy?: string;
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
  readonly acts?: readonly Act[];
  /** Offered licences that a plan buys. */
  readonly bought?: ReadonlySet<string>;
};
