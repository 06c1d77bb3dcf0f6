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

/** The worth of one set of reforms, as a plan and a bound. */
export interface Worth {
  /** NPV of the best plan known; -Infinity where there is none (yet). */
  readonly npv: number;
  /** No plan of this set is worth more; -Infinity where it has no plan at all. */
  readonly bound: number;
  /** Discounted gross cost of the plan: gaps are shares of it. */
  readonly gross: number;
  /** What the plan means for each country; gains add up to the NPV. */
  readonly countries: Readonly<Record<string, CountryAccount>>;
  /** Who gets what of the plan, where it was asked for. */
  readonly payers?: Payers;
  /** Whole numbers of the plan that are not 0, by column name: from these a like case starts. */
  readonly start: readonly (readonly [string, number])[];
  /** The vertex of the relaxation, from which that of a like case starts (`vertexText`); none of a plan taken over. */
  readonly vertex?: string;
  /** Nodes allowed (0: a plan taken over, without a search) and gap asked for (money): whether solving again can give more. */
  readonly asked: { readonly nodes: number; readonly gap: number };
  readonly seconds: number;
}

/** How one set is solved. */
export interface WorthRequest {
  readonly absoluteGap?: number;
  readonly gap: number;
  /** Nodes of the search at most: what ends it early, whatever else the machine does. */
  readonly nodes?: number;
  /** A stop for a solve that runs away; results are the same from run to run only where none meets it. */
  readonly seconds: number;
  /** Whether it is asked who gets what of the plan. */
  readonly payers?: boolean;
  /** Only the best plan that takes over what one of `starts` builds: a few linear solves, and no bound. */
  readonly takeOver?: boolean;
  readonly starts?: readonly (readonly (readonly [string, number])[])[];
  /** The vertex of the relaxation of one of these plans' sets, the nearest. */
  readonly vertex?: string;
  /** Upper bound known from a larger set. */
  readonly ceiling?: number;
}

type SolveWorth = Pick<SolveOptions, 'ways' | 'signal' | 'solver' | 'withoutTargets' | 'forbid' | 'prepare'>;

/** Solves a case with a set of reforms in force, or takes a plan over. */
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
    const asked = { nodes: request.nodes ?? Number.POSITIVE_INFINITY, gap: request.absoluteGap ?? Number.NaN };
    const plan = worthFrom(c, solved, payers);
    const vertex = await solved.session.vertex();
    return {
      ...plan,
      ...(vertex ? { vertex: vertexText(solved.model.frame.program, vertex) } : {}),
      bound: boundOf(solved, plan.npv),
      asked,
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

/** A bound below the plan is none where the search was cut off: the relaxation's then holds, or no bound at all. */
function boundOf({ x, status, bound, relaxation }: Solved, npv: number): number {
  if (x.length === 0) return status === 'infeasible' ? Number.NEGATIVE_INFINITY : bound;
  if (bound > npv || status === 'optimal') return Math.max(bound, npv);
  return Number.isFinite(relaxation.objective) ? Math.max(relaxation.objective, npv) : Number.POSITIVE_INFINITY;
}
