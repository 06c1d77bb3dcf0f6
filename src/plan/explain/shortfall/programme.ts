import { type Case, defined } from '../../../case/index.ts';
import { open, type Session } from '../../../linear/index.ts';
import { existingIn, type Limit, type PlanDocument, serves } from '../../../model/index.ts';
import type { Assembled, Solved, SolveOptions } from '../../../search/index.ts';
import { type LimitGroup, limitGroups, relativeTo, relaxedProgramme } from '../../relaxed.ts';

/** A demand that is not met in full: the shortfall, and the amount to be delivered in the test programme. */
export interface Unmet {
  readonly good: string;
  readonly place: string;
  readonly year: number;
  readonly short: number;
  /** Units a year that must be delivered in the test. */
  readonly least: number;
}

/**
 * What the programme may choose: flows only, or builds, certificates and licences too; and the limits that are relaxed.
 */
interface Freedom {
  readonly builds: 'held' | 'free';
  readonly open?: readonly LimitGroup[];
}

/** A solution. Null: there is none. Undefined: time was too short. */
type Answer = Float64Array | null | undefined;

/** A programme that tests whether more can be delivered than in the plan. */
export interface ShortfallProgramme {
  readonly model: Assembled;
  /** Limits of existing things: all but the capacity of plants that nobody has built. */
  readonly limits: readonly LimitGroup[];
  /** Capacity of plants that nobody has built. */
  readonly unbuilt: readonly LimitGroup[];
  answer(demand: Unmet, freedom: Freedom): Promise<Answer>;
  /** The limits that a solution relaxes. */
  opened(x: Float64Array, groups: readonly LimitGroup[]): LimitGroup[];
  close(): Promise<void>;
}

/** Relative tolerance of the plan's deliveries: rounding of the solver. */
const ROUNDING = 1e-7;
/** Routes of each lane, in addition to those added in the search. */
const WAYS = 2;
/** Most seconds of a solve. */
const LONGEST = 5;

/**
 * Builds the programme in which every other delivery is at least the plan's, one demand at a time must get more, and as
 * little as possible is relaxed or built for it. `changed` is the case, with changes if these are tested.
 */
export async function shortfallProgramme(
  changed: Case,
  solved: Solved,
  plan: PlanDocument,
  demands: readonly Unmet[],
  options: Partial<Pick<SolveOptions, 'forbid' | 'withoutTargets' | 'gearing' | 'prepare'>>,
  left: () => number,
): Promise<ShortfallProgramme> {
  const { forbid, withoutTargets, gearing, prepare } = options;
  const model = relaxedProgramme(changed, {
    ...(forbid && { forbid }),
    ...(withoutTargets && { withoutTargets }),
    ...defined({ gearing, prepare }),
    most: WAYS,
    ways: solved.model.ways,
    joined: solved.model.flows.filter(({ way }) => way !== undefined),
  });
  const { program, variables, periods } = model.frame;
  const values = valuesByName(solved);
  const groups = limitGroups(model).filter(({ kind }) => kind !== 'demands');
  for (const { slack } of model.frame.limits.all) if (slack !== undefined) program.setBounds(slack, 0, 0);
  for (const { amount } of variables.deliveries) {
    const [lower, upper] = program.bounds(amount);
    program.setBounds(amount, Math.max(lower, (values.get(program.colName(amount)) ?? 0) * (1 - ROUNDING)), upper);
  }
  const rows = new Map<Unmet, number>();
  for (const demand of demands) {
    const row = program.row(`more ${demand.good} ${demand.place} ${demand.year}`, -Infinity, Infinity);
    for (const { amount, period, demand: one } of variables.deliveries)
      if (periods[period]!.period.year === demand.year && one.good === demand.good && one.place === demand.place)
        program.add(row, amount, 1);
    rows.set(demand, row);
  }
  const chosen = chosenColumns(model);
  const bounds = chosen.map((col) => program.bounds(col));
  const planned = chosen.map((col) => values.get(program.colName(col)) ?? 0);
  const slacks = groups.flatMap(({ limits }) => limits.map((limit) => limit.slack!));
  const session = await open(program);

  const free = async (builds: Freedom['builds']) => {
    const fixed = builds === 'held';
    await session.setColumnBounds(
      chosen,
      fixed ? planned : bounds.map(([lower]) => lower),
      fixed ? planned : bounds.map(([, upper]) => upper),
    );
    // Builds outside the plan are used only if nothing else delivers more.
    await session.setCosts(
      chosen,
      planned.map((value, i) => (fixed || value > 0 || !program.isInteger(chosen[i]!) ? 0 : -1)),
    );
  };
  const openUp = async (open: readonly LimitGroup[]) => {
    await session.setColumnBounds(slacks, 0, 0);
    const limits = open.flatMap((group) => group.limits);
    const cols = limits.map(({ slack }) => slack!);
    await session.setColumnBounds(cols, 0, Infinity);
    await session.setCosts(
      cols,
      limits.map((limit) => -OPENING / relativeTo(limit)),
    );
  };
  const [standing, unbuilt] = byService(model, plan, groups);
  return {
    model,
    limits: standing,
    unbuilt,
    async answer(demand, { builds, open = [] }) {
      const seconds = Math.min(LONGEST, left());
      if (seconds <= 0) return undefined;
      await free(builds);
      await openUp(open);
      const row = rows.get(demand)!;
      await session.setRowBounds([row], [demand.least], [Infinity]);
      const found = await solvedWith(session, builds, seconds);
      await session.setRowBounds([row], [-Infinity], [Infinity]);
      return found;
    },
    opened: (x, open) =>
      open.filter(({ limits }) => limits.some((limit) => x[limit.slack!]! > SLACK * Math.max(1, relativeTo(limit)))),
    close: () => session.close(),
  };
}

