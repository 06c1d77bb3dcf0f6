import type { LpResult, ProgramArrays } from '../../linear/index.ts';
import type { Solved } from '../../search/index.ts';
import { type Figure, priceFigures } from './figures.ts';
import { type Held, held, wholeNumbersAt } from './held.ts';
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
  const arrays = frame.program.arrays();
  const [plan, none] = built ? await Promise.all([planHeld(arrays, x), nothingBuilt(solved, arrays)]) : [];
  try {
    const values: SwitchingValue[] = [];
    for (const figure of chosen) {
      const at = plan && none ? await root(figure, plan, none, frame.program) : null;
      values.push({ ...described(solved, figure), switch: at });
    }
    return values;
  } finally {
    await plan?.close();
    await none?.close();
  }
}

interface Fixed extends Held {
  readonly first: LpResult;
}

const dot = (f: Figure, x: ArrayLike<number>): number => {
  let sum = 0;
  for (const [col, slope] of f.slope) sum += slope * (x[col] ?? 0);
  return sum;
};

const opened = async (programme: Held): Promise<Fixed> => ({
  ...programme,
  first: await programme.lp(),
});

const planHeld = async (arrays: ProgramArrays, x: Float64Array): Promise<Fixed> =>
  opened(await held(arrays, wholeNumbersAt(arrays, x)));

/** No builds at all, targets apart, and other whole numbers free. */
async function nothingBuilt({ model: { frame } }: Solved, arrays: ProgramArrays): Promise<Fixed> {
  const rowLower = arrays.rowLower.slice();
  const rowUpper = arrays.rowUpper.slice();
  for (const { kind, row } of frame.limits.all) {
    if (kind !== 'targets') continue;
    rowLower[row] = Number.NEGATIVE_INFINITY;
    rowUpper[row] = Number.POSITIVE_INFINITY;
  }
  const builds = [...frame.variables.builds.map((b) => b.count), ...frame.legs.all.map((b) => b.col)];
  return opened(await held({ ...arrays, rowLower, rowUpper }, new Map(builds.map((col) => [col, 0]))));
}

/** The figure at which both are worth the same; null where there is none above 0 and below ten times the figure. */
async function root(
  figure: Figure,
  plan: Fixed,
  none: Fixed,
  program: { cost(col: number): number },
): Promise<number | null> {
  if (plan.first.status !== 'optimal' || none.first.status !== 'optimal') return null;
  const cols = [...figure.slope.keys()];
  const base = cols.map((col) => program.cost(col));
  const solveAt = async (value: number) => {
    const costs = cols.map((col, i) => base[i]! + (value - figure.value) * figure.slope.get(col)!);
    const [a, b] = await Promise.all(
      [plan, none].map(async (programme) => {
        await programme.setCosts(cols, costs);
        return programme.lp();
      }),
    );
    return [a!, b!] as const;
  };
  let value = figure.value;
  let [a, b]: readonly LpResult[] = [plan.first, none.first];
  const scale = Math.max(1, Math.abs(plan.first.objective - none.first.objective));
  let found: number | null = null;
  for (let step = 0; step < STEPS; step++) {
    const difference = a!.objective - b!.objective;
    if (Math.abs(difference) < 1e-4 * scale) {
      found = value;
      break;
    }
    const slope = dot(figure, plan.whole(a!.x)) - dot(figure, none.whole(b!.x));
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
  for (const programme of [plan, none]) await programme.setCosts(cols, base);
  return found;
}

function described({ model }: Solved, { table, key, column, value, quality }: Figure): Omit<SwitchingValue, 'switch'> {
  const range = model.frame.rows.uncertainty.find(
    (row) => row.table === table && row.key === key && row.column === column,
  );
  return { table, key, column, value, quality, ...(range ? { low: range.low, high: range.high } : {}) };
}
