import {
  type LpResult,
  type MipResult,
  type OptimiseOptions,
  open,
  optimise,
  type Session,
  withoutColumns,
} from '../../linear/index.ts';
import type { FlowSpec } from '../../pillars/index.ts';
import type { Assembled } from '../assemble.ts';
import { addFlows, improvingFlows } from '../pricing.ts';
import type { SolveOptions } from '../solve.ts';
import { bindRows, broken } from './capacities.ts';
import { type Chain, dive } from './dive.ts';
import { allowedGap, decisions, gross } from './search.ts';

/** A programme with more coefficients is solved by other means: see `settleHeavy`. */
const HEAVY = 100_000;
/** What pricing and link rows may leave to the bound, as a share of the gross cost, where the gap asked for is finer. */
const ROUGH = 0.002;
/** Link rows and capacities that may be broken still when the relaxation is settled: they join the search. */
const LINKS = 100;
const FEW = 5;
const ROUNDS = 12;
/** Round of the relaxation whose support is searched, in a thread of its own, while the relaxation is settled. */
const EARLY = 2;

export const isHeavy = (model: Assembled): boolean => model.frame.program.numNonzeros > HEAVY;

interface Held extends SolveOptions {
  readonly binding: Set<string>;
  readonly extra: FlowSpec[];
}

/**
 * Solves a programme too large to be searched node by node: its relaxation is begun without shared capacities and link
 * rows, which hold for most of the model anyway, and takes both, and routes, as they are broken or wanted, by interior
 * point each time; then the small programme on its support is searched while there is time. Undefined where the programme
 * has to be built again with more flows.
 */
export async function settleHeavy(
  model: Assembled,
  session: Session,
  options: Held,
  left: () => number,
): Promise<(MipResult & { relaxation: LpResult }) | undefined> {
  const { binding, extra, signal } = options;
  const { program, tightening } = model.frame;
  const off = new Set(tightening);
  await session.setRowBounds(
    tightening,
    tightening.map(() => Number.NEGATIVE_INFINITY),
    tightening.map(() => Number.POSITIVE_INFINITY),
  );
  const relaxed = () => session.lp({ method: 'ipm', seconds: left(), ...(signal ? { signal } : {}) });
  let lp = await relaxed();
  let excess = 0;
  let kernel: Promise<MipResult> | undefined;
  const enough = 0.4 * left();
  for (let round = 0; round < ROUNDS && lp.status === 'optimal' && !signal?.aborted; round++) {
    const slack = Math.max(0.1 * allowedGap(model, lp.x, options), ROUGH * gross(model, lp.x));
    const more = broken(model, lp.x, binding);
    const rows = program.numRows;
    const told = binding.size > 0 || model.frame.wayRows.measures.length > 0;
    const improving = told ? improvingFlows(model, lp, 1e-3) : { found: [], excess: 0 };
    excess = improving.excess;
    const links = brokenLinks(model, off, lp.x);
    const settled = excess <= slack && more.length <= FEW && links.length <= LINKS;
    const done = settled || left() < enough;
    if (done && more.length === 0 && links.length === 0) break;
    if (!done) {
      extra.push(...improving.found.map(({ spec }) => spec));
      if (program.numRows > rows) return undefined;
      await addFlows(model, session, improving.found);
    }
    const bound = await bindRows(model, session, binding, more, lp.x);
    extra.push(...bound.extra);
    if (bound.rebuilt) return undefined;
    for (const row of links) off.delete(row);
    await session.setRowBounds(
      links,
      links.map((row) => program.rowBounds(row)[0]),
      links.map((row) => program.rowBounds(row)[1]),
    );
    if (done) break;
    if (round === EARLY) kernel = searchKernel(model, session, lp, options, left);
    lp = await relaxed();
  }
  if (lp.status !== 'optimal') return { ...(await optimise(session, bare(options, left))), relaxation: lp };
  const searched = await (kernel ?? searchKernel(model, session, lp, options, left));
  const result = await repaired(model, session, binding, extra, searched);
  if (!result) return undefined;
  if (result.x.length === 0) return { ...result, relaxation: lp };
  const limit = Math.max(result.objective, lp.objective + excess);
  const near = limit - result.objective <= allowedGap(model, result.x, options);
  return {
    ...result,
    status: near ? 'optimal' : signal?.aborted ? 'stopped' : 'feasible',
    bound: limit,
    relaxation: lp,
  };
}

/**
 * The search on the small programme in which all builds that are 0 in the relaxation stay 0, with all that hangs on them
 * left out (kernel search, Angelelli, Mansini and Speranza 2010). Its bound is none of the whole.
 */
