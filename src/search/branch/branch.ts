import { type LpResult, type MipResult, optimise, type Session } from '../../linear/index.ts';
import { has } from '../component.ts';
import { nearOf, padded } from '../gap.ts';
import { type Completed, completed } from '../heuristic/start.ts';
import type { SolveOptions } from '../options.ts';
import type { Assembled } from '../problem.ts';

/** Branch and bound to the gap asked for: a share of the plan's own gross cost, known only once a plan is. `known` is a plan to start from. */
export async function branch(
  model: Assembled,
  session: Session,
  lp: LpResult,
  options: SolveOptions & { readonly best?: Completed },
  left: number,
  known?: Float64Array,
): Promise<MipResult> {
  const ends = performance.now() + left * 1000;
  let scale = lp.status === 'optimal' ? model.grossCost(lp.x) : 0;
  const groups = decisions(model);
  let start = known;
  const starts = [...(options.start ? [options.start] : []), ...(options.starts ?? [])];
  const allowed = () => options.absoluteGap ?? options.gap * scale;
  if (starts.length > 0 && lp.status === 'optimal') {
    const given = options.best && { ...options.best, x: padded(options.best.x, model.frame.program.numCols) };
    const how = { near: nearOf(model, options), ...(options.signal ? { signal: options.signal } : {}) };
    const best = given ?? (await completed(model, session, starts, how));
    const bound = Math.min(lp.objective, options.ceiling ?? Number.POSITIVE_INFINITY);
    if (best && bound - best.objective <= allowed())
      return { ...best, status: 'optimal', bound: Math.max(bound, best.objective), seconds: 0, nodes: 0, violation: 0 };
    start = best?.x ?? known;
  }
  for (;;) {
    const result = await optimise(session, {
      absoluteGap: allowed(),
      seconds: Math.max(0.5, (ends - performance.now()) / 1000),
      relaxation: lp,
      ...(has(options, 'branch-and-bound') ? { groups } : {}),
      ...(options.nodes === undefined ? {} : { nodes: options.nodes, searchOnly: true }),
      ...(start ? { start } : {}),
      ...(options.onProgress ? { onProgress: options.onProgress } : {}),
      ...(options.signal ? { signal: options.signal } : {}),
    });
    if (result.status !== 'optimal' || result.x.length === 0) return result;
    if (options.absoluteGap !== undefined) return result;
    const own = model.grossCost(result.x);
    if (result.bound - result.objective <= options.gap * own * (1 + 1e-9) + 1e-9 || performance.now() > ends)
      return result;
    scale = own;
    start = result.x;
  }
}

/** What to branch on first: whether a candidate, or a leg, is built at all by a year. */
export function decisions(model: Assembled): number[][] {
  const { variables, legs } = model.frame;
  const byPlace = new Map<string, { year: number; col: number }[]>();
  const put = (key: string, year: number, col: number) => {
    const list = byPlace.get(key);
    if (list) list.push({ year, col });
    else byPlace.set(key, [{ year, col }]);
  };
  for (const b of variables.builds) put(b.candidate.key, b.year, b.count);
  for (const b of legs.all) put(`leg ${b.leg}`, b.year, b.col);
  return [...byPlace.values()].flatMap((list) =>
    [...new Set(list.map(({ year }) => year))]
      .sort((a, b) => a - b)
      .map((by) => list.filter(({ year }) => year <= by).map(({ col }) => col)),
  );
}
