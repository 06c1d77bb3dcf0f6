import { type LpResult, type MipResult, open, optimise, type ProgramArrays, type Session } from '../../linear/index.ts';
import type { FlowSpec } from '../../pillars/index.ts';
import type { Assembled } from '../assemble.ts';
import { addFlows, improvingFlows } from '../pricing.ts';
import type { SolveOptions } from '../solve.ts';
import { wholeNumbers } from '../starts.ts';
import { toldApart } from '../tolls.ts';
import { bindRows, broken } from './capacities.ts';
import { groupsIn } from './each.ts';
import { tyingRows } from './goods.ts';
import { apart, inTurn, type Pieces, piecesOf } from './pieces.ts';
import { roundings } from './rounding.ts';
import { allowedGap, decisions } from './search.ts';
import { shrunk } from './shrink.ts';
import { type Shape, type Sifted, type Stand, shapesOf, sifted, standing, withCuts } from './sift.ts';

/** Followers used to the full that lose more than this share of the gap are in no plan that is looked for. */
const FAR = 0.02;
/** What routes may be worth still when the relaxation is settled, as a share of the gap; the bound has it. */
const SLACK = 0.05;
const ROUNDS = 40;
/**
 * How hard a plan is looked for, one after the other until one is near enough: the share of the gap to which the builds
 * are searched at the prices of followers, with the nodes of that search, and those to which pieces are solved apart and in
 * turn, all together.
 */
const EFFORTS = [
  { builds: 0.5, nodes: 60, apart: 0.6, turn: 0.25 },
  { builds: 0.2, nodes: 600, apart: 0.2, turn: 0.1 },
] as const;
type Effort = (typeof EFFORTS)[number];
/** How often the pieces take their turn. */
const TURNS = 2;
/** Pieces without which there is no gain in solving them one by one. */
const FEW = 3;

interface Held extends SolveOptions {
  readonly binding: Set<string>;
  readonly extra: FlowSpec[];
}

/** What came of it: `rebuild` where the programme has to be built again with more flows. */
export type Followed =
  | { readonly kind: 'rebuild' }
  | { readonly kind: 'solved'; readonly result: MipResult & { readonly relaxation: LpResult } }
  /** Nothing near enough: what is known all the same, for other means. */
  | { readonly kind: 'open'; readonly start?: ReadonlyMap<string, number>; readonly ceiling?: number };

/**
 * Solves a programme in which many whole numbers follow from what is built, such as certificates by site, good and market.
 * Its relaxation is sifted (`sifted`) and has the rounded needs (`roundings`). A plan is found good by good: where nothing
 * ties goods together each is solved apart; otherwise the builds are searched first, with followers at the prices of the
 * relaxation, and then each good is solved within what the others leave. The bound is that of the relaxation, or where it is
 * not near enough, less what the goods apart lose at the prices of what ties them.
 */
export async function settleFollowed(
  model: Assembled,
  session: Session,
  options: Held,
  left: () => number,
): Promise<Followed> {
  const { signal } = options;
  const kept = new Set<number>();
  for (let round = 0; ; round++) {
    const relaxed = await settledRelaxation(model, session, options, kept, left);
    if (relaxed === 'rebuild') return { kind: 'rebuild' };
    if (!relaxed) return { kind: 'open' };
    const { lp } = relaxed.sieve;
    const task = taskOf(model, relaxed.a, relaxed.sieve, options, left);
    const { x, bound } = await nearest(task, Math.min(relaxed.bound, options.ceiling ?? Number.POSITIVE_INFINITY));
    if (!x || signal?.aborted) return { kind: 'open', ceiling: bound };
    const over = broken(model, x, options.binding);
    if (over.length > 0 && round < ROUNDS) {
      const more = await bindRows(model, session, options.binding, over, x);
      options.extra.push(...more.extra);
      if (more.rebuilt) return { kind: 'rebuild' };
      continue;
    }
    const worth = task.value(x);
    if (over.length > 0 || bound - worth > task.allowed(x))
      return { kind: 'open', start: wholeNumbers(model, session, x), ceiling: Math.max(bound, worth) };
    const { numRows, numCols } = model.frame.program;
    const base = { objective: worth, bound: Math.max(bound, worth), seconds: lp.seconds, nodes: 0, violation: 0 };
    const relaxation = { ...lp, rowDual: lp.rowDual.slice(0, numRows) };
    return { kind: 'solved', result: { ...base, status: 'optimal', x: x.slice(0, numCols), relaxation } };
  }
}

