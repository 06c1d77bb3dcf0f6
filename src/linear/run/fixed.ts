import type { LpResult, ModelView, Session, Within } from './types.ts';

/**
 * Bounds that hold every whole number of a model at its rounded value in x, or at the nearest bound of the model where the value
 * is beyond it; a value that x lacks is 0. They stand in place of the bounds of the model.
 */
export function wholeAt(m: ModelView, x: ArrayLike<number>): Within {
  const cols: number[] = [];
  for (let j = 0; j < m.numCols; j++) if (m.integer[j] === 1) cols.push(j);
  const values = cols.map((j) => Math.min(m.upper[j]!, Math.max(m.lower[j]!, Math.round(x[j] ?? 0))));
  return { cols, lower: values, upper: values };
}

/**
 * The relaxation with the whole numbers fixed as in x: its duals are prices "with this plan fixed". They say nothing of
 * building something else.
 */
export function fixedLp(session: Session, x: Float64Array, seconds?: number): Promise<LpResult> {
  return session.lp({ within: wholeAt(session.model, x), ...(seconds === undefined ? {} : { seconds }) });
}
