import type { LpResult, Session } from '../linear/index.ts';
import type { Assembled } from './assemble.ts';

/** A plan completed from the whole numbers of another. */
export interface Completed {
  readonly x: Float64Array;
  readonly objective: number;
  /** The plan that it comes from, among those given. */
  readonly from: number;
}

/**
 * The best plan that has the whole numbers of one of several plans of like cases, given by column name; a number not
 * named is 0, one out of bounds is the bound. Each is completed by one linear solve; where its whole numbers do not hold,
 * its builds may with other certificates and licences (`roundedUp`).
 */
export async function completed(
  model: Assembled,
  session: Session,
  starts: readonly ReadonlyMap<string, number>[],
  signal?: AbortSignal,
): Promise<Completed | undefined> {
  const { program } = model.frame;
  const { integer, lower, upper } = session.model;
  const cols: number[] = [];
  for (let j = 0; j < integer.length; j++) if (integer[j] === 1) cols.push(j);
  let best: Completed | undefined;
  const tried = new Set<string>();
  for (const start of starts) {
    const values = cols.map((j) =>
      Math.min(upper[j]!, Math.max(lower[j]!, Math.round(start.get(program.colName(j)) ?? 0))),
    );
    const name = values.join();
    if (tried.has(name) || signal?.aborted) continue;
    tried.add(name);
    const lp: LpResult = await session.lp({
      method: 'simplex',
      within: { cols, lower: values, upper: values },
      ...(signal ? { signal } : {}),
    });
    const holds = lp.status === 'optimal' && lp.violation <= 1e-6;
    const found = holds ? lp : await roundedUp(model, session, start, best?.objective);
    if (found && (!best || found.objective > best.objective))
      best = { x: found.x, objective: found.objective, from: starts.indexOf(start) };
  }
  return best;
}

/**
 * The builds, closings and legs of a plan, with other whole numbers as the linear programme wants them, rounded up: its
 * certificates alone, or the use of facilities, their members and licences too, whichever is worth more. Undefined where
 * neither holds, or is worth more than `floor`.
 */
export async function roundedUp(
  model: Assembled,
  session: Session,
  start: ReadonlyMap<string, number>,
  floor = Number.NEGATIVE_INFINITY,
): Promise<Pick<Completed, 'x' | 'objective'> | undefined> {
  const { program } = model.frame;
  const { integer, lower, upper } = session.model;
  const built = builtBy(model);
  const cols = [...integer.keys()].filter((j) => integer[j] === 1);
  const solved = (list: readonly number[], at: (j: number) => number) => {
    const values = list.map((j) => Math.min(upper[j]!, Math.max(lower[j]!, at(j))));
    return session.lp({ method: 'simplex', within: { cols: list, lower: values, upper: values } });
  };
  const named = (j: number) => Math.round(start.get(program.colName(j)) ?? 0);
  const certificate = (j: number) => CERTIFICATE.test(program.colName(j));
  let best: Pick<Completed, 'x' | 'objective'> | undefined;
  for (const keeps of [(j: number) => built.has(j) || !certificate(j), (j: number) => built.has(j)]) {
    const free = await solved(cols.filter(keeps), named);
    const least = best?.objective ?? floor;
    if (free.status !== 'optimal' || free.objective <= least) continue;
    const whole = await solved(cols, (j) => (keeps(j) ? named(j) : Math.ceil(free.x[j]! - 1e-6)));
    if (whole.status !== 'optimal' || whole.violation > 1e-6 || whole.objective <= least) continue;
    best = { x: whole.x, objective: whole.objective };
  }
  return best;
}

/** Columns of the pillar of standards. */
const CERTIFICATE = /^(obtain|renew|held) /;

/** The whole numbers that say what is built, closed and laid. */
function builtBy({ frame }: Assembled): Set<number> {
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
