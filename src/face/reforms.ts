import type { Case } from '../case/index.ts';
import { cores } from '../jobs/index.ts';
import { ask, type ReformsDocument, type RunProgress, sample } from '../reforms/index.ts';
import { RequestError } from './errors.ts';
import { setSolver } from './solver.ts';

/** How the worth of reforms is asked for. */
export interface ReformsOptions {
  /** Keys of the reforms; all of the case unless given. */
  readonly reforms?: readonly string[];
  /** Minutes for all; 60 unless given. What is known at their end is given, with the intervals that are left. */
  readonly minutes?: number;
  /** Half-width wanted, as a share of what all gain; 0.05 unless given. */
  readonly precision?: number;
  /** How near to the best a set is first planned, as a share of its cost; 0.005 unless given. */
  readonly gap?: number;
  /** Threads; one for each core, at most 8, unless given. */
  readonly workers?: number;
  /** A folder where worths are kept for the next ask. */
  readonly keep?: string;
  /** The database of a shared queue (`postgres://…`), whose workers solve the sets; `workers` are then sets asked at the same time. */
  readonly db?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Pick<RunProgress, 'solves' | 'halfWidth'>) => void;
}

/** More than so many reforms are sampled: 2^10 sets are solved at most. */
const MOST = 10;

/**
 * What each reform is worth: alone, after all others, and as a share of what all gain (Shapley). Every worth is an interval
 * `{ low, high, value | null }`, discounted, in the case's currency; `value` is null where the interval is too wide to name one.
 *
 * @throws {RequestError} where a reform is not there, or the case has none
 * @throws {DatabaseError} where the database cannot be used
 * @throws {NoWorthError} where some set of reforms has no plan whatever falls short
 * @example
 * const c = await readCase('first-steps');
 * await reforms({ ...c, tables: { ...c.tables, reforms: [] } }).catch((error) => error.name) // => 'RequestError'
 */
export async function reforms(c: Case, options: ReformsOptions = {}): Promise<ReformsDocument> {
  const known = c.tables.reforms.map((row) => String(row.reform));
  const chosen = options.reforms ?? known;
  const unknown = chosen.filter((one) => !known.includes(one));
  if (unknown.length > 0) throw new RequestError('reforms', unknown, 'reform', known);
  if (chosen.length === 0) throw new RequestError('reforms', [], 'noReforms');
  const workers = options.workers ?? cores();
  const { solver, close } = await setSolver({ workers, keep: options.keep, db: options.db });
  const { signal, onProgress } = options;
  const asked = {
    solver,
    reforms: chosen,
    together: workers,
    gap: options.gap ?? 0.005,
    precision: options.precision ?? 0.05,
    seconds: 3600,
    budget: (options.minutes ?? 60) * 60,
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress } : {}),
  };
  try {
    if (chosen.length <= MOST) return (await ask(c, asked)).document;
    return (await sample(c, { ...asked, samples: 400, seed: 1 })).document;
  } finally {
    await close();
  }
}
