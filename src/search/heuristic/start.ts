import type { LpResult, Session } from '../../linear/index.ts';
import { tolerance } from '../parameters.ts';
import type { Assembled } from '../problem.ts';
import { polishing } from './parameters.ts';

/** A plan completed from the whole numbers of another. */
export interface Completed {
  readonly x: Float64Array;
  readonly objective: number;
  /** The plan that it comes from, among those given. */
  readonly from: number;
  /** Whether what stands beside its builds is as good as can be (`besideBuilds`), not as in the plan that it comes from. */
  readonly beside: boolean;
}

export interface CompleteOptions {
  readonly signal?: AbortSignal;
  /** Time for each solve. */
  readonly seconds?: () => number;
  /** How near to the best the search for what stands beside builds ends, in money, by its relaxation (1e-7 of the NPV). */
  readonly near?: (relaxation: Float64Array) => number;
}

/**
 * The best plan that has the whole numbers of one of several plans of like cases, given by column name; a number not
 * named is 0, one out of bounds is the bound. Each is completed by one linear solve; where its whole numbers do not hold,
 * its builds may with other certificates and licences (`besideBuilds`).
 */
export async function completed(
  model: Assembled,
  session: Session,
  starts: readonly ReadonlyMap<string, number>[],
  options: CompleteOptions = {},
): Promise<Completed | undefined> {
  const { signal, seconds } = options;
  const { integer } = session.model;
  const cols: number[] = [];
  for (let j = 0; j < integer.length; j++) if (integer[j] === 1) cols.push(j);
  let best: Completed | undefined;
  const tried = new Set<string>();
  const others: number[] = [];
  for (const [from, start] of starts.entries()) {
    const values = valuesOf(model, session, cols, start);
    const name = values.join();
    if (tried.has(name) || signal?.aborted) continue;
    tried.add(name);
    const lp: LpResult = await session.lp({
      method: 'simplex',
      fresh: true,
      within: { cols, lower: values, upper: values },
      ...(seconds ? { seconds: seconds() } : {}),
      ...(signal ? { signal } : {}),
    });
    if (lp.status !== 'optimal' || lp.violation > tolerance.row) others.push(from);
    else if (!best || lp.objective > best.objective) {
      best = { x: lp.x, objective: lp.objective, from, beside: false };
    }
  }
  for (const from of others) {
    if (signal?.aborted) return best;
    const found = await besideBuilds(model, session, starts[from]!, options, best?.objective);
    if (found) best = { ...found, from, beside: true };
  }
  return best;
}

/**
 * The builds, closings and legs of a plan, with the best other whole numbers: certificates, licences, members and use of
 * facilities. Undefined where these builds do not hold, or are not worth more than `floor`. Builds at `open` sites (`place/process`) are free too.
 */
export async function besideBuilds(
  model: Assembled,
  session: Session,
  start: ReadonlyMap<string, number>,
  { near, signal, seconds }: CompleteOptions = {},
  floor = Number.NEGATIVE_INFINITY,
  open: ReadonlySet<string> = new Set(),
): Promise<Pick<Completed, 'x' | 'objective'> | undefined> {
  const { builds } = model.frame.variables;
  const free = new Set(builds.filter(({ candidate }) => open.has(candidate.key)).map(({ count }) => count));
  const cols = [...builtBy(model)].filter((col) => !free.has(col));
  const values = valuesOf(model, session, cols, start);
  const within = { cols, lower: values, upper: values };
  const limits = () => ({ ...(signal ? { signal } : {}), ...(seconds ? { seconds: seconds() } : {}) });
  const relaxed = await session.lp({ method: 'simplex', fresh: true, within, ...limits() });
  if (relaxed.status !== 'optimal' || relaxed.objective <= floor) return undefined;
  const absoluteGap = near?.(relaxed.x) ?? tolerance.interior * Math.abs(relaxed.objective);
  const { x, objective, violation } = await session.mip({
    within,
    nodes: polishing.nodes,
    proof: true,
    absoluteGap,
    ...limits(),
  });
  return x.length > 0 && violation <= tolerance.row && objective > floor ? { x, objective } : undefined;
}

/** What a start, by column name, makes of whole-number columns: 0 where it does not name one, the bound where it is out of bounds. */
function valuesOf(
  { frame: { program } }: Assembled,
  { model: { lower, upper } }: Session,
  cols: readonly number[],
  start: ReadonlyMap<string, number>,
): number[] {
  return cols.map((j) => Math.min(upper[j]!, Math.max(lower[j]!, Math.round(start.get(program.colName(j)) ?? 0))));
}

/** The whole numbers that say what is built, closed and laid. */
export function builtBy({ frame }: Assembled): Set<number> {
  const { variables, legs, candidates, periods } = frame;
  const closed = candidates.flatMap((k) => periods.flatMap((_, p) => variables.closed(k, p) ?? []));
  return new Set([...variables.builds.map((b) => b.count), ...legs.all.map((b) => b.col), ...closed]);
}

/** The whole numbers of a plan that are not 0, by column name: what `starts` takes. */
export function wholeNumbers(model: Assembled, session: Session, x: ArrayLike<number>): Map<string, number> {
  const found = new Map<string, number>();
  for (let j = 0; j < x.length; j++) {
    const value = Math.round(x[j]!);
    if (session.model.integer[j] === 1 && value !== 0) found.set(model.frame.program.colName(j), value);
  }
  return found;
}
