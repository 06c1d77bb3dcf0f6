import { open, type ProgramArrays } from '../../linear/index.ts';
import { enabled } from '../component.ts';
import type { Point } from '../master/types.ts';
import type { SearchContext } from '../options.ts';
import { atEnd, gapShare, tolerance } from '../parameters.ts';
import type { Assembled } from '../problem.ts';
import { farFlows, withSharedCapacities } from '../separate/likely.ts';
import { worthOf } from '../solution.ts';
import { record } from '../statistics.ts';
import { chainsOf } from './chains.ts';
import { exchangeBuilds } from './interchange.ts';
import { elastic } from './least-use.ts';
import { plansByPeriod } from './one-period.ts';
import { onePeriod, restriction } from './parameters.ts';
import { type Restricted, restrictedTo, whole, withFreeRows } from './restricted.ts';
import { mergeBuilds, roundRelaxation } from './rounding.ts';

/** The size of a restricted programme: chains of which the relaxation builds at least `some`, and flows with a relative reduced cost of at most `far`. */
interface Stage {
  readonly some: number;
  readonly far: number;
}

const narrow: Stage = { some: restriction.some, far: restriction.far };
/** All chains that the relaxation builds. */
const broad: Stage = { some: tolerance.row, far: restriction.far };
/** All chains and flows. */
const every: Stage = { some: 0, far: Number.POSITIVE_INFINITY };

interface RestrictedOptions {
  /** The last relaxation, if it is not also the first. */
  readonly last: Promise<Point | undefined>;
  /** Receives the first plan as soon as it is found, or undefined. */
  readonly onFirst: (plan: Float64Array | undefined) => void;
  /** A plan to start from. */
  readonly start: Float64Array | undefined;
  /** Whether to try plans from single periods. */
  readonly byPeriod: boolean;
  readonly seconds: () => number;
}

/**
 * Searches a restricted programme: the master without the plants of which the relaxation builds hardly any, and without the columns that depend
 * on them (kernel search: Angelelli, Mansini and Speranza 2010).
 *
 * - Without a plan to start from, exchanges of builds (`exchangeBuilds`) start from the first relaxation, rounded. They continue from the plan that
 *   they find, merged with the last relaxation, rounded.
 * - With a plan to start from, plans from single periods are tried.
 * - If the exchanges find no plan, branch and bound finds the first one.
 * - The last exchanges use all plants.
 */
export async function searchRestricted(
  model: Assembled,
  integer: ArrayLike<number>,
  first: Point,
  options: SearchContext,
  { last, onFirst, start, byPeriod, seconds }: RestrictedOptions,
): Promise<Float64Array | undefined> {
  const { tightening } = model.frame;
  const chains = chainsOf(model, integer);
  let point = first;
  let full = withSharedCapacities(model, point);
  const gap = options.absoluteGap ?? options.gap * model.grossCost(point.lp.x);
  const worth = (x: Float64Array) => worthOf(model, x);
  const { signal, ceiling = Number.POSITIVE_INFINITY } = options;
  const enough = () => Math.min(point.lp.objective, ceiling) - gap;
  const stopped = () => signal?.aborted || seconds() <= atEnd.last;
  let x = start;
  const small = (a: ProgramArrays, off: Iterable<number>, stage: Stage) => {
    const far = farFlows(model, point, stage.far, x);
    return restrictedTo(withFreeRows(a, new Set(off)), {
      chains,
      lp: point.lp,
      some: stage.some,
      far,
      plan: x,
      length: full.numCols,
    });
  };
  /** The restricted programme for exchanges: without the rows that every integral solution satisfies, and with elastic minimum loads. */
  const loose = (stage: Stage) => small(elastic(model.frame, full), [...tightening, ...point.cuts], stage);
  const tight = (stage: Stage) => small(full, point.free, stage);
  const exchange = async (restricted: Restricted, from: Float64Array) => {
    if (!enabled(options, 'interchange')) return undefined;
    const before = x;
    const improve = async () => {
      const least = gapShare.negligible * gap;
      const found = await exchangeBuilds(restricted, from, { least, enough: enough(), seconds: seconds(), signal });
      if (found && !(x && worth(x) >= worth(found))) x = found;
      return found;
    };
    return record(options.state.components, 'interchange', improve, () => Number(x !== before));
  };
  const withoutStart = !x;
  const roundedRelaxation = () => roundRelaxation(chains, point.lp.x, restriction.built);
  /** Exchanges from the first relaxation, and then from their plan merged with the last relaxation. */
  const fromRelaxation = async () => {
    for (const stage of [narrow, broad]) {
      if (x || stopped()) break;
      const found = await exchange(loose(stage), roundedRelaxation());
      if (found) onFirst(x);
    }
    const next = await last;
    if (!next) return;
    [point, full] = [next, withSharedCapacities(model, next)];
    if (x && !stopped()) await exchange(loose(narrow), mergeBuilds(chains, x, roundedRelaxation()));
  };
  /** Plans from single periods, until `onePeriod.idle` of them in a row are not better. */
  const periods = async () => {
    let idle = 0;
    for await (const plan of plansByPeriod(model, integer, point, options, seconds)) {
      const better = plan !== undefined && !(x && worth(x) >= worth(plan));
      idle = better ? 0 : idle + 1;
      if (better) x = plan;
      if (stopped() || idle >= onePeriod.idle) break;
    }
  };
  if (withoutStart) await fromRelaxation();
  else if (x && byPeriod && enabled(options, 'one-period') && enabled(options, 'interchange'))
    await record(options.state.components, 'one-period', periods, () => Number(x !== start));
  onFirst(undefined);
  for (const stage of [narrow, every]) {
    if (stopped() || (x && worth(x) >= enough())) break;
    if (!x) {
      const restricted = tight(stage);
      const plan = await planAtRoot(restricted, gap, seconds(), signal);
      if (plan.length === 0) continue;
      x = whole(restricted, plan);
    } else if (withoutStart && stage === narrow) continue;
    await exchange(loose(stage), x);
  }
  return x;
}

/** A plan that HiGHS finds at the root node of a restricted programme; empty if it finds none. */
async function planAtRoot(
  { program }: Restricted,
  absoluteGap: number,
  seconds: number,
  signal: AbortSignal | undefined,
): Promise<Float64Array> {
  const session = await open(program);
  try {
    const { x } = await session.mip({ absoluteGap, seconds, nodes: 1, signal });
    return x;
  } finally {
    await session.close();
  }
}
