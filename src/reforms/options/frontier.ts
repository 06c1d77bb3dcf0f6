import { addTo, defined } from '../../case/index.ts';
import { type Amount, type Linear, type Measure, scaled, sizeOf, valueOfAmount, wish } from './measures.ts';
import type { Point, Space } from './space.ts';

export interface FrontierPoint {
  readonly value: number;
  readonly npv: number;
  readonly builds: readonly string[];
}

const INF = Number.POSITIVE_INFINITY;

/** A frontier, and the limit of the measure. */
interface Frontier {
  readonly points: FrontierPoint[];
  /** Bound on the measure over the plans worth at least the floor; undefined if it is not proven. */
  readonly limit?: number;
}

/**
 * The frontier between NPV and a measure by the epsilon constraint (Haimes, Lasdon and Wismer 1971; Mavrotas 2009). Its
 * ends are lexicographic: the best value of the measure at the best NPV, and the best NPV at the best value that a plan
 * worth at least `floor` can have. Between them lie the best NPVs at evenly spaced values. Dominated points are left
 * out.
 */
export async function frontier(
  at: Space,
  measure: Measure,
  amount: Amount,
  floor: number,
  steps: number,
  stop: () => boolean,
): Promise<Frontier> {
  const sign = wish[measure];
  const value = (point: Point) => valueOfAmount(amount, point.x);
  const { point: far, limit } = await extreme(at, amount, sign, floor, at.best);
  const points: Point[] = [at.best];
  const gained = sign * (value(far) - value(at.best)) > FINE * Math.max(1, Math.abs(value(at.best)));
  if (gained && !stop()) {
    const { point: near } = await extreme(at, amount, sign, at.best.npv - FINE * Math.abs(at.best.npv), at.best);
    points.push(near);
    const [from, to] = [value(near), value(far)];
    for (let i = 1; i <= steps && !stop(); i++) {
      // The last level is the end itself, within the solver's tolerance.
      const level = i < steps ? from + ((to - from) * i) / steps : to - sign * FINE * Math.max(1e-6, Math.abs(to));
      const { point } = await at.search({ rows: [atLeast(amount, sign, level)], floor, start: far.x });
      points.push(point ?? far);
    }
    points.push(far);
  }
  const all = points.map((point) => ({ value: value(point), npv: point.npv, builds: point.builds }));
  const efficient = undominated(all, sign, { value: 10 * FINE, npv: 10 * FINE });
  return { points: efficient, ...defined({ limit }) };
}

/** Relative tolerance of the solver. */
const FINE = 1e-6;

/** Points that no other dominates, by rising value. Differences below a share of the amount count as equal. */
export function undominated(
  points: readonly FrontierPoint[],
  sign: 1 | -1,
  near: { readonly value: number; readonly npv: number } = { value: 0, npv: 0 },
): FrontierPoint[] {
  const reach = (of: 'value' | 'npv') => near[of] * Math.max(0, ...points.map((p) => Math.abs(p[of])));
  const [v, w] = [reach('value'), reach('npv')];
  const efficient: FrontierPoint[] = [];
  // In descending order of NPV, a point is kept if its measure is better than that of all before.
  for (const p of [...points].sort((a, b) => b.npv - a.npv || sign * (b.value - a.value))) {
    const last = efficient.at(-1);
    if (last && sign * (p.value - last.value) <= v) continue;
    if (last && last.npv - p.npv <= w) efficient.pop();
    efficient.push(p);
  }
  return efficient.sort((a, b) => a.value - b.value);
}

/** A row that holds the measure at a level at least (or at most, if less is better). A ratio is multiplied out. */
function atLeast({ of, over }: Amount, sign: 1 | -1, level: number): { of: Linear; lower: number; upper: number } {
  if (!over) return sign === 1 ? { of, lower: level, upper: INF } : { of, lower: -INF, upper: level };
  const row = plus(of, over, -level);
  return sign === 1 ? { of: row, lower: 0, upper: INF } : { of: row, lower: -INF, upper: 0 };
}

function plus(a: Linear, b: Linear, times: number): Linear {
  const terms = new Map(a.terms);
  for (const [col, value] of b.terms) addTo(terms, col, times * value);
  return { terms, constant: a.constant + times * b.constant };
}

/**
 * The plan with the best value of a measure among those worth at least `floor`, to a millionth. A ratio is maximised by
 * Dinkelbach's iteration (1967), which ends when no plan has a better ratio.
 */
async function extreme(
  at: Space,
  amount: Amount,
  sign: 1 | -1,
  floor: number,
  start: Point,
): Promise<{ point: Point; limit?: number }> {
  let best = start;
  let limit: number | undefined;
  for (let round = 0; round < (amount.over ? 20 : 1); round++) {
    const value = valueOfAmount(amount, best.x);
    const aim = amount.over ? plus(amount.of, amount.over, -value) : amount.of;
    const size = sizeOf(aim);
    const { point, bound, status } = await at.search({
      aim: scaled(aim, sign / size),
      floor,
      start: best.x,
      gap: FINE * Math.max(1e-6, Math.abs(amount.over ? over(amount.over, best.x) * value : value) / size),
    });
    const found = point ? valueOfAmount(amount, point.x) : value;
    if (amount.over) limit = status === 'optimal' ? found : undefined;
    else if (Number.isFinite(bound)) limit = sign * Math.max(bound * size, sign * found);
    if (!point || sign * (found - value) <= FINE * Math.max(1e-6, Math.abs(value))) break;
    best = point;
  }
  return { point: best, ...defined({ limit }) };
}

const over = (of: Linear, x: ArrayLike<number>): number => valueOfAmount({ of }, x);
