import type { LpResult, MipResult, ProgramArrays, Session } from '../linear/index.ts';
import { has } from './component.ts';
import { allowedGap } from './gap.ts';
import { repair } from './heuristic/repair.ts';
import { wholeNumbers } from './heuristic/start.ts';
import { settledBeside } from './heuristic/sub-mip.ts';
import type { Stood } from './master/warm-start.ts';
import { nearest, taskOf } from './nearest.ts';
import type { Growing } from './options.ts';
import { type Sifted, sifted, withCuts } from './price/certificates.ts';
import { addFlows, improvingFlows } from './price/routes.ts';
import { toldApart } from './price/tolls.ts';
import type { Assembled } from './problem.ts';
import { bindRows, broken, inSolution } from './separate/capacities.ts';
import { roundings } from './separate/rounding.ts';

/** What routes may be worth still when the relaxation is settled, as a share of the gap; the bound has it. */
const SLACK = 0.05;
const ROUNDS = 40;

/** What came of it: `rebuild` where the programme has to be built again with more flows. */
export type Followed =
  | { readonly kind: 'rebuild' }
  | { readonly kind: 'solved'; readonly result: MipResult & { readonly relaxation: LpResult } }
  /** Nothing near enough: the whole numbers of the best plan and the bound, for other means. */
  | { readonly kind: 'open'; readonly found?: ReadonlyMap<string, number>; readonly ceiling?: number };

/**
 * Solves a programme in which many whole numbers follow from what is built, such as certificates by site, good and market.
 * Its relaxation is sifted (`sifted`) and has the rounded needs (`roundings`). A plan is found good by good: where nothing
 * ties goods together each is solved apart; otherwise the builds are searched first, with followers at the prices of the
 * relaxation, and then each good is solved within what the others leave (`nearest`). The bound is that of the relaxation, or
 * where it is not near enough, less what the goods apart lose at the prices of what ties them.
 */
export async function settleFollowed(
  model: Assembled,
  session: Session,
  options: Growing,
  left: () => number,
): Promise<Followed> {
  const { signal } = options;
  const known: Known = { kept: new Set() };
  for (let round = 0; ; round++) {
    const relaxed = await settledRelaxation(model, session, options, known, left);
    if (relaxed === 'rebuild') return { kind: 'rebuild' };
    if (!relaxed) return { kind: 'open' };
    const { lp } = relaxed.sieve;
    const task = taskOf(model, relaxed.a, relaxed.sieve, options, left);
    const { x: found, bound } = await nearest(
      task,
      Math.min(relaxed.bound, options.ceiling ?? Number.POSITIVE_INFINITY),
    );
    if (!found) return { kind: 'open', ceiling: bound };
    const x = await settledBeside(model, found, left());
    const worth = task.value(x);
    const { numRows, numCols } = model.frame.program;
    const base = { objective: worth, bound: Math.max(bound, worth), seconds: lp.seconds, nodes: 0, violation: 0 };
    const result = { ...base, status: 'feasible', x: x.slice(0, numCols) } as const;
    const breaks = broken(model, x, options.binding).length > 0;
    if ((await repair(model, session, options, result, { left, rough: SLACK * options.gap })) === 'rebuild')
      return { kind: 'rebuild' };
    if (breaks && round < ROUNDS && !signal?.aborted) continue;
    const relaxation = { ...lp, rowDual: lp.rowDual.slice(0, numRows) };
    if (!breaks && bound - worth <= task.allowed(x))
      return { kind: 'solved', result: { ...result, status: 'optimal', relaxation } };
    return { kind: 'open', found: wholeNumbers(model, session, x), ceiling: base.bound };
  }
}

/** What the relaxation before tells the next: the followers that it has, and where it ended. */
interface Known {
  readonly kept: Set<number>;
  stood?: Stood;
}

interface Relaxed {
  readonly a: ProgramArrays;
  readonly sieve: Sifted;
  readonly bound: number;
}

/** The relaxation with all shared capacities that it breaks and all routes that it wants. */
async function settledRelaxation(
  model: Assembled,
  session: Session,
  options: Growing,
  known: Known,
  left: () => number,
): Promise<Relaxed | 'rebuild' | undefined> {
  const { binding, extra, signal } = options;
  const { program, limits } = model.frame;
  const cuts = limits.relaxed || !has(options, 'rounding') ? [] : roundings(model.frame);
  const gap = (x: Float64Array) => allowedGap(model, x, options);
  for (let round = 0; round < ROUNDS; round++) {
    const a = withCuts(program.arrays(), cuts);
    const sieve = await sifted(model, a, { ...known, gap, seconds: left, ...(signal ? { signal } : {}) });
    if (!sieve || signal?.aborted) return undefined;
    const { lp, stood } = sieve;
    if (stood) known.stood = stood;
    const rows = program.numRows;
    const more = broken(model, lp.x, binding);
    const told = toldApart(model.frame, binding);
    const { found, excess } = told ? improvingFlows(model, lp, 1e-3, { fixed: true }) : { found: [], excess: 0 };
    if (more.length === 0 && excess <= SLACK * gap(lp.x)) return { a, sieve, bound: lp.bound + excess };
    extra.push(...found.map(({ spec }) => spec));
    if (program.numRows > rows) return 'rebuild';
    await addFlows(model, session, found);
    const bound = await bindRows(model, session, binding, more, inSolution(lp.x));
    extra.push(...bound.extra);
    if (bound.rebuilt) return 'rebuild';
  }
  return undefined;
}
