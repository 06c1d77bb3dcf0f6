import type { Case } from '../case/index.ts';
import {
  type LpResult,
  type MipResult,
  open,
  optimise,
  type Session,
  type SolveProgress,
  type Solver,
} from '../linear/index.ts';
import type { FlowSpec } from '../pillars/index.ts';
import { type Assembled, type AssembleOptions, assemble } from './assemble.ts';
import { costLines, grossCost, totals } from './decode.ts';
import { passKey, priceRoutes } from './pricing.ts';
import { completed } from './starts.ts';
import { ways } from './ways.ts';

export interface SolveOptions extends AssembleOptions {
  /** Relative gap: (bound - npv) / discounted gross cost. */
  readonly gap: number;
  readonly seconds: number;
  readonly solver?: Solver;
  readonly onProgress?: (progress: SolveProgress) => void;
  readonly signal?: AbortSignal;
  /** Fixes or bounds columns before solving: pinned builds, required sites. */
  readonly prepare?: (model: Assembled) => void;
  /** Values of columns by name, from which the search starts. */
  readonly start?: ReadonlyMap<string, number>;
  /** Whole numbers by name of plans of like cases: each is completed, and the search starts from the best. */
  readonly starts?: readonly ReadonlyMap<string, number>[];
  /** No plan is worth more, as is known from elsewhere: one within the gap of it needs no search. */
  readonly ceiling?: number;
  /** The gap in money, instead of a share of the cost. */
  readonly absoluteGap?: number;
}

export interface Solved {
  readonly model: Assembled;
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unbounded' | 'stopped' | 'failed';
  readonly x: Float64Array;
  readonly objective: number;
  /** Holds over all routes of the network. */
  readonly bound: number;
  readonly relaxation: LpResult;
  readonly session: Session;
  readonly seconds: { route: number; build: number; solve: number };
  readonly message?: string;
}

/**
 * Solves a case: builds the programme without the shared capacities, solves, adds the rows of those that the plan
 * breaks, prices routes, and solves again until none is broken. The caller closes the session.
 */
export async function solve(c: Case, options: SolveOptions): Promise<Solved> {
  const binding = new Set(options.binding ?? []);
  const extra: FlowSpec[] = [...(options.extra ?? [])];
  const known = options.ways ?? ways();
  const seconds = { route: 0, build: 0, solve: 0 };
  const ends = performance.now() + options.seconds * 1000;
  for (;;) {
    const model = assemble(c, { ...options, binding, extra, ways: known });
    options.prepare?.(model);
    seconds.route += model.seconds.route;
    seconds.build += model.seconds.build;
    const began = performance.now();
    const session = await open(model.frame.program, options.solver ? { solver: options.solver } : {});
    const left = () => Math.max(0.5, (ends - performance.now()) / 1000);
    let lp = await session.lp({
      method: 'ipm',
      seconds: left(),
      ...(options.signal ? { signal: options.signal } : {}),
    });
    let exact = binding.size === 0;
    if (binding.size > 0 && lp.status === 'optimal') {
      const priced = await priceRoutes(model, session, lp);
      extra.push(...priced.extra);
      lp = priced.lp;
      if (priced.rebuilt) {
        seconds.solve += (performance.now() - began) / 1000;
        await session.close();
        continue;
      }
      const more = lp.status === 'optimal' ? broken(model, lp.x, binding) : [];
      if (more.length > 0) {
        for (const key of more) binding.add(key);
        seconds.solve += (performance.now() - began) / 1000;
        await session.close();
        continue;
      }
    } else if (binding.size > 0 && lp.status === 'infeasible') {
      const found = await feasibleFlows(c, { ...options, binding, extra, ways: known });
      if (found.length > 0) {
        extra.push(...found);
        await session.close();
        continue;
      }
      exact = true;
    }
    const result = await search(model, session, lp, options, left());
    seconds.solve += (performance.now() - began) / 1000;
    const over = result.x.length > 0 ? broken(model, result.x, binding) : [];
    if (over.length > 0 && !options.signal?.aborted) {
      for (const key of over) binding.add(key);
      await session.close();
      continue;
    }
    const bound = exact ? result.bound : Math.max(result.bound, lp.objective);
    return { ...result, bound, model, relaxation: lp, session, seconds };
  }
}

