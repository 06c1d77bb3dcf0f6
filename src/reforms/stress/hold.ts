import { type Case, type Change, keyOf, withChanges } from '../../case/index.ts';
import { costLines, type PlanDocument, pinned, type Solved, type SolveOptions, solve, ways } from '../../plan/index.ts';

/** The builds of a plan, to be held while figures move. */
export type Builds = Pick<PlanDocument, 'builds' | 'closings' | 'legs'>;

/** What builds are worth under other figures, flows free. */
export interface Held {
  readonly npv: number;
  /** Share of what is wanted that is delivered, over all years, weighed by price or shortfall cost. */
  readonly delivered: number;
  /** The same by year. */
  readonly years: readonly { readonly year: number; readonly delivered: number }[];
  /** Undiscounted cost by calendar year: all headings but revenue and residual. */
  readonly costs: readonly { readonly year: number; readonly cost: number }[];
  /** Targets and firm demands that cannot be met, with the amount missing. */
  readonly missed: readonly {
    readonly kind: string;
    readonly key: string;
    readonly year: number;
    readonly amount: number;
  }[];
}

export interface HoldOptions extends Pick<SolveOptions, 'signal' | 'ways' | 'starts'> {
  /** Money that missing a target or a firm demand whole, one year, is made to cost in the choice of flows (not in the NPV). */
  readonly scale: number;
  readonly gap: number;
  readonly seconds: number;
  /** Whole numbers by column name that are held instead of builds; those not named are 0. */
  readonly whole?: ReadonlyMap<string, number>;
}

/**
 * Re-plans the flows of a plan whose builds are held, under a case whose figures have moved. Targets and firm demands stay
 * in force as far as they can be met. Undefined where there is no such plan at all.
 */
export async function hold(c: Case, builds: Builds | undefined, options: HoldOptions): Promise<Held | undefined> {
  const { scale, whole, ...rest } = options;
  const fix = builds ? pinned(builds) : undefined;
  const solved = await solve(c, {
    ...rest,
    ways: options.ways ?? ways(),
    relaxed: true,
    prepare: (model) => {
      fix?.(model);
      if (whole) fixWhole(model.frame, whole);
      soften(model.frame, scale);
    },
  });
  try {
    return solved.x.length === 0 ? undefined : heldOf(solved);
  } finally {
    await solved.session.close();
  }
}

type Frame = Solved['model']['frame'];
const open = new Set(['targets', 'demands']);

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
    if (open.has(kind)) program.addCost(slack, -scale / Math.max(Math.abs(size), 1e-6));
    else program.setBounds(slack, 0, 0);
  }
}

function heldOf({ model: { frame }, x }: Solved): Held {
  let npv = 0;
  const costs = new Map<number, number>();
  for (const { year, heading, amount } of costLines(frame, x)) {
    const earns = heading === 'revenue' || heading === 'residual';
    npv += (earns ? 1 : -1) * amount * frame.horizon.factor(year);
    if (!earns) costs.set(year, (costs.get(year) ?? 0) + amount);
  }
  const wanted = new Map<number, [got: number, all: number]>();
  for (const { demand, period, amount } of frame.variables.deliveries) {
    const { price, shortfall_cost, firm } = demand.row;
    const weight = firm ? Math.max(price, shortfall_cost, 1) : Math.max(price, shortfall_cost);
    const { year } = frame.periods[period]!.period;
    const sums = wanted.get(year) ?? [0, 0];
    wanted.set(year, [sums[0] + weight * (x[amount] ?? 0), sums[1] + weight * demand.quantity]);
  }
  const share = (sums: readonly [number, number]) => (sums[1] > 0 ? sums[0] / sums[1] : 1);
  const total = [...wanted.values()].reduce<[number, number]>((a, b) => [a[0] + b[0], a[1] + b[1]], [0, 0]);
  const missed = frame.limits.all.flatMap(({ kind, key, year, slack, size }) => {
    const amount = slack === undefined ? 0 : (x[slack] ?? 0);
    return amount > 1e-6 * Math.max(1, Math.abs(size)) ? [{ kind, key, year, amount }] : [];
  });
  return {
    npv,
    delivered: share(total),
    years: [...wanted].sort(([a], [b]) => a - b).map(([year, sums]) => ({ year, delivered: share(sums) })),
    costs: [...costs].sort(([a], [b]) => a - b).map(([year, cost]) => ({ year, cost })),
    missed,
  };
}

/**
 * The case without the candidates that a plan leaves unused: nothing stands there and nothing is built. With builds held
 * it has the same plans, and is put together several times faster.
 */
export function withoutIdle(c: Case, builds: Builds): Case {
  const used = new Set(builds.builds.map((b) => `${b.place}/${b.process}`));
  const idle = c.tables.candidates.filter(
    (row) =>
      !used.has(`${row.place}/${row.process}`) &&
      Number(row.existing ?? 0) === 0 &&
      Number(row.existing_fixed_cost ?? 0) === 0 &&
      Number(row.existing_jobs ?? 0) === 0,
  );
  const changes = idle.map((row): Change => {
    return { table: 'candidates', key: keyOf('candidates', row), column: '-', value: '', op: 'set', by: 'idle' };
  });
  const gone = new Set(idle.map((row) => keyOf('candidates', row)));
  const kept = c.changes.filter((x) => x.table !== 'candidates' || !gone.has(x.key));
  return withChanges({ ...c, changes: kept }, changes);
}
