import type { LpResult, Session } from '../linear/index.ts';
import type { Assembled } from './assemble.ts';

/** A plan completed from the whole numbers of another. */
export interface Completed {
  readonly x: Float64Array;
  readonly objective: number;
}

/**
 * The best plan that has the whole numbers of one of several plans of like cases, given by column name; a number not
 * named is 0, one out of bounds is the bound. Each is completed by one linear solve.
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
    if (lp.status !== 'optimal' || lp.violation > 1e-6) continue;
    if (!best || lp.objective > best.objective) best = { x: lp.x, objective: lp.objective };
  }
  return best;
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