/** Branch and bound to the gap asked for: a share of the plan's own gross cost, known only once a plan is. */
async function search(
  model: Assembled,
  session: Session,
  lp: LpResult,
  options: SolveOptions,
  left: number,
): Promise<MipResult> {
  const gross = (x: Float64Array) => grossCost(totals(costLines(model.frame, x), model.frame.horizon.factor));
  const ends = performance.now() + left * 1000;
  let scale = lp.status === 'optimal' ? gross(lp.x) : 0;
  const groups = decisions(model);
  let start = options.start ? startFrom(model, options.start) : undefined;
  const allowed = () => options.absoluteGap ?? options.gap * scale;
  if (options.starts && lp.status === 'optimal') {
    const best = await completed(model, session, options.starts, options.signal);
    const bound = Math.min(lp.objective, options.ceiling ?? Number.POSITIVE_INFINITY);
    if (best && bound - best.objective <= allowed())
      return { ...best, status: 'optimal', bound: Math.max(bound, best.objective), seconds: 0, nodes: 0, violation: 0 };
    start = best?.x ?? start;
  }
  for (;;) {
    const result = await optimise(session, model.frame.program, {
      absoluteGap: allowed(),
      seconds: Math.max(0.5, (ends - performance.now()) / 1000),
      relaxation: lp,
      groups,
      ...(start ? { start } : {}),
      ...(options.onProgress ? { onProgress: options.onProgress } : {}),
      ...(options.signal ? { signal: options.signal } : {}),
    });
    if (result.status !== 'optimal' || result.x.length === 0) return result;
    if (options.absoluteGap !== undefined) return result;
    const own = gross(result.x);
    if (result.bound - result.objective <= options.gap * own * (1 + 1e-9) + 1e-9 || performance.now() > ends)
      return result;
    scale = own;
    start = result.x;
  }
}

/** What to branch on first: whether a candidate, or a leg, is built at all by a year. */
function decisions(model: Assembled): number[][] {
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

/** A start for every column from values by name; columns not named are 0. */
function startFrom(model: Assembled, values: ReadonlyMap<string, number>): Float64Array {
  const { program } = model.frame;
  return Float64Array.from({ length: program.numCols }, (_, col) => values.get(program.colName(col)) ?? 0);
}

/** Shared capacities (`kind key`) that the flows exceed and whose rows are not in the programme. */
export function broken(model: Assembled, x: ArrayLike<number>, binding: ReadonlySet<string>): string[] {
  const loads = new Map<string, { load: number; capacity: number; key: string }>();
  for (const { col, way, good, period } of model.flows) {
    const amount = x[col] ?? 0;
    if (!way || amount <= 0) continue;
    const tonnes = amount * model.frame.lookup.mass(good);
    for (const pass of way.passes) {
      if (pass.capacity === Number.POSITIVE_INFINITY) continue;
      const key = passKey(pass);
      const id = `${key} ${period}`;
      const found = loads.get(id);
      if (found) found.load += tonnes;
      else loads.set(id, { load: tonnes, capacity: pass.capacity, key });
    }
  }
  const over = new Set<string>();
  for (const { load, capacity, key } of loads.values()) {
    if (load > capacity * (1 + 1e-7) + 1e-9 && !binding.has(key)) over.add(key);
  }
  return [...over];
}

/** Flows on further routes that an infeasible programme needs: prices them by the least relaxation of its limits. */
async function feasibleFlows(c: Case, options: SolveOptions): Promise<FlowSpec[]> {
  const model = assemble(c, { ...options, relaxed: true });
  options.prepare?.(model);
  const { program, limits } = model.frame;
  for (let col = 0; col < program.numCols; col++) program.addCost(col, -program.cost(col));
  for (const { slack, size } of limits.all)
    if (slack !== undefined) program.addCost(slack, -1 / Math.max(1, Math.abs(size)));
  const session = await open(program);
  try {
    const lp = await session.lp({ method: 'simplex' });
    const priced = await priceRoutes(model, session, lp, { costless: true });
    return priced.extra;
  } finally {
    await session.close();
  }
}
