import type { LpResult, Session, SolveProgress, Solver } from '../linear/index.ts';
import type { FlowSpec } from '../model/index.ts';
import type { Books } from './brought.ts';
import type { ComponentName } from './component.ts';
import type { Incumbent } from './incumbent.ts';
import type { Assembled, AssembleOptions } from './problem.ts';

export interface SolveOptions extends AssembleOptions {
  /** Relative gap: (bound - npv) / discounted gross cost. */
  readonly gap: number;
  readonly seconds: number;
  readonly solver?: Solver;
  readonly onProgress?: (progress: SolveProgress) => void;
  readonly signal?: AbortSignal;
  /** Fixes or bounds columns before solving: pinned builds, required sites. */
  readonly prepare?: (model: Assembled) => void;
  /** Whole numbers by name of plans of like cases: each is completed, and the search starts from the best. */
  readonly starts?: readonly ReadonlyMap<string, number>[];
  /** The vertex of a like case's relaxation (`vertexText`), from which this one's starts. */
  readonly vertex?: string;
  /** No plan is worth more, as is known from elsewhere: one within the gap of it needs no search. */
  readonly ceiling?: number;
  /**
   * What building nothing is worth: the gap is then what can still change the decision (`settled`), and `gap` the most that it may be.
   */
  readonly nothing?: number;
  /** The gap in money, instead of a share of the cost. */
  readonly absoluteGap?: number;
  /** Coefficients above which a programme is large: its relaxation begins with fewer rows, and plans are looked for beside it. */
  readonly large?: number;
  /** Dependent binaries (certificates) beyond which the relaxation is solved with few of them. */
  readonly dependent?: number;
  /** Nodes after which branch and bound ends with what it has: a limit that no other load on the machine moves. */
  readonly nodes?: number;
  /** Only what no plan is worth more than is wanted: none is looked for. */
  readonly boundOnly?: boolean;
  /** Ends with the first plan: no branch and bound. */
  readonly firstPlan?: boolean;
  /** Parts of the search that are left out: what each brings is measured so. */
  readonly without?: ReadonlySet<ComponentName>;
}

/** The solver that was asked for, as `open` takes it. */
export const using = ({ solver }: { readonly solver?: Solver | undefined }): { solver?: Solver } =>
  solver ? { solver } : {};

/** What grows while a programme is solved and outlives it: its shared capacities and flows, the plans and bounds that are known. */
export interface Growing extends SolveOptions {
  readonly binding: Set<string>;
  readonly extra: FlowSpec[];
  readonly incumbent: Incumbent;
  /** Also the whole numbers of plans that are to be repaired in a programme that is built again. */
  readonly starts: ReadonlyMap<string, number>[];
  readonly state: State;
}

export interface State extends Books {
  /** The least bound over all rows and columns of the full programme. */
  bound: number;
  /** Whether the next best ways that joined are all simple ones; undefined where none joined. */
  everyWay?: boolean;
  /** Whether a plan with builds is known: one that was found and is worth more than building nothing, or that of a like case, completed. */
  planned: boolean;
  /** How often branch and bound began again because of a row. */
  restarts: number;
  /** Seconds that are kept back for the repair of a plan. */
  reserve: number;
}

export interface Solved {
  readonly model: Assembled;
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unbounded' | 'stopped' | 'failed';
  readonly x: Float64Array;
  readonly objective: number;
  /** Holds over all routes of the network. */
  readonly bound: number;
  readonly relaxation: LpResult;
  readonly session: Session;
  readonly seconds: { route: number; build: number; solve: number };
  /** Whether time ended the search. */
  readonly late?: boolean;
  /** What each part of the search did. */
  readonly brought?: Books['brought'];
  readonly message?: string;
}
