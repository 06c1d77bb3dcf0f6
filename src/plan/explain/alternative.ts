import { addTo, type Case, type Change, sumOf, tupleKey, withChanges } from '../../case/index.ts';
import type { Interval } from '../../figures/index.ts';
import type { Candidate, Figure } from '../../model/index.ts';
import { type Solved, type SolveOptions, vertexText, wholeNumbers } from '../../search/index.ts';
import { solve } from '../assemble.ts';
import { costLines, totals } from '../decode.ts';
import { priceFigures } from './figures.ts';

/** Options of further solves of the same case, within a time for all of them. */
export interface Further {
  readonly options: SolveOptions;
  /** Seconds left for all further solves. */
  left(): number;
  /** Plans of the same case, unchanged, that have been found. */
  readonly alternatives?: Alternative[];
}

/** The same options within a share of the time that is left now. */
export function within(further: Further, share: number): Further {
  const reserved = (1 - share) * further.left();
  return Number.isFinite(reserved) ? { ...further, left: () => further.left() - reserved } : further;
}

/** The difference of a further solve from that of the plan. */
interface Difference {
  /** Sites (`place/process`) at which nothing may be built. */
  readonly forbid?: readonly string[];
  /** A process that must be built, and places that do not count for it. */
  readonly build?: string;
  readonly notAt?: ReadonlySet<string>;
  readonly changes?: readonly Change[];
  /** Targets that are left out in addition. */
  readonly withoutTargets?: readonly string[];
}

/** The best plan of a further solve. */
export interface Alternative {
  readonly npv: number;
  /** No plan of the further solve is worth more. */
  readonly bound: number;
  /** Discounted totals by heading. */
  readonly cost: Partial<Record<string, number>>;
  readonly line: Line;
  /** Activity over the horizon by `place/process`. */
  readonly activity: ReadonlyMap<string, number>;
  /** Sites of its builds, `place/process`. */
  readonly builds: ReadonlySet<string>;
}

/** A known plan as a line along prices: its NPV, and the change of it per unit of each figure. */
export interface Line {
  readonly npv: number;
  /** NPV per unit of a figure, by `figureId`; 0 if the plan does not use it. */
  readonly slopes: ReadonlyMap<string, number>;
  /** Processes that it builds. */
  readonly processes: ReadonlySet<string>;
}

export const figureId = ({ table, key, column }: Pick<Figure, 'table' | 'key' | 'column'>): string =>
  tupleKey(table, key, column);

type Solution = Pick<Solved, 'model' | 'x' | 'objective'>;

/** The line of a solution. */
export function lineOf(solved: Solution): Line {
  const slopes = new Map(
    priceFigures(solved).map((figure) => {
      let sum = 0;
      for (const [col, slope] of figure.slope) sum += slope * (solved.x[col] ?? 0);
      return [figureId(figure), sum] as const;
    }),
  );
  return { npv: solved.objective, slopes, processes: new Set(capitalBy(solved, (k) => k.process).keys()) };
}

/** Capital of the builds of a solution, by process or by site, the dearest first. */
export function capitalBy({ model, x }: Pick<Solution, 'model' | 'x'>, nameOf: (site: Candidate) => string) {
  const capital = new Map<string, number>();
  for (const { candidate, tier, count } of model.frame.variables.builds) {
    const built = x[count] ?? 0;
    if (built < 0.5) continue;
    const name = nameOf(candidate);
    addTo(capital, name, built * tier.capex * candidate.spent);
  }
  return new Map([...capital].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1)));
}

/** Activity over the horizon by site. */
export function activityOf({ model, x }: Pick<Solution, 'model' | 'x'>): Map<string, number> {
  const { frame } = model;
  return new Map(
    frame.candidates.map((k) => {
      const years = frame.periods.map(({ period }, p) => {
        const col = frame.variables.activity(k, p);
        return (col === undefined ? 0 : (x[col] ?? 0)) * period.years.length;
      });
      return [k.key, sumOf(years)];
    }),
  );
}

/**
 * Solves the case again with a difference and all else free. Null: there is no such plan. Undefined: time was too
 * short.
 */
export async function alternative(
  c: Case,
  solved: Solved,
  { options, left, alternatives = [] }: Further,
  { forbid = [], build, notAt = new Set(), changes = [], withoutTargets = [] }: Difference,
): Promise<Alternative | null | undefined> {
  const seconds = Math.min(options.seconds, left());
  // A programme that could hardly be built in the time is not started.
  if (seconds <= solved.model.seconds.route + solved.model.seconds.build) return undefined;
  const vertex = await solved.session.vertex();
  const same = changes.length === 0 && withoutTargets.length === 0;
  const other = await solve(changes.length === 0 ? c : withChanges(c, changes), {
    ...options,
    seconds,
    forbid: [...(options.forbid ?? []), ...forbid],
    withoutTargets: [...(options.withoutTargets ?? []), ...withoutTargets],
    starts: [wholeNumbers(solved.model, solved.session, solved.x)],
    ways: solved.model.ways,
    // Its relaxation is close to the plan's.
    ...(vertex ? { vertex: vertexText(solved.model.frame.program, vertex) } : {}),
    ...(same ? { ceiling: solved.bound } : {}),
    prepare: (model) => {
      options.prepare?.(model);
      if (build !== undefined) required(model, build, notAt);
    },
  });
  try {
    if (other.x.length === 0) return other.status === 'infeasible' ? null : undefined;
    const plan: Alternative = {
      npv: other.objective,
      bound: other.bound,
      cost: totals(costLines(other.model.frame, other.x), other.model.frame.horizon.factor),
      line: lineOf(other),
      activity: activityOf(other),
      builds: new Set(capitalBy(other, (k) => k.key).keys()),
    };
    if (same) alternatives.push(plan);
    return plan;
  } finally {
    await other.session.close();
  }
}

/** Requires at least one build of a process, not at some places. */
function required({ frame }: Solved['model'], process: string, notAt: ReadonlySet<string>): void {
  const row = frame.program.row(() => `build ${process}`, 1, Number.POSITIVE_INFINITY);
  for (const { candidate, count } of frame.variables.builds)
    if (candidate.process === process && !notAt.has(candidate.place)) frame.program.add(row, count, 1);
}

/**
 * Loss of a plan if another one of the same case has to be taken instead; it lies in
 *
 *     npv of the plan - bound of the other <= loss <= bound of the plan - npv of the other
 */
export const lossOf = (solved: Solved, other: Alternative): Interval => ({
  low: Math.max(0, solved.objective - other.bound),
  high: Math.max(0, solved.bound - other.npv),
});