/** The best plan of one effort after the other, until it is near enough to the bound, and the bound. */
async function nearest(task: Task, roof: number): Promise<{ x?: Float64Array; bound: number }> {
  let x: Float64Array | undefined;
  let bound = roof;
  const near = () => x !== undefined && bound - task.value(x) <= task.allowed(x);
  for (const effort of EFFORTS) {
    if (task.signal?.aborted) break;
    const found = await planOf(task, bound, effort);
    if (!found) break;
    if (!x || task.value(found) > task.value(x)) x = found;
    if (near()) break;
    bound = Math.min(bound, roof - (await lostApart(task, effort)));
    if (near()) break;
  }
  return { ...(x ? { x } : {}), bound };
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
  options: Held,
  kept: Set<number>,
  left: () => number,
): Promise<Relaxed | 'rebuild' | undefined> {
  const { binding, extra, signal } = options;
  const { program, limits } = model.frame;
  const cuts = limits.relaxed ? [] : roundings(model.frame);
  const gap = (x: Float64Array) => allowedGap(model, x, options);
  for (let round = 0; round < ROUNDS; round++) {
    const a = withCuts(program.arrays(), cuts);
    const sieve = await sifted(model, a, { gap, kept, seconds: left, ...(signal ? { signal } : {}) });
    if (!sieve || signal?.aborted) return undefined;
    const { lp } = sieve;
    const rows = program.numRows;
    const more = broken(model, lp.x, binding);
    const told = toldApart(model.frame, binding);
    const { found, excess } = told ? improvingFlows(model, lp, 1e-3) : { found: [], excess: 0 };
    if (more.length === 0 && excess <= SLACK * gap(lp.x)) return { a, sieve, bound: lp.bound + excess };
    extra.push(...found.map(({ spec }) => spec));
    if (program.numRows > rows) return 'rebuild';
    await addFlows(model, session, found);
    const bound = await bindRows(model, session, binding, more, lp.x);
    extra.push(...bound.extra);
    if (bound.rebuilt) return 'rebuild';
  }
  return undefined;
}

/** What a plan is looked for in. */
interface Task {
  readonly model: Assembled;
  readonly a: ProgramArrays;
  readonly sieve: Sifted;
  readonly shapes: readonly Shape[];
  readonly tying: Uint8Array;
  readonly groups: readonly (readonly number[])[];
  readonly gap: number;
  readonly seconds: () => number;
  readonly signal?: AbortSignal;
  readonly allowed: (x: Float64Array) => number;
  value(x: Float64Array): number;
}

function taskOf(model: Assembled, a: ProgramArrays, sieve: Sifted, options: Held, left: () => number): Task {
  const allowed = (x: Float64Array) => allowedGap(model, x, options);
  return {
    model,
    a,
    sieve,
    shapes: shapesOf(a, model.frame.followers),
    tying: tyingRows(model, a),
    groups: decisions(model),
    gap: allowed(sieve.lp.x),
    seconds: left,
    ...(options.signal ? { signal: options.signal } : {}),
    allowed,
    value: (x) => x.reduce((sum, amount, j) => sum + amount * a.cost[j]!, a.offset),
  };
}

/** The best plan that is found of followers that the relaxation has or nearly has. */
async function planOf(task: Task, limit: number, effort: Effort): Promise<Float64Array | undefined> {
  const { a, sieve, shapes, gap, tying, groups } = task;
  const stand = shapes.map((_, f): Stand => (sieve.kept.has(f) || sieve.full[f]! > -FAR * gap ? 'whole' : 'out'));
  const { arrays, columns } = standing(a, shapes, stand);
  const idle = new Set(shapes.flatMap(({ follower }) => follower.late).filter((j) => sieve.lp.x[j]! < 1e-6));
  const there = columns.filter((j) => !idle.has(j));
  const pieces = piecesOf(arrays, there, tying, sieve.lp.rowDual, groups);
  if (!tying.includes(1)) return alone(task, pieces, effort);
  const x = await completed(task, stand, arrays, there, effort);
  if (!x || pieces.parts.length < FEW) return x;
  const enough = () => limit - task.value(x) <= task.allowed(x);
  const order = [...pieces.parts.keys()];
  for (let turn = 0; turn < TURNS && !enough(); turn++) {
    const before = task.value(x);
    await inTurn(pieces, x, order, { ...task, gap: (effort.turn * gap) / order.length, enough });
    if (task.value(x) - before < 0.02 * gap) break;
  }
  return x;
}

