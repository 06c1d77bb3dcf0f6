import { addTo, type Case, defined } from '../../case/index.ts';
import {
  borrowedShares,
  type PlanDocument,
  pinned,
  type Solved,
  type SolveOptions,
  solve,
  vertexText,
  ways,
  wholeNumbers,
} from '../../plan/index.ts';
import { hasCovenants } from '../document.ts';
import type { Outcome } from './paths.ts';

/** What is built, closed and laid by a plan. */
export type Builds = Pick<PlanDocument, 'builds' | 'closings' | 'legs'>;

/** The builds of a plan, to hold while figures vary. */
export type HeldBuilds = Builds & {
  /** Most of its capex that each plant may borrow, by `place/process`; other plants borrow as the case allows. */
  readonly gearing?: Readonly<Record<string, number>>;
};

/**
 * The builds of a plan. If lenders require a cover, each plant borrows at most the same share of its capital as in the
 * plan: a larger loan could break the cover.
 */
export const heldBuilds = (
  plan: Pick<PlanDocument, 'builds' | 'closings' | 'legs' | 'costs' | 'draws'>,
  c: Case,
): HeldBuilds => ({
  builds: plan.builds,
  closings: plan.closings,
  legs: plan.legs,
  ...(hasCovenants(c) ? { gearing: Object.fromEntries(borrowedShares(plan, c)) } : {}),
});

/** Result of a plan whose builds are held while its flows are planned anew under other figures. */
export interface Performance {
  readonly npv: number;
  /** Upper bound on the NPV of any plan with these builds. */
  readonly bound: number;
  /** Delivered share of demand over all years, weighted by price or shortfall cost. */
  readonly delivered: number;
  /** Delivered share by year. */
  readonly years: readonly { readonly year: number; readonly delivered: number }[];
  /** Undiscounted cost by calendar year, of all headings except revenue and residual. */
  readonly costs: readonly { readonly year: number; readonly cost: number }[];
  /** Targets and firm demands that cannot be met, with the missing amount. */
  readonly missed: readonly {
    readonly kind: string;
    readonly key: string;
    readonly year: number;
    readonly amount: number;
  }[];
}

/** The fixed part of a plan: its builds, or its integers by column name (0 if not named), or neither. */
export interface HoldWhat {
  readonly builds?: HeldBuilds;
  readonly whole?: ReadonlyMap<string, number>;
  /** Penalty for missing all of a target or firm demand in one year. It steers the flows and is not part of the NPV. */
  readonly scale: number;
}

export interface HoldOptions extends Pick<SolveOptions, 'signal' | 'ways' | 'starts'>, Omit<HoldWhat, 'builds'> {
  readonly gap: number;
  readonly seconds: number;
}

/**
 * Plans the flows anew for held builds, under a case with other figures. Targets and firm demands apply as far as they
 * can be met. Undefined if there is no such plan.
 */
export async function hold(
  c: Case,
  builds: HeldBuilds | undefined,
  options: HoldOptions,
): Promise<Performance | undefined> {
  const solved = await solveHeld(c, { ...options, ...(builds ? { builds } : {}) }, options);
  try {
    return solved.x.length === 0 ? undefined : performanceOf(solved);
  } finally {
    await solved.session.close();
  }
}

/** Starting point for plans with the same builds under other figures. */
export interface HeldStart {
  /** The plan's integers by column name; empty if there is no plan. */
  readonly whole: ReadonlyMap<string, number>;
  /** The vertex of its relaxation (`vertexText`). */
  readonly vertex?: string;
}

/** Solves a plan with its fixed part, as a starting point for other solves. */
export async function heldStart(c: Case, what: HoldWhat, gap: number): Promise<HeldStart> {
  const solved = await solveHeld(c, what, { gap, seconds: 3600 });
  try {
    const { model, session, x } = solved;
    const vertex = await session.vertex();
    return {
      whole: x.length === 0 ? new Map() : wholeNumbers(model, session, x),
      ...(vertex ? { vertex: vertexText(model.frame.program, vertex) } : {}),
    };
  } finally {
    await solved.session.close();
  }
}

const solveHeld = (
  c: Case,
  what: HoldWhat,
  { gap, seconds, signal, ways: router, starts }: Omit<HoldOptions, 'scale'>,
): Promise<Solved> =>
  solve(c, {
    gap,
    seconds,
    ...defined({ signal, starts }),
    ways: router ?? ways(),
    ...frameOptions(what),
    prepare: preparation(what),
  });

/**
 * Options by which the frame of a programme leaves out what held builds make needless: columns that are 0, and limits
 * that are not relaxed.
 */
