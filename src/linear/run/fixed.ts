import type { LpResult, ModelView, Session, Within } from './types.ts';

/**
 * Bounds that fix every integer column of a model at its rounded value in x, or at the nearest bound of the model. Missing values of x are 0.
 */
export function wholeAt(m: ModelView, x: ArrayLike<number>): Within {
  const cols: number[] = [];
  for (let j = 0; j < m.numCols; j++) if (m.integer[j] === 1) cols.push(j);
  const values = cols.map((j) => Math.min(m.upper[j]!, Math.max(m.lower[j]!, Math.round(x[j] ?? 0))));
  return { cols, lower: values, upper: values };
}

/**
 * Solves the relaxation with the integer columns fixed as in x. Its duals are the prices of this plan; they say nothing about other builds.
 */
export const fixedLp = (session: Session, x: Float64Array, seconds?: number): Promise<LpResult> =>
  session.lp({ within: wholeAt(session.model, x), seconds });
