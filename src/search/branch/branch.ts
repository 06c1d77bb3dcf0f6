import { putInto } from '../../case/index.ts';
import { type Barren, type LpResult, type MipResult, optimise } from '../../linear/index.ts';
import { has } from '../component.ts';
import { allowedGap } from '../gap.ts';
import type { Master } from '../master/master.ts';
import type { Growing } from '../options.ts';
import { atEnd, tolerance } from '../parameters.ts';
import type { Assembled } from '../problem.ts';
import { trueProgress } from '../progress.ts';
import { branching } from './parameters.ts';

interface BranchOptions {
  /** Goes on though it brings no plan. */
  readonly patient?: boolean;
}

/**
 * Branch and bound on the master as it stands, from the best plan that is known, to the gap asked for, by reliability branching on
 * `decisions` (Achterberg, Koch and Martin 2005). Given up where it has brought no better plan after its share of work, so that plans can be
 * looked for in another way; not so where it is `patient`, or where its nodes are limited.
 */
export async function branch(
  master: Master,
  options: Growing,
  lp: LpResult,
  left: () => number,
  { patient = false }: BranchOptions = {},
): Promise<MipResult | 'given up' | undefined> {
  const { signal, nodes, incumbent, state, effort = options.seconds } = options;
  const told = trueProgress(options, master.model, { ...options, ...(master.open ? { floor: state.bound } : {}) });
  if (master.large && lp.status === 'optimal') return few(master, options, left);
  const known = incumbent.within(master.model);
  if (patient || nodes !== undefined) return toGap(master, { ...options, ...told }, lp, left, known);
  const barren = {
    pivots: (branching.patient * effort * branching.work) / master.model.frame.program.numRows,
    objective: incumbent.objective,
  };
  const result = await toGap(master, { ...options, ...told }, lp, left, known, barren);
  const better = result.x.length > 0 && result.objective > incumbent.objective;
  const ended = better || !['feasible', 'stopped'].includes(result.status) || signal?.aborted;
  return ended || left() < atEnd.last ? result : 'given up';
}

/** To the gap: a share of the plan's own gross cost, known only once a plan is. */
async function toGap(
  { model, session }: Master,
  options: Growing,
  lp: LpResult,
  left: () => number,
  known: Float64Array | undefined,
  barren?: Barren,
): Promise<MipResult> {
  const { absoluteGap, gap } = options;
  const groups = decisions(model);
  let start = known;
  let scale = lp.status === 'optimal' ? model.grossCost(lp.x) : 0;
  for (;;) {
    const result = await optimise(session, {
      absoluteGap: absoluteGap ?? gap * scale,
      seconds: left(),
      relaxation: lp,
      ...(has(options, 'branch-and-bound') ? { groups } : {}),
      ...(options.nodes === undefined ? {} : { nodes: options.nodes, searchOnly: true }),
      ...(start ? { start } : {}),
      ...(barren ? { barren } : {}),
      ...(options.onProgress ? { onProgress: options.onProgress } : {}),
      ...(options.signal ? { signal: options.signal } : {}),
    });
    if (result.status !== 'optimal' || result.x.length === 0 || absoluteGap !== undefined) return result;
    const own = model.grossCost(result.x);
    if (result.bound - result.objective <= gap * own * (1 + tolerance.sum) + tolerance.sum || left() < atEnd.last)
      return result;
    scale = own;
    start = result.x;
  }
}

/** A few nodes, where there is time for them. */
async function few({ model, session }: Master, options: Growing, left: () => number): Promise<MipResult | undefined> {
  const start = options.incumbent.within(model);
  if (!has(options, 'branch-and-bound') || left() < atEnd.last) return undefined;
  return session.search({
    groups: decisions(model),
    absoluteGap: start ? allowedGap(model, start, options) : 0,
    nodes: branching.nodes,
    seconds: left(),
    ...(start ? { start } : {}),
    ...(options.signal ? { signal: options.signal } : {}),
  });
}

/** What to branch on first: whether a candidate, or a leg, is built at all by a year. */
export function decisions(model: Assembled): number[][] {
  const { variables, legs } = model.frame;
  const byPlace = new Map<string, { year: number; col: number }[]>();
  const put = (key: string, year: number, col: number) => {
    putInto(byPlace, key, { year, col });
  };
  for (const b of variables.builds) put(b.candidate.key, b.year, b.count);
  for (const b of legs.all) put(`leg ${b.leg}`, b.year, b.col);
  return [...byPlace.values()].flatMap((list) =>
    [...new Set(list.map(({ year }) => year))]
      .sort((a, b) => a - b)
      .map((by) => list.filter(({ year }) => year <= by).map(({ col }) => col)),
  );
}
