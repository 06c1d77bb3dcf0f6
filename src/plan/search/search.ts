import { type LpResult, type MipResult, optimise, type Session } from '../../linear/index.ts';
import type { Assembled } from '../assemble.ts';
import { costLines, grossCost, totals } from '../decode.ts';
import type { SolveOptions } from '../solve.ts';
import { type Completed, completed } from '../starts.ts';
import { has } from './component.ts';

/** Discounted gross cost of a solution. */
export const gross = (model: Assembled, x: ArrayLike<number>): number =>
  grossCost(totals(costLines(model.frame, x), model.frame.horizon.factor));

/** Branch and bound to the gap asked for: a share of the plan's own gross cost, known only once a plan is. `known` is a plan to start from. */
export async function search(
  model: Assembled,
  session: Session,
  lp: LpResult,
  options: SolveOptions & { readonly best?: Completed },
  left: number,
  known?: Float64Array,
): Promise<MipResult> {
  const ends = performance.now() + left * 1000;
  let scale = lp.status === 'optimal' ? gross(model, lp.x) : 0;
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
    const own = gross(model, result.x);
    if (result.bound - result.objective <= options.gap * own * (1 + 1e-9) + 1e-9 || performance.now() > ends)
      return result;
    scale = own;
    start = result.x;
  }
}

/** A plan with the columns that were added since at 0. */
export function padded(x: Float64Array, length: number): Float64Array {
  const longer = new Float64Array(length);
  longer.set(x);
  return longer;
}

/** The gap asked for, among other options. */
type Gap = Pick<SolveOptions, 'gap'> & Partial<SolveOptions>;

/** Share of the gap to which what stands beside a known plan's builds is chosen. */
const BESIDE = 0.02;

/** How near to the best what stands beside builds is chosen, in money. */
export const nearOf =
  (model: Assembled, options: Gap) =>
  (x: Float64Array): number =>
    BESIDE * allowedGap(model, x, options);

/** Distance of bound and plan that the gap asked for allows, in money: a share of the plan's gross cost unless given so. */
export function allowedGap(model: Assembled, x: Float64Array, options: Gap): number {
  if (options.absoluteGap !== undefined) return options.absoluteGap + 1e-9;
  const whole = gross(model, x);
  return options.gap * whole * (1 + 1e-6) + 1e-6 * Math.max(1, whole * 1e-6);
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
