import { open, type ProgramArrays } from '../../linear/index.ts';
import { record } from '../brought.ts';
import { has } from '../component.ts';
import type { Point } from '../master/point.ts';
import type { Growing } from '../options.ts';
import { atEnd, ofGap, tolerance } from '../parameters.ts';
import type { Assembled } from '../problem.ts';
import { farFlows, withSharedCapacities } from '../separate/ahead.ts';
import { worthOf } from '../solution.ts';
import { chainsOf } from './chains.ts';
import { exchanged, merged, rounded } from './interchange.ts';
import { elastic } from './least-use.ts';
import { plansByPeriod } from './one-period.ts';
import { onePeriod, restriction } from './parameters.ts';
import { type Restricted, restrictedTo, whole, withFreeRows } from './restricted.ts';

/** What a small programme has: plants of which the relaxation builds `some` in all, and flows that are not `far`. */
interface Stage {
  readonly some: number;
  readonly far: number;
}

const narrow: Stage = { some: restriction.some, far: restriction.far };
/** With all that the relaxation builds. */
const broad: Stage = { some: tolerance.row, far: restriction.far };
const every: Stage = { some: 0, far: Number.POSITIVE_INFINITY };

export interface RestrictedOptions {
  /** The last relaxation, where it is another than the first. */
  readonly last: Promise<Point | undefined>;
  /** Takes the first plan, as soon as it is there, or nothing. */
  readonly first: (plan: Float64Array | undefined) => void;
  /** A plan to start from. */
  readonly start?: Float64Array;
  /** Whether plans from single periods are worth their time. */
  readonly byPeriod: boolean;
  readonly seconds: () => number;
}

/**
 * Searches a small programme: the master without the plants of which the relaxation builds hardly any, and without all that hangs on
 * them (kernel search: Angelelli, Mansini and Speranza 2010).
 *
 * - Without a plan to start from, exchanges of builds (`exchanged`) begin with what a first relaxation builds. Further ones go on from the plan
 *   that they find and what the last relaxation builds.
 * - From a known plan, plans from single periods are tried.
 * - Where exchanges have nothing to start from, branch and bound finds the first plan.
 * - The last exchanges are among all plants.
 */
export async function searchRestricted(
  model: Assembled,
  integer: ArrayLike<number>,
  first: Point,
  options: Growing,
  { last, first: tellFirst, start, byPeriod, seconds }: RestrictedOptions,
): Promise<Float64Array | undefined> {
  const { tightening } = model.frame;
  const chains = chainsOf(model, integer);
  let at = first;
  let all = withSharedCapacities(model, at);
  const gap = options.absoluteGap ?? options.gap * model.grossCost(at.lp.x);
  const worth = (x: Float64Array) => worthOf(model, x);
  const { signal, ceiling = Number.POSITIVE_INFINITY } = options;
  const enough = () => Math.min(at.lp.objective, ceiling) - gap;
  const step = () => ({
    least: ofGap.negligible * gap,
    enough: enough(),
    seconds: seconds(),
    ...(signal ? { signal } : {}),
  });
  const stopped = () => signal?.aborted || seconds() <= atEnd.last;
  let x = start;
  const small = (a: ProgramArrays, off: Iterable<number>, stage: Stage) => {
    const far = farFlows(model, at, stage.far, x);
    return restrictedTo(withFreeRows(a, new Set(off)), {
      chains,
      lp: at.lp,
      some: stage.some,
      far,
      plan: x,
      length: all.numCols,
    });
  };
  /** The programme without rows that whole numbers keep anyway, in which plants may run too little on the way to a plan. */
  const bare = (stage: Stage) => small(elastic(model.frame, all), [...tightening, ...at.cuts], stage);
  const tight = (stage: Stage) => small(all, at.free, stage);
  const exchange = async (restricted: Restricted, from: Float64Array) => {
    if (!has(options, 'interchange')) return undefined;
    const worse = x;
    const keep = async () => {
      const found = await exchanged(restricted, from, step());
      if (found && !(x && worth(x) >= worth(found))) x = found;
      return found;
    };
    return record(options.state, 'interchange', keep, () => Number(x !== worse));
  };
  /** Whether there is no plan to start from. */
  const fromNothing = !x;
  const roundedPlan = () => rounded(chains, at.lp.x, restriction.built);
  /** Exchanges from what the relaxation builds, and from that and the plan that they find once the last relaxation is there. */
  const fromRelaxation = async () => {
    for (const stage of [narrow, broad]) {
      if (x || stopped()) break;
      const found = await exchange(bare(stage), roundedPlan());
      if (found) tellFirst(x);
    }
    const next = await last;
    if (!next) return;
    [at, all] = [next, withSharedCapacities(model, next)];
    if (x && !stopped()) await exchange(bare(narrow), merged(chains, x, roundedPlan()));
  };
  /** Plans from single periods, as long as they better the best. */
  const periods = async () => {
    let idle = 0;
    for await (const found of plansByPeriod(model, integer, at, options, seconds)) {
      const better = found !== undefined && !(x && worth(x) >= worth(found));
      idle = better ? 0 : idle + 1;
      if (better) x = found;
      if (stopped() || idle >= onePeriod.idle) break;
    }
  };
  if (fromNothing) await fromRelaxation();
  else if (x && byPeriod && has(options, 'one-period') && has(options, 'interchange'))
    await record(options.state, 'one-period', periods, () => Number(x !== start));
  tellFirst(undefined);
  for (const stage of [narrow, every]) {
    if (stopped() || (x && worth(x) >= enough())) break;
    if (!x) {
      const restricted = tight(stage);
      const first = await firstPlan(restricted, gap, seconds(), signal);
      if (first.length === 0) continue;
      x = whole(restricted, first);
    } else if (fromNothing && stage === narrow) continue;
    await exchange(bare(stage), x);
  }
  return x;
}

/** A plan of a small programme by branch and bound as far as its root; empty where it finds none. */
async function firstPlan(
  { program }: Restricted,
  absoluteGap: number,
  seconds: number,
  signal: AbortSignal | undefined,
): Promise<Float64Array> {
  const session = await open(program);
  try {
    const { x } = await session.mip({ absoluteGap, seconds, nodes: 1, ...(signal ? { signal } : {}) });
    return x;
  } finally {
    await session.close();
  }
}
