import { eachRow, open, optimise, type ProgramArrays } from '../../linear/index.ts';
import { decisions } from '../branch/branch.ts';
import { couplingRows } from '../coupling.ts';
import { apart, type Blocks, decompose, gaussSeidel } from '../decompose.ts';
import { groupsIn } from '../each.ts';
import { allowedGap } from '../gap.ts';
import type { Master, Sieve } from '../master/master.ts';
import { shrunk } from '../master/shrink.ts';
import type { Growing } from '../options.ts';
import { completing, tolerance } from '../parameters.ts';
import { type Shape, type Sifted, type Stand, shapesOf, standing } from '../price/certificates.ts';
import type { Assembled } from '../problem.ts';
import { type Heuristic, planOf } from './heuristic.ts';
import { decomposition } from './parameters.ts';
import { completedBySubMip } from './sub-mip.ts';

/** How hard a plan is looked for: shares of the gap and nodes, as `decomposition.efforts` says. */
interface Effort {
  readonly builds?: { readonly gap: number; readonly nodes: number };
  readonly apart: number;
  readonly turn: number;
  readonly block: number;
  readonly bound: number;
}

/** What a plan is looked for in. */
interface Task {
  readonly model: Assembled;
  readonly a: ProgramArrays;
  readonly sieve: Sifted;
  readonly shapes: readonly Shape[];
  readonly coupling: Uint8Array;
  readonly groups: readonly (readonly number[])[];
  readonly gap: number;
  readonly seconds: () => number;
  readonly signal?: AbortSignal;
  readonly allowed: (x: Float64Array) => number;
  /** Whether routes outside the master may be worth more to a block than those that it has: then its bound is none. */
  readonly open: boolean;
  value(x: Float64Array): number;
}

function taskOf({ model, open }: Master, { a, sieve }: Sieve, options: Growing, left: () => number): Task {
  const allowed = (x: Float64Array) => allowedGap(model, x, options);
  return {
    model,
    a,
    sieve,
    shapes: shapesOf(a, model.frame.dependents),
    coupling: couplingRows(model, a),
    groups: decisions(model),
    gap: allowed(sieve.lp.x),
    seconds: left,
    ...(options.signal ? { signal: options.signal } : {}),
    allowed,
    open,
    value: (x) => x.reduce((sum, amount, j) => sum + amount * a.cost[j]!, a.offset),
  };
}

/**
 * Price-directed decomposition (Dantzig and Wolfe 1960): a plan of a programme with sifted dependent binaries, of which the blocks
 * are searched apart at the prices of the rows that couple them, then each within what the others leave. Lowers the bound by
 * what the blocks apart are worth less than their relaxations, where the master has all routes that a block could use.
 */
export const priceDirected: Heuristic = {
  name: 'blocks',
  due: ({ master }) => master.sieve !== undefined,
  async find({ master, options, left }) {
    const { model, sieve } = master;
    const task = taskOf(master, sieve!, options, left);
    const { x, bound } = await planByEfforts(task, options.state.bound);
    options.state.bound = Math.min(options.state.bound, bound);
    return x && planOf(master, await completedBySubMip(model, x, left()));
  },
};

/**
 * The best plan of one effort after the other, until it is near enough to the bound; and the bound. It begins with `known`, and where no plan is
 * near enough to it, what whole numbers take from the blocks is subtracted (`lostByBlocks`).
 */
async function planByEfforts(task: Task, known: number): Promise<{ x?: Float64Array; bound: number }> {
  let x: Float64Array | undefined;
  let bound = known;
  const late = () => task.seconds() < decomposition.late;
  const near = (one: Float64Array | undefined) => one !== undefined && bound - task.value(one) <= task.allowed(one);
  const keep = (found: Float64Array) => {
    if (!x || task.value(found) > task.value(x)) x = found;
  };
  const choice = choiceOf(task);
  const tied = task.coupling.includes(1);
  for (const effort of decomposition.efforts) {
    if (task.signal?.aborted || (x && late())) break;
    const found = await (tied ? fromBuilds(task, choice, effort, x) : blocksApart(task, choice, effort, x));
    if (!found) break;
    keep(found);
    if (near(x)) break;
    if (!task.open) bound = Math.min(bound, known - (await lostByBlocks(task, effort)));
    if (near(x)) break;
    if (!tied) continue;
    await blocksInTurn(task, choice, found, effort, () => near(found) || late());
    keep(found);
    if (near(x)) break;
  }
  return { ...(x ? { x } : {}), bound };
}

/** What a plan is made of: dependent binaries that the relaxation has or nearly has, obtained when it obtains them. */
interface Choice {
  readonly stand: readonly Stand[];
  readonly arrays: ProgramArrays;
  readonly columns: readonly number[];
  readonly blocks: Blocks;
}

function choiceOf({ a, sieve, shapes, gap, coupling, groups }: Task): Choice {
  const stand = shapes.map(({ dependent }, f): Stand => {
    const barred = dependent.cols.some((j) => a.upper[j] === 0);
    return !barred && (sieve.kept.has(f) || sieve.full[f]! > -decomposition.far * gap) ? 'whole' : 'out';
  });
  const { arrays, columns } = standing(a, shapes, stand);
  const idle = new Set(shapes.flatMap(({ dependent }) => dependent.late).filter((j) => sieve.lp.x[j]! < tolerance.row));
  const there = columns.filter((j) => !idle.has(j));
  return { stand, arrays, columns: there, blocks: decompose(arrays, there, coupling, sieve.lp.rowDual, groups) };
}