/** Separates limits from the capacity of plants in years in which these do not exist. */
function byService(
  { frame }: Assembled,
  plan: PlanDocument,
  groups: readonly LimitGroup[],
): [LimitGroup[], LimitGroup[]] {
  const candidates = new Map(frame.candidates.map((k) => [k.key, k]));
  const there = ({ kind, key, column, year }: Limit): boolean => {
    const k = kind === 'candidates' && column === undefined ? candidates.get(key) : undefined;
    if (!k || existingIn(k, year) > 0) return true;
    const own = plan.builds.filter((b) => b.place === k.place && b.process === k.process);
    return own.some((b) => serves(b.year, k.processRow.life, year));
  };
  const only = (wanted: boolean) =>
    groups
      .map((group) => ({ ...group, limits: group.limits.filter((limit) => there(limit) === wanted) }))
      .filter(({ limits }) => limits.length > 0);
  return [only(true), only(false)];
}

/** Weight of relaxing a limit in full, against a build outside the plan. */
const OPENING = 1000;
/** Relative slack from which a limit counts as relaxed. */
const SLACK = 1e-7;

async function solvedWith(session: Session, builds: Freedom['builds'], seconds: number): Promise<Answer> {
  const { status, x } =
    builds === 'held' ? await session.lp({ method: 'simplex', seconds }) : await session.mip({ gap: 0.01, seconds });
  if (status === 'infeasible') return null;
  return x.length > 0 ? x : undefined;
}

/** Columns of decisions: whole numbers and free sizes. */
function chosenColumns({ frame: { program, variables } }: Assembled): number[] {
  const sizes = variables.builds.flatMap(({ size, keptSize = [] }) => [size, ...keptSize]);
  const columns = new Set(sizes.filter((col) => col !== undefined));
  for (let col = 0; col < program.numCols; col++) if (program.isInteger(col)) columns.add(col);
  return [...columns];
}

function valuesByName({ model, x }: Pick<Solved, 'model' | 'x'>): Map<string, number> {
  const { program } = model.frame;
  const values = new Map<string, number>();
  for (let col = 0; col < program.numCols; col++) {
    const value = program.isInteger(col) ? Math.round(x[col] ?? 0) : (x[col] ?? 0);
    if (value !== 0) values.set(program.colName(col), value);
  }
  return values;
}
