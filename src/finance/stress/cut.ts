import type { Covenant } from '../project/covenants.ts';
import { cover } from '../project/covenants.ts';
import type { ProjectInput } from '../project/input.ts';
import { covenantMends, lessDebt, type Mend } from './mends.ts';

/** A covenant that fails. */
type FailedCovenant = Extract<Covenant, { status: 'failed' }>;

/**
 * Cut of debt by a project's covenants. `cut`: all covenants hold if owners pay `share` of what was borrowed; `cannot`: no debt could be
 * served. `worst` is the failure furthest below its covenant, `mends` are changes with which all hold, cheapest first.
 */
export type CovenantCut =
  | { readonly status: 'held' }
  | { readonly status: 'cut'; readonly share: number; readonly worst: FailedCovenant; readonly mends: readonly Mend[] }
  | { readonly status: 'cannot'; readonly worst: FailedCovenant; readonly mends: readonly Mend[] };

/**
 * The least cut of a project's debt, to a millionth, with which its covenants hold. A plan with the cut as an upper limit on the project's
 * draws can only borrow less, so that repeated cuts end. Undefined for a faulty input.
 */
export function covenantCut(input: ProjectInput): CovenantCut | undefined {
  const computed = cover(input);
  if (computed.status === 'faulty') return undefined;
  const failed = failures(computed.covenants);
  if (failed.length === 0) return { status: 'held' };
  const worst = failed.reduce((a, b) => (b.least / b.required < a.least / a.required ? b : a));
  const share = leastShare(input, worst.least / worst.required);
  const found = share === undefined ? ({ status: 'cannot' } as const) : ({ status: 'cut', share } as const);
  return Object.defineProperty({ ...found, worst, mends: [] }, 'mends', {
    get: lazily(input),
    enumerable: true,
  }) as CovenantCut;
}

const failures = (list: readonly Covenant[]): FailedCovenant[] =>
  list.filter((c): c is FailedCovenant => c.status === 'failed');

/** The mends, computed at the first call. */
function lazily(input: ProjectInput): () => readonly Mend[] {
  let mends: readonly Mend[] | undefined;
  return () => {
    mends ??= covenantMends(input);
    return mends;
  };
}

/**
 * The least share of debt to cut, to a millionth, so that all covenants hold; undefined if they hold with none of the debt. Cover x debt
 * changes with tax alone, so that iterating debt x (cover / covenant) converges to the limit; bisection follows where it does not.
 */
function leastShare(input: ProjectInput, ratio: number): number | undefined {
  /** Least cover over its covenant, for a share of the debt. */
  const coverOf = (debt: number): number => {
    const out = cover(lessDebt(input, 1 - debt));
    if (out.status === 'faulty') return 0;
    const least = Math.min(...out.covenants.map((c) => (c.status === 'untested' ? 2 : c.least / c.required)));
    return failures(out.covenants).length > 0 ? Math.min(least, 1 - 1e-15) : Math.max(least, 1);
  };
  let [holds, fails] = [1e-5, 1];
  if (coverOf(holds) < 1) return undefined;
  let next = ratio;
  for (let round = 0; round < 12 && fails - holds > 1e-6; round++) {
    const debt = Math.min(fails * (1 - 1e-9), Math.max(holds, next * (1 - 4e-7)));
    const cover = coverOf(debt);
    if (cover >= 1) holds = Math.max(holds, debt);
    else fails = Math.min(fails, debt);
    if (cover >= 1 && cover - 1 < 1e-6) return 1 - holds;
    next = debt * cover;
  }
  while (fails - holds > 1e-6) {
    const middle = (holds + fails) / 2;
    if (coverOf(middle) >= 1) holds = middle;
    else fails = middle;
  }
  return 1 - holds;
}