/**
 * Each block in turn within what the others leave, those first that lose most at the prices of what ties them; changes the
 * plan `x`.
 */
async function blocksInTurn(task: Task, { blocks }: Choice, x: Float64Array, effort: Effort, enough: () => boolean) {
  const { parts, priced } = blocks;
  if (parts.length < decomposition.few) return;
  const { lp } = task.sieve;
  const lost = parts.map(({ cols }) => cols.reduce((sum, j) => sum + priced[j]! * (lp.x[j]! - x[j]!), 0));
  const order = [...parts.keys()].sort((p, q) => lost[q]! - lost[p]! || p - q);
  const how = { ...task, gap: (effort.turn * task.gap) / parts.length, nodes: effort.block, enough };
  for (let turn = 0; turn < decomposition.turns && !enough(); turn++) {
    const before = task.value(x);
    await gaussSeidel(blocks, x, order, how);
    if (task.value(x) - before < decomposition.least * task.gap) break;
  }
}

/** Each block by itself, and the columns without whole numbers as they are in the relaxation. */
async function blocksApart(
  task: Task,
  { blocks }: Choice,
  effort: Effort,
  start?: Float64Array,
): Promise<Float64Array | undefined> {
  const how = { ...task, gap: effort.apart * task.gap, nodes: effort.block };
  const found = await apart(blocks, start ? { ...how, start } : how);
  if (!found) return undefined;
  const x = new Float64Array(task.a.numCols);
  for (const j of blocks.rest) x[j] = task.sieve.lp.x[j]!;
  found.forEach(({ found: { x: own } }, i) => {
    blocks.parts[i]!.cols.forEach((j, k) => {
      x[j] = own[k]!;
    });
  });
  return x;
}

/**
 * A plan whose builds are searched while dependent binaries are a price on what they let flow, that of the relaxation; what then
 * flows has its dependent binaries from the first period on. Or the plan before, to be improved.
 */
async function fromBuilds(
  { a, sieve, shapes, model, groups, gap, seconds, signal }: Task,
  { stand, arrays, columns }: Choice,
  { builds: search }: Effort,
  before?: Float64Array,
): Promise<Float64Array | undefined> {
  if (!search && before) return before;
  const { gap: share, nodes } = search ?? decomposition.efforts[0]!.builds!;
  const cost = a.cost.slice();
  for (const { dependent, flows } of shapes) {
    const rows = new Set(dependent.rows);
    for (const j of flows)
      eachRow(a, j, (row, value) => {
        if (rows.has(row)) cost[j]! -= sieve.lp.rowDual[row]! * value;
      });
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
    absoluteGap: share * gap,
    groups: groupsIn(builds.cols, groups),
    nodes,
    searchOnly: true,
  }).finally(() => session.close());
  if (found.x.length === 0) return undefined;
  const x = new Float64Array(a.numCols);
  builds.cols.forEach((col, k) => {
    x[col] = found.x[k]!;
  });
  const whole = new Map<number, number>();
  for (const { count } of model.frame.variables.builds) whole.set(count, Math.round(x[count]!));
  for (const { dependent, flows } of shapes) {
    const had = flows.some((j) => x[j]! > tolerance.row) ? 1 : 0;
    for (const j of dependent.cols) whole.set(j, had);
  }
  const lower = arrays.lower.map((side, j) => whole.get(j) ?? side);
  const upper = arrays.upper.map((side, j) => whole.get(j) ?? side);
  const rest = shrunk(
    { ...arrays, lower, upper },
    columns.filter((j) => upper[j]! > 0),
  );
  const fixed = await open(rest.program);
  const lp = await fixed
    .mip({ ...limits, absoluteGap: completing.beside * gap, nodes: 1 })
    .finally(() => fixed.close());
  if (lp.x.length === 0) return undefined;
  const plan = new Float64Array(a.numCols);
  rest.cols.forEach((col, k) => {
    plan[col] = lp.x[k]!;
  });
  return plan;
}

/** By how much the blocks, at the prices of the rows that couple them, are worth less with whole numbers than relaxed: no plan has that. */
async function lostByBlocks(task: Task, effort: Effort): Promise<number> {
  const { a, sieve, shapes, coupling, groups } = task;
  const stand = shapes.map((_, f): Stand => (sieve.kept.has(f) ? 'whole' : 'price'));
  const { arrays, columns } = standing(a, shapes, stand);
  const blocks = decompose(arrays, columns, coupling, sieve.lp.rowDual, groups);
  if (blocks.parts.length < decomposition.few) return 0;
  const found = await apart(blocks, { ...task, gap: 0, nodes: effort.bound, boundOnly: true });
  const losses = found?.map(({ relaxed, found: { bound } }) => Math.max(0, relaxed - bound)) ?? [];
  return losses.filter(Number.isFinite).reduce((sum, loss) => sum + loss, 0);
}
