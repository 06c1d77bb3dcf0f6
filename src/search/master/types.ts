import type { LpResult, ProgramArrays, Session } from '../../linear/index.ts';
import type { FlowVariable } from '../../model/index.ts';
import type { Proposal } from '../component.ts';
import type { SearchContext } from '../options.ts';
import type { Attractive } from '../price/routes.ts';
import type { Assembled } from '../problem.ts';

/** A relaxation, and a snapshot of the master with the rows and columns that joined after it. */
export interface Point {
  readonly lp: LpResult;
  readonly arrays: ProgramArrays;
  readonly flows: Assembled['flows'];
  /** Shared capacities that have rows. */
  readonly binding: ReadonlySet<string>;
  /** Rows that are relaxed: every integral solution satisfies them. */
  readonly free: ReadonlySet<number>;
  /** Rows of cuts, relaxed or not. */
  readonly cuts: readonly number[];
}

/** The rows that a relaxation violates and the columns with a positive reduced cost in it. */
interface Proposals {
  /** Number of violated rows of shared capacities, which every plan must satisfy. */
  readonly needed: number;
  /** Number of cuts, which only tighten the relaxation. */
  readonly tightening: number;
  readonly attractive: Attractive;
  /** By component, in the order in which they join. */
  readonly all: readonly Proposal[];
}

/**
 * The restricted master: the programme without shared capacities and most routes, with rounding cuts. A large master also lacks the link rows
 * (variable upper bounds) that flow cover cuts replace. Rows that its relaxation violates and columns with a positive reduced cost join it.
 */
export interface Master {
  readonly model: Assembled;
  readonly session: Session;
  readonly options: SearchContext;
  readonly large: boolean;
  /** Whether it has more certificates than `growth.certificates`. */
  readonly dependent: boolean;
  /** Number of rows of shared capacities that joined since the last relaxation. */
  joined: number;
  /** Whether a route outside the master may be worth more than the routes of its lane in the master. */
  readonly open: boolean;
  /** Number of rows and columns; it changes when the master grows. */
  size(): number;
  /** Builds indices that later steps need. Called while the first relaxation is solved in its thread. */
  ready(): void;
  /** Solves the relaxation. By default that of a large master does not end at a vertex. */
  relax(options?: { readonly vertex?: boolean; readonly first?: boolean }): Promise<LpResult>;
  point(lp: LpResult): Point;
  /** Separates and prices at a relaxation; `cuts` says whether to separate cuts too. */
  propose(lp: LpResult, options: { readonly cuts: boolean }): Proposals;
  /** Adds the proposed rows and columns. */
  join(proposals: Proposals): Promise<void>;
  /** The model, with the coefficients of flows in the flow cover cuts. */
  wide(): Assembled;
  /** Whether a relaxation uses a flow, or nearly does. */
  usedIn(lp: LpResult): (flow: FlowVariable) => boolean;
  /** Relaxes the flow cover cuts that are not tight in a relaxation. */
  trim(lp: LpResult): Promise<void>;
  /** Relaxes all cuts. */
  end(): Promise<void>;
}
