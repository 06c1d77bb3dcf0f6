import { type Amount, type Linear, type Measure, valueOfAmount, wish } from './measures.ts';
import type { Point, Space } from './space.ts';

export interface FrontierPoint {
  readonly value: number;
  readonly npv: number;
  readonly builds: readonly string[];
}

const INF = Number.POSITIVE_INFINITY;

/**
 * The frontier between NPV and a measure by the epsilon constraint (Haimes, Lasdon and Wismer 1971; Mavrotas 2009): the best
 * value of the measure that a plan worth at least `floor` can have, then the best NPV for values in equal steps between. No
 * point that another one beats in both is kept.
 */
export async function frontier(
  at: Space,
  measure: Measure,
  amount: Amount,
  floor: number,
  steps: number,
  stop: () => boolean,
): Promise<FrontierPoint[]> {
  const sign = wish[measure];
  const from = valueOfAmount(amount, at.best.x);
  const far = await extreme(at, amount, sign, floor);
  const points: Point[] = [at.best];
  const to = far ? valueOfAmount(amount, far.x) : from;
  if (far && sign * (to - from) > 1e-9 * Math.max(1, Math.abs(from))) {
    for (let i = 1; i <= steps && !stop(); i++) {
      const level = from + ((to - from) * i) / steps;
      const { point } = await at.search({ rows: [atLeast(amount, sign, level)], floor, start: far.x });
      points.push(point ?? far);
    }
  }
  const all = points.map(({ x, npv, builds }) => ({ value: valueOfAmount(amount, x), npv, builds }));
  return undominated(all, sign);
}

/** Points that no other one equals or beats in both, by rising value. */
export function undominated(points: readonly FrontierPoint[], sign: 1 | -1): FrontierPoint[] {
  const better = (a: FrontierPoint, b: FrontierPoint) =>
    a.npv >= b.npv && sign * a.value >= sign * b.value && (a.npv > b.npv || sign * a.value > sign * b.value);
  const kept = points.filter(
    (p, i) => !points.some((q, j) => better(q, p) || (j < i && q.npv === p.npv && q.value === p.value)),
  );
  return kept.sort((a, b) => a.value - b.value);
}

/** measure at least (or, where less is wished for, at most) a level, as a row; a ratio is multiplied out. */
function atLeast({ of, over }: Amount, sign: 1 | -1, level: number): { of: Linear; lower: number; upper: number } {
  if (!over) return sign === 1 ? { of, lower: level, upper: INF } : { of, lower: -INF, upper: level };
  const row = plus(of, over, -level);
  return sign === 1 ? { of: row, lower: 0, upper: INF } : { of: row, lower: -INF, upper: 0 };
}

function plus(a: Linear, b: Linear, times: number): Linear {
  const terms = new Map(a.terms);
  for (const [col, value] of b.terms) terms.set(col, (terms.get(col) ?? 0) + times * value);
  return { terms, constant: a.constant + times * b.constant };
}

const scaled = (a: Linear, by: number): Linear => ({
  terms: new Map([...a.terms].map(([col, value]) => [col, value * by])),
  constant: a.constant * by,
});

/** The plan with the best value of a measure; a ratio by Dinkelbach's iteration (1967). */
async function extreme(at: Space, amount: Amount, sign: 1 | -1, floor: number): Promise<Point | undefined> {
  let best: Point = at.best;
  for (let round = 0; round < (amount.over ? 5 : 1); round++) {
    const value = valueOfAmount(amount, best.x);
    const aim = amount.over ? plus(amount.of, amount.over, -value) : amount.of;
    const size = Math.max(1e-9, ...[...aim.terms.values()].map(Math.abs));
    const { point } = await at.search({
      aim: scaled(aim, sign / size),
      floor,
      start: best.x,
      gap: 1e-4 * Math.max(1, Math.abs(value) / size),
    });
    if (!point || sign * (valueOfAmount(amount, point.x) - value) <= 1e-7 * Math.max(1e-6, Math.abs(value))) break;
    best = point;
  }
  return best;
}
