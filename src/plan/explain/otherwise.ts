import type { Case } from '../../case/index.ts';
import type { Interval } from '../../figures/index.ts';
import { type Solved, type SolveOptions, vertexText, wholeNumbers } from '../../search/index.ts';
import { costLines, totals } from '../decode.ts';
import { solve } from '../solve.ts';
import { type Figure, priceFigures } from './figures.ts';

/** Further solves of the same case, within a time for all of them. */
export interface Further {
  readonly options: SolveOptions;
  /** Seconds left for all further solves. */
  left(): number;
}

/** The best plan found without some sites. */
export interface Otherwise {
  readonly npv: number;
  /** NPV of the plan less that of the best plan without them. */
  readonly loss: Interval;
  /** Discounted totals by heading. */
  readonly cost: Partial<Record<string, number>>;
  readonly line: Line;
  /** Activity over the horizon by `place/process`. */
  readonly activity: ReadonlyMap<string, number>;
}

/** A known plan along prices: its NPV, and by how much it changes per unit of each figure. */
export interface Line {
  readonly npv: number;
  /** NPV per unit of a figure, by `figureId`; 0 where the plan does not use it. */
  readonly slopes: ReadonlyMap<string, number>;
  /** Processes that it builds. */
  readonly processes: ReadonlySet<string>;
}

export const figureId = ({ table, key, column }: Pick<Figure, 'table' | 'key' | 'column'>): string =>
  `${table}\u0000${key}\u0000${column}`;

type Found = Pick<Solved, 'model' | 'x' | 'objective'>;

/** The line of a solution. */
export function lineOf(solved: Solved): Line {
  const { frame } = solved.model;
  const slopes = new Map(
    priceFigures(solved).map((figure) => {
      let sum = 0;
      for (const [col, slope] of figure.slope) sum += slope * (solved.x[col] ?? 0);
      return [figureId(figure), sum] as const;
    }),
  );
  const built = frame.variables.builds.filter((b) => (solved.x[b.count] ?? 0) > 0.5);
  return { npv: solved.objective, slopes, processes: new Set(built.map((b) => b.candidate.process)) };
}

/** Activity over the horizon by site. */
export function activityOf({ model, x }: Pick<Found, 'model' | 'x'>): Map<string, number> {
  const { frame } = model;
  return new Map(
    frame.candidates.map((k) => {
      const years = frame.periods.map(({ period }, p) => {
        const col = frame.variables.activity(k, p);
        return (col === undefined ? 0 : (x[col] ?? 0)) * period.years.length;
      });
      return [k.key, years.reduce((a, b) => a + b, 0)];
    }),
  );
}

/**
 * Solves the case once more with builds at some sites forbidden and all else free. The loss lies in
 *
 *     npv of the plan - bound without <= loss <= bound of the plan - npv without
 *
 * Null: there is no plan without them. Undefined: time was too short for a plan.
 */
export async function otherwise(
  c: Case,
  solved: Solved,
  further: Further,
  forbid: readonly string[],
): Promise<Otherwise | null | undefined> {
  const { options } = further;
  const seconds = Math.min(options.seconds, further.left());
  // A programme that could hardly be built in the time is not begun.
  if (seconds <= solved.model.seconds.route + solved.model.seconds.build) return undefined;
  const vertex = await solved.session.vertex();
  const other = await solve(c, {
    ...options,
    seconds,
    forbid: [...(options.forbid ?? []), ...forbid],
    starts: [wholeNumbers(solved.model, solved.session, solved.x)],
    // The relaxation without some sites is near to that with them.
    ...(vertex ? { vertex: vertexText(solved.model.frame.program, vertex) } : {}),
    ceiling: solved.bound,
    ways: solved.model.ways,
  });
  try {
    if (other.x.length === 0) return other.status === 'infeasible' ? null : undefined;
    return {
      npv: other.objective,
      loss: {
        low: Math.max(0, solved.objective - other.bound),
        high: Math.max(0, solved.bound - other.objective),
      },
      cost: totals(costLines(other.model.frame, other.x), other.model.frame.horizon.factor),
      line: lineOf(other),
      activity: activityOf(other),
    };
  } finally {
    await other.session.close();
  }
}
