import { open, type ProgramArrays } from '../../linear/index.ts';
import { record } from '../brought.ts';
import { deadline } from '../deadline.ts';
import { allowedGap } from '../gap.ts';
import type { Point } from '../master/point.ts';
import type { Growing } from '../options.ts';
import { ofGap } from '../parameters.ts';
import type { Assembled } from '../problem.ts';
import { withSharedCapacities } from '../separate/ahead.ts';
import { chainsOf } from './chains.ts';
import { type Heuristic, none } from './heuristic.ts';
import { exchanged, rounded } from './interchange.ts';
import { elastic } from './least-use.ts';
import { onePeriod as effort, restriction } from './parameters.ts';
import { type Period, periodsOf } from './periods.ts';
import { restrictedTo, withFreeRows } from './restricted.ts';

/**
 * Plans from single periods (aggregation over time: Rogers, Plante, Wong and Evans 1991): a period stands for all, so that its programme is
 * a small one; its best plants are those that exchanges over all periods start from (`exchanged`). Before them exchanges start from what the
 * relaxation builds, which is at hand. One plan each, the last period first, in the columns of the whole; undefined where there is none.
 */
export async function* plansByPeriod(
  model: Assembled,
  integer: ArrayLike<number>,
  at: Point,
  options: Growing,
  seconds: () => number,
): AsyncGenerator<Float64Array | undefined> {
  const { signal } = options;
  const all = withSharedCapacities(model, at);
  const chains = chainsOf(model, integer);
  const gap = allowedGap(model, at.lp.x, options);
  const restricted = restrictedTo(
    withFreeRows(elastic(model.frame, all), new Set([...model.frame.tightening, ...at.cuts])),
    { chains, lp: at.lp, some: 0, length: all.numCols },
  );
  const step = () => ({ least: ofGap.negligible * gap, seconds: seconds(), ...(signal ? { signal } : {}) });
  const exchange = (start: Float64Array) =>
    record(
      options.state,
      'interchange',
      () => exchanged(restricted, start, step()),
      (one) => Number(one !== undefined),
    );
  yield exchange(rounded(chains, at.lp.x, restriction.built));
  for (const period of periodsOf(all, chains, at.lp)) {
    const built = await planOfPeriod(period, all, options, effort.gap * model.grossCost(at.lp.x), seconds());
    yield built && (await exchange(built));
  }
}

/** A plan of one period in the columns of the whole. */
async function planOfPeriod(
  { program, cols }: Period,
  { numCols }: ProgramArrays,
  { signal }: Growing,
  absoluteGap: number,
  seconds: number,
): Promise<Float64Array | undefined> {
  const session = await open(program);
  const until = { seconds, ...(signal ? { signal } : {}) };
  try {
    const found = await session.mip({ absoluteGap, nodes: effort.nodes, ...until });
    if (found.x.length === 0) return undefined;
    const x = new Float64Array(numCols);
    for (const [k, j] of cols.entries()) x[j] = found.x[k]!;
    return x;
  } finally {
    await session.close();
  }
}

/** The first plan of a programme that is not large: exchanges from what the relaxation builds. */
export const exchange: Heuristic = {
  name: 'interchange',
  due: (look) => none(look) && !look.master.large,
  async find({ master, options, lp, left }) {
    const { model, session } = master;
    const limit = deadline(effort.time * left());
    const first = await plansByPeriod(model, session.model.integer, master.point(lp), options, limit.left).next();
    return first.value ?? undefined;
  },
};
