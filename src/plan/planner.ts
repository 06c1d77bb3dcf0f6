import type { PlanDocument } from '../model/index.ts';
import type { Solved } from '../search/index.ts';

export interface SolvedPlan {
  readonly solved: Solved;
  readonly document: PlanDocument;
}

/** Options of a solve of `withCovenants`. */
interface SolveRequest {
  /** Largest share of capex that each project may borrow, by `place/process`. */
  readonly gearing?: ReadonlyMap<string, number>;
  readonly starts?: readonly ReadonlyMap<string, number>[];
  /** The last vertex of the first plan's relaxation, from which this one starts. */
  readonly vertex?: string;
  /** Bound of the programme without cuts: no plan is worth more. */
  readonly ceiling?: number;
  /** Most seconds. */
  readonly seconds?: number;
  /** Targets that are left out in addition to those of the request. */
  readonly withoutTargets?: readonly string[];
  /** Plans that are worth less are not needed; used only if builds are taken over. */
  readonly floor?: number;
  /** Ends with the first plan. */
  readonly firstPlan?: boolean;
  /** The plan of `starts`: all of it is fixed as far as it is feasible. */
  readonly asGiven?: PlanDocument;
  /** Only the bound of the case is needed, not a plan. */
  readonly boundOnly?: boolean;
}

/** The solves of `withCovenants`. */
export interface Planner {
  /** Seconds left for all solves. */
  left(): number;
  solve(ask: SolveRequest): Promise<SolvedPlan>;
  /**
   * The best plan that takes over the builds of one of `starts`: a few linear programmes. Undefined if none of them can
   * be financed.
   */
  takeOver(ask: SolveRequest): Promise<SolvedPlan | undefined>;
  /**
   * Whole numbers from which a search may start: those of a similar plan, with the required sites and without the
   * forbidden ones.
   */
  startsFrom(like: PlanDocument): Promise<ReadonlyMap<string, number>[]>;
  /** The document of a plan with another bound: that of the programme without limits. */
  documentOf(solved: Solved, bound: number): Promise<PlanDocument>;
  /** Whether the best plan within limits on debt is so close to their bound that the decision is settled. */
  settled(plan: SolvedPlan, bound: number): boolean;
  /** Receives the worth of a plan that meets all covenants. */
  keeps(objective: number): void;
}
