import { open, type ProgramArrays } from '../../linear/index.ts';
import { deadline } from '../deadline.ts';
import { allowedGap } from '../gap.ts';
import type { Point } from '../master/types.ts';
import type { SearchContext } from '../options.ts';
import { gapShare } from '../parameters.ts';
import type { Assembled } from '../problem.ts';
import { withSharedCapacities } from '../separate/likely.ts';
import { record } from '../statistics.ts';
import { chainsOf } from './chains.ts';
import { type Heuristic, noPlan } from './heuristic.ts';
import { exchangeBuilds } from './interchange.ts';
import { elastic } from './least-use.ts';
import { onePeriod as effort, restriction } from './parameters.ts';
import { type Period, periodsOf } from './periods.ts';
import { restrictedTo, withFreeRows } from './restricted.ts';
import { roundRelaxation } from './rounding.ts';

/**
 * Plans from single periods (aggregation over time: Rogers, Plante, Wong and Evans 1991). One period stands for all, so its programme is
 * small; exchanges over all periods (`exchangeBuilds`) start from its builds. Yields first the plan of exchanges from the rounded relaxation, then
 * one plan for each period, the last period first, in the columns of the full programme; undefined where no plan is found.
 */
export async function* plansByPeriod(
  model: Assembled,
  integer: ArrayLike<number>,
  point: Point,
  options: SearchContext,
  seconds: () => number,
): AsyncGenerator<Float64Array | undefined> {
  const { signal } = options;
  const { lp, cuts } = point;
  const full = withSharedCapacities(model, point);
  const chains = chainsOf(model, integer);
  const least = gapShare.negligible * allowedGap(model, lp.x, options);
  const free = new Set([...model.frame.tightening, ...cuts]);
  const restricted = restrictedTo(withFreeRows(elastic(model.frame, full), free), {
    chains,
    lp,
    some: 0,
    length: full.numCols,
  });
  const exchange = (start: Float64Array) =>
    record(
      options.state.components,
      'interchange',
      () => exchangeBuilds(restricted, start, { least, seconds: seconds(), signal }),
      (plan) => Number(plan !== undefined),
    );
  yield exchange(roundRelaxation(chains, lp.x, restriction.built));
  for (const period of periodsOf(full, chains, lp)) {
    const builds = await planOfPeriod(period, full, options, effort.gap * model.grossCost(lp.x), seconds());
    yield builds && (await exchange(builds));
  }
}

/** A plan of one period in the columns of the full programme. */
async function planOfPeriod(
  { program, cols }: Period,
  { numCols }: ProgramArrays,
  { signal }: SearchContext,
  absoluteGap: number,
  seconds: number,
): Promise<Float64Array | undefined> {
  const session = await open(program);
  try {
    const result = await session.mip({ absoluteGap, nodes: effort.nodes, seconds, signal });
    if (result.x.length === 0) return undefined;
    const x = new Float64Array(numCols);
    for (const [k, j] of cols.entries()) x[j] = result.x[k]!;
    return x;
  } finally {
    await session.close();
  }
}

/** Finds the first plan of a programme that is not large by exchanges from the rounded relaxation. */
export const exchange: Heuristic = {
  name: 'interchange',
  due: (input) => noPlan(input) && !input.master.large,
  async find({ master, options, lp, left }) {
    const { model, session } = master;
    const limit = deadline(effort.time * left());
    const first = await plansByPeriod(model, session.model.integer, master.point(lp), options, limit.left).next();
    return first.value ?? undefined;
  },
};
