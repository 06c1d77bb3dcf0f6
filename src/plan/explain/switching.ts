import { type LpResult, open, type Session } from '../../linear/index.ts';
import type { Solved } from '../solve.ts';
import { type Figure, priceFigures } from './figures.ts';
import type { SwitchingValue } from './types.ts';

/** How many figures get a switching value. */
const MOST = 10;
const STEPS = 5;

/**
 * Switching values of the assumed and recalled prices that matter most (largest |figure x dNPV/dfigure|): the figure at
 * which this plan, builds fixed and flows free, is worth no more than the best plan that builds nothing (targets apart,
 * which such a plan may miss). Found by Newton's method on the difference, which is piecewise linear in a price.
 */
export async function switchingValues(solved: Solved): Promise<SwitchingValue[]> {
  const { model, x } = solved;
  const { frame } = model;
  const shaky = priceFigures(solved).filter((f) => f.quality === 'assumed' || f.quality === 'recalled');
  const weight = (f: Figure) => Math.abs(f.value * dot(f, x));
  const chosen = shaky
    .filter((f) => weight(f) > 0)
    .sort((a, b) => weight(b) - weight(a) || (a.key < b.key ? -1 : 1))
    .slice(0, MOST);
  if (chosen.length === 0) return [];
  const built =
    frame.variables.builds.some((b) => (x[b.count] ?? 0) > 0.5) || frame.legs.all.some((b) => (x[b.col] ?? 0) > 0.5);
  const plan = built ? await fixedSession(solved, (col) => Math.round(x[col] ?? 0), false) : undefined;
  const none = built ? await fixedSession(solved, () => undefined, true) : undefined;
  try {
    const values: SwitchingValue[] = [];
    for (const figure of chosen) {
      const at = plan && none ? await root(figure, plan, none, frame.program) : null;
      values.push({ ...described(solved, figure), switch: at });
    }
    return values;
  } finally {
    await plan?.session.close();
    await none?.session.close();
  }
}

interface Fixed {
  readonly session: Session;
  readonly lp: LpResult;
}

const dot = (f: Figure, x: ArrayLike<number>): number => {
  let sum = 0;
  for (const [col, slope] of f.slope) sum += slope * (x[col] ?? 0);
  return sum;
};

/** A session whose whole numbers are fixed: those of the plan, or no builds at all and the rest as in the plan's start. */
async function fixedSession(
  solved: Solved,
  value: (col: number) => number | undefined,
  nothing: boolean,
): Promise<Fixed> {
  const { frame } = solved.model;
  const { program } = frame;
  const session = await open(program);
  const builds = new Set([...frame.variables.builds.map((b) => b.count), ...frame.legs.all.map((b) => b.col)]);
  const cols: number[] = [];
  const at: number[] = [];
  for (let col = 0; col < program.numCols; col++) {
    if (!program.isInteger(col)) continue;
    if (nothing && !builds.has(col)) continue;
    cols.push(col);
    at.push(nothing ? 0 : (value(col) ?? 0));
  }
  await session.setColumnBounds(cols, at, at);
  if (nothing) {
    const rows = frame.limits.all.filter((l) => l.kind === 'targets').map((l) => l.row);
    await session.setRowBounds(
      rows,
      rows.map(() => Number.NEGATIVE_INFINITY),
      rows.map(() => Number.POSITIVE_INFINITY),
    );
  }
  return { session, lp: await session.lp({ method: 'choose' }) };
}

/** The figure at which both are worth the same; null where there is none above 0 and below ten times the figure. */
async function root(
  figure: Figure,
  plan: Fixed,
  none: Fixed,
  program: { cost(col: number): number },
): Promise<number | null> {
  if (plan.lp.status !== 'optimal' || none.lp.status !== 'optimal') return null;
  const cols = [...figure.slope.keys()];
  const base = cols.map((col) => program.cost(col));
  const solveAt = async (value: number) => {
    const costs = cols.map((col, i) => base[i]! + (value - figure.value) * figure.slope.get(col)!);
    const [a, b] = await Promise.all(
      [plan, none].map(async ({ session }) => {
        await session.setCosts(cols, costs);
        return session.lp({ method: 'simplex' });
      }),
    );
    return [a!, b!] as const;
  };
  let value = figure.value;
  let [a, b]: readonly LpResult[] = [plan.lp, none.lp];
  const scale = Math.max(1, Math.abs(plan.lp.objective - none.lp.objective));
  let found: number | null = null;
  for (let step = 0; step < STEPS; step++) {
    const difference = a!.objective - b!.objective;
    if (Math.abs(difference) < 1e-4 * scale) {
      found = value;
      break;
    }
    const slope = dot(figure, a!.x) - dot(figure, b!.x);
    if (Math.abs(slope) < 1e-9) break;
    const next = value - difference / slope;
    if (next < 0 || next > 10 * figure.value) break;
    value = next;
    found = value;
    [a, b] = await solveAt(value);
    if (a!.status !== 'optimal' || b!.status !== 'optimal') {
      found = null;
      break;
    }
  }
  for (const { session } of [plan, none]) await session.setCosts(cols, base);
  return found;
}

function described({ model }: Solved, { table, key, column, value, quality }: Figure): Omit<SwitchingValue, 'switch'> {
  const range = model.frame.rows.uncertainty.find(
    (row) => row.table === table && row.key === key && row.column === column,
  );
  return { table, key, column, value, quality, ...(range ? { low: range.low, high: range.high } : {}) };
}