async function searchKernel(
  model: Assembled,
  session: Session,
  lp: LpResult,
  options: SolveOptions,
  left: () => number,
): Promise<MipResult> {
  const { program, variables } = model.frame;
  const scale = gross(model, lp.x);
  const zero = variables.builds.map((b) => b.count).filter((col) => lp.x[col]! < 1e-6);
  const kernel = withoutColumns(program.arrays(), zero);
  const place = new Map([...kernel.cols].map((col, k) => [col, k]));
  const groups = decisions(model)
    .map((cols) => cols.flatMap((col) => place.get(col) ?? []))
    .filter((cols) => cols.length > 0);
  const small = await open(kernel.program);
  const { onProgress, signal } = options;
  try {
    const began = performance.now();
    const relaxation = await small.lp({ method: 'ipm', seconds: left() });
    const start =
      relaxation.status === 'optimal' ? await dive(small, relaxation, chainsOf(model, place), left) : undefined;
    const found = await optimise(small, {
      relaxation,
      ...(start ? { start } : {}),
      absoluteGap: options.absoluteGap ?? options.gap * scale,
      seconds: left(),
      groups,
      nodes: 1,
      ...(signal ? { signal } : {}),
      onProgress: ({ objective, nodes = 0 }) => {
        if (objective === undefined) return;
        const seconds = (performance.now() - began) / 1000;
        onProgress?.({
          stage: 'support',
          seconds,
          objective,
          bound: lp.objective,
          gap: lp.objective - objective,
          nodes,
        });
      },
    });
    const x = new Float64Array(found.x.length > 0 ? session.model.numCols : 0);
    if (found.x.length > 0) for (const [k, col] of kernel.cols.entries()) x[col] = found.x[k]!;
    return { ...found, x };
  } finally {
    await small.close();
  }
}

/** Builds of each tier at each candidate, by year, as columns of the kernel. */
function chainsOf(model: Assembled, place: ReadonlyMap<number, number>): Chain[] {
  const chains = new Map<string, { year: number; col: number }[]>();
  for (const b of model.frame.variables.builds) {
    const col = place.get(b.count);
    if (col === undefined) continue;
    const key = `${b.candidate.key}/${b.tier.tier}`;
    const chain = chains.get(key);
    if (chain) chain.push({ year: b.year, col });
    else chains.set(key, [{ year: b.year, col }]);
  }
  return [...chains.values()].map((chain) => chain.sort((a, b) => a.year - b.year).map(({ col }) => col));
}

/**
 * A plan whose flows keep to the shared capacities that it breaks: its whole numbers stay, the rest is solved again with
 * ways round them. Undefined where the programme has to be built again.
 */
async function repaired<P extends { readonly x: Float64Array; readonly objective: number }>(
  model: Assembled,
  session: Session,
  binding: Set<string>,
  added: FlowSpec[],
  plan: P,
): Promise<P | undefined> {
  let { x, objective } = plan;
  for (;;) {
    const over = x.length > 0 ? broken(model, x, binding) : [];
    if (over.length === 0) return { ...plan, x, objective };
    const { extra, rebuilt } = await bindRows(model, session, binding, over, x);
    if (rebuilt) return undefined;
    added.push(...extra);
    const cols = [...session.model.integer.keys()].filter((j) => session.model.integer[j] === 1);
    const at = cols.map((j) => Math.round(x[j]!));
    ({ x, objective } = await session.lp({ method: 'ipm', within: { cols, lower: at, upper: at } }));
  }
}

/** Link rows that are left out of the relaxation and that its solution breaks. */
function brokenLinks(model: Assembled, off: ReadonlySet<number>, x: ArrayLike<number>): number[] {
  const { numCols, rowUpper, starts, indices, values } = model.frame.program.arrays();
  const activity = new Float64Array(rowUpper.length);
  for (let j = 0; j < numCols; j++) {
    const value = x[j] ?? 0;
    if (value === 0) continue;
    for (let k = starts[j]!; k < starts[j + 1]!; k++) activity[indices[k]!]! += values[k]! * value;
  }
  return [...off].filter((row) => activity[row]! > rowUpper[row]! + 1e-6 * Math.max(1, Math.abs(activity[row]!)));
}

const bare = ({ onProgress, signal }: SolveOptions, left: () => number): OptimiseOptions => ({
  absoluteGap: 0,
  seconds: left(),
  ...(onProgress ? { onProgress } : {}),
  ...(signal ? { signal } : {}),
});