/** Each piece by itself, and the columns without whole numbers as they are in the relaxation. */
async function alone(task: Task, pieces: Pieces, effort: Effort): Promise<Float64Array | undefined> {
  const found = await apart(pieces, { ...task, gap: effort.apart * task.gap });
  if (!found) return undefined;
  const x = new Float64Array(task.a.numCols);
  for (const j of pieces.rest) x[j] = task.sieve.lp.x[j]!;
  found.forEach(({ found: { x: own } }, i) => {
    pieces.parts[i]!.cols.forEach((j, k) => {
      x[j] = own[k]!;
    });
  });
  return x;
}

/**
 * A plan whose builds are searched while followers are a price on what they let flow, that of the relaxation; what then
 * flows has its followers from the first period on.
 */
async function completed(
  { a, sieve, shapes, model, groups, gap, seconds, signal }: Task,
  stand: readonly Stand[],
  arrays: ProgramArrays,
  columns: readonly number[],
  effort: Effort,
): Promise<Float64Array | undefined> {
  const cost = a.cost.slice();
  for (const { follower, flows } of shapes) {
    const rows = new Set(follower.rows);
    for (const j of flows)
      for (let k = a.starts[j]!; k < a.starts[j + 1]!; k++)
        if (rows.has(a.indices[k]!)) cost[j]! -= sieve.lp.rowDual[a.indices[k]!]! * a.values[k]!;
  }
  const free = shapes.map((shape) => ({ ...shape, unit: 0 }));
  const priced = standing(
    { ...a, cost },
    free,
    stand.map((one) => (one === 'whole' ? 'price' : 'out')),
  );
  const builds = shrunk(priced.arrays, priced.columns);
  const limits = { seconds: seconds(), ...(signal ? { signal } : {}) };
  const session = await open(builds.program);
  const found = await optimise(session, {
    ...limits,
    absoluteGap: effort.builds * gap,
    groups: groupsIn(builds.cols, groups),
    nodes: effort.nodes,
    searchOnly: true,
  }).finally(() => session.close());
  if (found.x.length === 0) return undefined;
  const x = new Float64Array(a.numCols);
  builds.cols.forEach((col, k) => {
    x[col] = found.x[k]!;
  });
  const whole = new Map<number, number>();
  for (const { count } of model.frame.variables.builds) whole.set(count, Math.round(x[count]!));
  for (const { follower, flows } of shapes) {
    const had = flows.some((j) => x[j]! > 1e-6) ? 1 : 0;
    for (const j of follower.cols) whole.set(j, had);
  }
  const lower = arrays.lower.map((side, j) => whole.get(j) ?? side);
  const upper = arrays.upper.map((side, j) => whole.get(j) ?? side);
  const rest = shrunk(
    { ...arrays, lower, upper },
    columns.filter((j) => upper[j]! > 0),
  );
  const fixed = await open(rest.program);
  const lp = await fixed.mip({ ...limits, absoluteGap: 0.02 * gap, nodes: 1 }).finally(() => fixed.close());
  if (lp.x.length === 0) return undefined;
  const plan = new Float64Array(a.numCols);
  rest.cols.forEach((col, k) => {
    plan[col] = lp.x[k]!;
  });
  return plan;
}

/** What the pieces apart, at the prices of what ties them together, are less worth than their relaxations: no plan has it. */
async function lostApart(task: Task, effort: Effort): Promise<number> {
  const { a, sieve, shapes, tying, groups, gap } = task;
  const stand = shapes.map((_, f): Stand => (sieve.kept.has(f) ? 'whole' : 'price'));
  const { arrays, columns } = standing(a, shapes, stand);
  const pieces = piecesOf(arrays, columns, tying, sieve.lp.rowDual, groups);
  if (pieces.parts.length < FEW) return 0;
  const found = await apart(pieces, { ...task, gap: effort.apart * gap });
  return found?.reduce((sum, { relaxed, found: { bound } }) => sum + Math.max(0, relaxed - bound), 0) ?? 0;
}
