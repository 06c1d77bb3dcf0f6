import { open, type ProgramArrays, wholeAt } from '../../linear/index.ts';
import { asked } from '../brought.ts';
import { has } from '../component.ts';
import { deadline } from '../deadline.ts';
import { allowedGap } from '../gap.ts';
import type { Point } from '../master/point.ts';
import type { Growing } from '../options.ts';
import type { Assembled } from '../problem.ts';
import { withSharedCapacities } from '../separate/ahead.ts';
import { chainsOf } from './chains.ts';
import { dive } from './diving.ts';
import { type Heuristic, type Look, none, planOf } from './heuristic.ts';
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
    { chains, lp: at.lp, plants: { some: 0 }, length: all.numCols },
  );
  const step = () => ({ least: restriction.step * gap, seconds: seconds(), ...(signal ? { signal } : {}) });
  const exchange = async (start: Float64Array) => {
    const found = await asked(
      options.state,
      'interchange',
      () => exchanged(restricted, start, step()),
      (one) => Number(one !== undefined),
    );
    return found?.x;
  };
  yield exchange(rounded(chains, at.lp.x, restriction.built[0]));
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
  const { integer } = session.model;
  const groups = [...integer.keys()].filter((j) => integer[j] === 1).map((j) => [j]);
  const until = { seconds, ...(signal ? { signal } : {}) };
  try {
    const lp = await session.lp({ method: 'ipm', ...until });
    if (lp.status !== 'optimal') return undefined;
    const found = await session.search({ absoluteGap, nodes: effort.nodes, groups, ...until });
    if (!found || found.x.length === 0) return undefined;
    const x = new Float64Array(numCols);
    for (const [k, j] of cols.entries()) x[j] = found.x[k]!;
    return x;
  } finally {
    await session.close();
  }
}

/** The first plan of a programme that is not large: by exchanges, else by a dive, else the one that builds nothing. */
export const onePeriod: Heuristic = {
  name: 'one-period',
  due: (look) => none(look) && !look.master.large && !look.master.sieve,
  async find(look) {
    const { master, options, lp } = look;
    const time = deadline(effort.time * look.left());
    const { left } = time;
    if (has(options, 'interchange'))
      for await (const x of plansByPeriod(
        master.model,
        master.session.model.integer,
        master.point(lp),
        options,
        left,
      )) {
        if (x) return planOf(master, x);
        if (options.signal?.aborted) return undefined;
        if (time.over) break;
      }
    return (time.over ? undefined : await dived({ ...look, left })) ?? nothing(look);
  },
};

/** A plan by diving from the relaxation, whose vertex is put back: the next one goes on from there. */
async function dived({ master, options, lp, left }: Look) {
  if (!has(options, 'diving')) return undefined;
  const { model, session } = master;
  const { signal, state } = options;
  const vertex = await session.vertex();
  const chains = chainsOf(model, session.model.integer).map(({ cols }) => cols);
  const find = () => dive({ session, relaxed: lp.x, chains, left, method: 'simplex', signal });
  const x = await asked(state, 'diving', find, (found) => Number(found !== undefined));
  if (vertex) await session.lp({ method: 'simplex', vertex, seconds: left() });
  return x && planOf(master, x);
}

async function nothing({ master, left }: Look) {
  const within = wholeAt(master.session.model, []);
  const lp = await master.session.lp({ fresh: true, within, seconds: left() });
  return lp.status === 'optimal' ? planOf(master, lp.x) : undefined;
}