export function frameOptions({ builds, whole }: HoldWhat): Pick<SolveOptions, 'relaxed' | 'builds' | 'gearing'> {
  const named = (b: Builds['builds'][number]) => `${b.place}/${b.process}/${b.tier} ${b.year}`;
  const built = [...(whole ?? [])].flatMap(([name, n]) =>
    name.startsWith(BUILD) && n > 0 ? [name.slice(BUILD.length)] : [],
  );
  if (builds)
    return {
      relaxed: OPEN_TABLES,
      builds: new Set(builds.builds.map(named)),
      ...(builds.gearing ? { gearing: new Map(Object.entries(builds.gearing)) } : {}),
    };
  return { relaxed: OPEN_TABLES, ...(whole ? { builds: new Set(built) } : {}) };
}

const BUILD = 'build ';

/** Fixes the builds or integers of a programme, and lets its targets and firm demands be missed at a price. */
export function preparation({ builds, whole, scale }: HoldWhat): (model: Solved['model']) => void {
  const fix = builds ? pinned(builds) : undefined;
  return (model) => {
    fix?.(model);
    if (whole) fixWhole(model.frame, whole);
    soften(model.frame, scale);
  };
}

type Frame = Solved['model']['frame'];
/** Tables whose limits are relaxed at a price while builds are held. */
const OPEN_TABLES: ReadonlySet<string> = new Set(['targets', 'demands']);

function fixWhole({ program }: Frame, whole: ReadonlyMap<string, number>): void {
  for (let col = 0; col < program.numCols; col++) {
    if (!program.isInteger(col)) continue;
    const value = whole.get(program.colName(col)) ?? 0;
    program.setBounds(col, value, value);
  }
}

export function soften({ limits, program }: Frame, scale: number): void {
  for (const { kind, size, slack } of limits.all) {
    if (slack === undefined) continue;
    if (OPEN_TABLES.has(kind)) program.addCost(slack, -scale / Math.max(Math.abs(size), 1e-6));
    else program.setBounds(slack, 0, 0);
  }
}

/** NPV of a solution and its undiscounted cost by calendar year, from the cost terms of its columns. */
export function worthOf({ program, costTerms }: Frame, x: ArrayLike<number>): Pick<Performance, 'npv' | 'costs'> {
  let npv = 0;
  const costs = new Map<number, number>();
  for (let col = 0; col < program.numCols; col++) {
    const value = x[col] ?? 0;
    if (Math.abs(value) < 1e-9) continue;
    for (const term of costTerms.termsOf(col)) {
      npv += costTerms.presentValue(term) * value;
      if (term.heading === 'revenue' || term.heading === 'residual') continue;
      for (let year = term.first; year <= term.last; year++) addTo(costs, year, term.amount * value);
    }
  }
  return { npv, costs: [...costs].sort(([a], [b]) => a - b).map(([year, cost]) => ({ year, cost })) };
}

/** Targets and firm demands that a solution leaves unmet, with the missing amount. */
function missedOf({ limits }: Frame, x: ArrayLike<number>): Performance['missed'] {
  return limits.all.flatMap(({ kind, key, year, slack, size }) => {
    const amount = slack === undefined ? 0 : (x[slack] ?? 0);
    return amount > 1e-6 * Math.max(1, Math.abs(size)) ? [{ kind, key, year, amount }] : [];
  });
}

/** The outcome of a draw from its solution. */
export const outcomeOf = (frame: Frame, x: ArrayLike<number>): Outcome => ({
  ...worthOf(frame, x),
  met: missedOf(frame, x).length === 0,
});

function performanceOf({ model: { frame }, x, objective, bound }: Solved): Performance {
  const worth = worthOf(frame, x);
  const sumsByYear = new Map<number, [got: number, all: number]>();
  for (const { demand, period, amount } of frame.variables.deliveries) {
    const { price, shortfall_cost, firm } = demand.row;
    const weight = firm ? Math.max(price, shortfall_cost, 1) : Math.max(price, shortfall_cost);
    const { year } = frame.periods[period]!.period;
    const sums = sumsByYear.get(year) ?? [0, 0];
    sumsByYear.set(year, [sums[0] + weight * (x[amount] ?? 0), sums[1] + weight * demand.quantity]);
  }
  const share = (sums: readonly [number, number]) => (sums[1] > 0 ? sums[0] / sums[1] : 1);
  const total = [...sumsByYear.values()].reduce<[number, number]>((a, b) => [a[0] + b[0], a[1] + b[1]], [0, 0]);
  return {
    ...worth,
    // The penalty for missed targets is part of both objective and bound, and not of the NPV.
    bound: worth.npv + Math.max(0, bound - objective),
    delivered: share(total),
    years: [...sumsByYear].sort(([a], [b]) => a - b).map(([year, sums]) => ({ year, delivered: share(sums) })),
    missed: missedOf(frame, x),
  };
}
