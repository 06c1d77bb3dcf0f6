import type { Basis, Model, ModelStatusCode } from 'highs';
import { tolerance } from './parameters.ts';

/** Options of a solve from the basis of one before. Devex weights, because exact ones would be made anew for every solve. */
export const warm = { solver: 'simplex', presolve: 'off', simplex_strategy: 1, simplex_dual_edge_weight_strategy: 1 };

/** Options of every model that a search solves many times. */
export const quiet = {
  output_flag: false,
  random_seed: 0,
  primal_feasibility_tolerance: tolerance.row,
  dual_feasibility_tolerance: tolerance.row,
};

/** A column or row, and its bounds. */
export type Bounds = readonly [index: number, lower: number, upper: number];

/** Hands bounds to `change` in ascending order of their index, as HiGHS takes them. */
export function setBounds(
  list: Bounds[],
  change: (where: { kind: 'set'; indices: Int32Array }, lower: Float64Array, upper: Float64Array) => void,
): void {
  if (list.length === 0) return;
  list.sort((a, b) => a[0] - b[0]);
  const lower = Float64Array.from(list, (one) => one[1]);
  const upper = Float64Array.from(list, (one) => one[2]);
  change({ kind: 'set', indices: Int32Array.from(list, ([index]) => index) }, lower, upper);
}

/** Solves a model, from a basis where one is given. Gives its status, also where HiGHS throws. */
export function solveFrom(model: Model, basis?: Basis): ModelStatusCode {
  if (basis) model.setBasis(basis);
  try {
    return model.run().modelStatus;
  } catch {
    return model.getModelStatus();
  }
}

/** A figure of the last solve. */
export const figure = (model: Model, name: string): number => Number(model.info.get(name));
