import { type Case, defined } from '../../case/index.ts';
import {
  type CountryAccount,
  costLines,
  countryAccounts,
  grossCost,
  npvOf,
  type Payers,
  payersOfSolved,
  quantities,
  type Solved,
  type SolveOptions,
  solve,
  takeOver,
  totals,
  vertexText,
  wholeNumbers,
} from '../../plan/index.ts';

/** The worth of one set of reforms: a plan, and a bound. */
export interface Worth {
  /** NPV of the best plan known; -Infinity where there is none (yet). */
  readonly npv: number;
  /** Upper bound on the worth of any plan of the set; -Infinity if it has no plan at all. */
  readonly bound: number;
  /** Discounted gross cost of the plan, of which relative gaps are shares. */
  readonly gross: number;
  /** The account of each country in the plan; the gains add up to the NPV. */
  readonly countries: Readonly<Record<string, CountryAccount>>;
  /** Who gets what of the plan; only if requested. */
  readonly payers?: Payers;
  /** The plan's nonzero integers by column name, from which similar cases start. */
  readonly start: readonly (readonly [string, number])[];
  /**
   * The vertex of the relaxation, from which that of a similar case starts (`vertexText`); absent for a plan taken
   * over.
   */
  readonly vertex?: string;
  /**
   * Nodes allowed (0 for a plan taken over without a search) and absolute gap requested, which say whether solving
   * again can give more.
   */
  readonly asked: { readonly nodes: number; readonly gap: number };
  readonly seconds: number;
}

/** Request for solving one set. */
export interface WorthRequest {
  readonly absoluteGap?: number;
  readonly gap: number;
  /** Most nodes of the search. Unlike a time limit, this ends a search at the same place on any machine. */
  readonly nodes?: number;
  /** Time limit. Results repeat from run to run only if no solve meets it. */
  readonly seconds: number;
  /** Whether to find out who gets what of the plan. */
  readonly payers?: boolean;
  /**
   * Takes over the builds of one of `starts` instead of searching: the best such plan, by a few linear solves, and no
   * bound.
   */
  readonly takeOver?: boolean;
  readonly starts?: readonly (readonly (readonly [string, number])[])[];
  /** The vertex of the relaxation of the most similar set. */
  readonly vertex?: string;
  /** Upper bound that follows from a larger set. */
  readonly ceiling?: number;
}

type SolveWorth = Pick<SolveOptions, 'ways' | 'signal' | 'solver' | 'withoutTargets' | 'forbid' | 'prepare'>;

/** Solves a case in which a set of reforms is in force, or takes a plan over. */
export async function worthOf(c: Case, request: WorthRequest, options: SolveWorth = {}): Promise<Worth> {
  const began = performance.now();
  const { starts, takeOver: taking, payers = false, ...rest } = request;
  const plans = starts?.map((pairs) => new Map(pairs));
  if (taking) {
    const { gap, absoluteGap } = request;
    const near = { ...options, gap, ...defined({ absoluteGap }) };
    return takenWorth(c, plans ?? [], near, payers);
  }
  const solved = await solve(c, { ...options, ...rest, ...(plans ? { starts: plans } : {}) });
  try {
    const limits = { nodes: request.nodes ?? Number.POSITIVE_INFINITY, gap: request.absoluteGap ?? Number.NaN };
    const plan = worthFrom(c, solved, payers);
    const vertex = await solved.session.vertex();
    return {
      ...plan,
      ...(vertex ? { vertex: vertexText(solved.model.frame.program, vertex) } : {}),
      bound: boundOf(solved, plan.npv),
      asked: limits,
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    await solved.session.close();
  }
}

async function takenWorth(
  c: Case,
  plans: readonly Map<string, number>[],
  options: Parameters<typeof takeOver>[2],
  payers: boolean,
): Promise<Worth> {
  const began = performance.now();
  const found = await takeOver(c, plans, options);
  const rest = { bound: Number.POSITIVE_INFINITY, asked: { nodes: 0, gap: Number.NaN } };
  const seconds = () => (performance.now() - began) / 1000;
  if (!found) return { ...noWorth, ...rest, seconds: seconds() };
  try {
    return { ...worthFrom(c, found, payers), ...rest, seconds: seconds() };
  } finally {
    await found.session.close();
  }
}

const noWorth = { npv: Number.NEGATIVE_INFINITY, gross: 0, countries: {}, start: [] };

type Solution = Pick<Solved, 'model' | 'x' | 'session'>;

function worthFrom(c: Case, solution: Solution, payers: boolean): Omit<Worth, 'bound' | 'asked' | 'seconds'> {
  const { model, x, session } = solution;
  if (x.length === 0) return noWorth;
  const cost = totals(costLines(model.frame, x), model.frame.horizon.factor);
  return {
    npv: npvOf(cost),
    gross: grossCost(cost),
    countries: countryAccounts(solution, quantities(model, x)),
    ...(payers ? { payers: payersOfSolved(c, solution) } : {}),
    start: [...wholeNumbers(model, session, x)],
  };
}

/**
 * The bound of a solve. If a search that was cut off reports a bound below its plan, the bound of the relaxation is
 * used, or none.
 */
function boundOf({ x, status, bound, relaxation }: Solved, npv: number): number {
  if (x.length === 0) return status === 'infeasible' ? Number.NEGATIVE_INFINITY : bound;
  if (bound > npv || status === 'optimal') return Math.max(bound, npv);
  return Number.isFinite(relaxation.objective) ? Math.max(relaxation.objective, npv) : Number.POSITIVE_INFINITY;
}
