import type { LpResult, Session, SolveProgress, Solver } from '../linear/index.ts';
import type { FlowSpec } from '../model/index.ts';
import type { ComponentName } from './component.ts';
import { type Incumbent, incumbent } from './incumbent.ts';
import type { Assembled, AssembleOptions } from './problem.ts';
import type { Statistics } from './statistics.ts';

export interface SolveOptions extends AssembleOptions {
  /** Relative gap: (bound - npv) / discounted gross cost. */
  readonly gap: number;
  /** Time limit. */
  readonly seconds: number;
  readonly solver?: Solver;
  readonly onProgress?: (progress: SolveProgress) => void;
  readonly signal?: AbortSignal;
  /** Fixes or bounds columns before solving: pinned builds, required sites. */
  readonly prepare?: (model: Assembled) => void;
  /** Integer variables of plans of similar cases, by column name. Each plan is completed, and the search starts from the best one. */
  readonly starts?: readonly ReadonlyMap<string, number>[];
  /** The optimal basis of the relaxation of a similar case (`vertexText`), from which the relaxation starts. */
  readonly vertex?: string;
  /** An upper bound on the worth of every plan, known from elsewhere. A plan within the gap of it needs no search. */
  readonly ceiling?: number;
  /**
   * The worth of building nothing. The search then stops when a better plan could no longer change the decision (`settled`), and at the
   * latest at `gap`.
   */
  readonly nothing?: number;
  /** The gap in money, instead of a share of the cost. */
  readonly absoluteGap?: number;
  /** Number of coefficients above which a programme is large: its relaxation starts with fewer rows, and a second thread looks for plans. */
  readonly large?: number;
  /** Node limit of branch and bound: unlike a time limit, it does not depend on the load of the machine. */
  readonly nodes?: number;
  /** Looks for a bound alone, and for no plan. */
  readonly boundOnly?: boolean;
  /** Stops at the first plan, before branch and bound. */
  readonly firstPlan?: boolean;
  /** Components of the search to leave out, to measure what each one brings. */
  readonly without?: ReadonlySet<ComponentName>;
}

/** The options of a search, with what it learns. It survives a programme that has to be assembled again. */
export interface SearchContext extends SolveOptions {
  /** Shared capacities (`kind key`) that have rows. */
  readonly binding: Set<string>;
  /** Flows that pricing and repair added. */
  readonly extra: FlowSpec[];
  readonly incumbent: Incumbent;
  readonly starts: readonly ReadonlyMap<string, number>[];
  readonly state: State;
}

export interface State {
  /** The best dual bound over all rows and columns of the full programme. */
  bound: number;
  /** Whether the next best paths that were added are all simple paths of their lanes; undefined before they are added. */
  everyWay?: boolean;
  /** Whether a plan with builds is known: one that is worth more than building nothing, or the completed plan of a similar case. */
  planned: boolean;
  /** Number of restarts of branch and bound because a plan violated a shared capacity. */
  restarts: number;
  /** Seconds that are reserved for the repair of the last plan. */
  reserve: number;
  readonly components: Statistics;
}

/** The context in which a search starts, without a plan. Each better plan is reported to `onProgress`. */
export function searchContext(options: SolveOptions): SearchContext {
  const began = performance.now();
  const report = (objective: number) =>
    options.onProgress?.({ stage: 'heuristics', seconds: (performance.now() - began) / 1000, objective });
  return {
    ...options,
    binding: new Set(options.binding ?? []),
    extra: [...(options.extra ?? [])],
    starts: options.starts ?? [],
    incumbent: incumbent(report),
    state: {
      bound: options.ceiling ?? Number.POSITIVE_INFINITY,
      planned: false,
      restarts: 0,
      reserve: 0,
      components: new Map(),
    },
  };
}

export interface Solved {
  readonly model: Assembled;
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unbounded' | 'stopped' | 'failed';
  readonly x: Float64Array;
  readonly objective: number;
  /** Dual bound over all routes of the network. */
  readonly bound: number;
  readonly relaxation: LpResult;
  readonly session: Session;
  readonly seconds: { route: number; build: number; solve: number };
  /** Whether time ended the search. */
  readonly late?: boolean;
  readonly components?: Statistics;
  readonly message?: string;
}
