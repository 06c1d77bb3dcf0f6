import type { Model, ModelStatusCode } from 'highs';
import { tolerance } from './parameters.ts';

/** Options of a solve from the last basis, with Devex weights, because exact ones would be computed again for every solve. */
export const warm = { solver: 'simplex', presolve: 'off', simplex_strategy: 1, simplex_dual_edge_weight_strategy: 1 };

/** Options of a model that is solved many times. */
export const quiet = {
  output_flag: false,
  random_seed: 0,
  primal_feasibility_tolerance: tolerance.row,
  dual_feasibility_tolerance: tolerance.row,
};

/** Solves a model. Returns its status even if HiGHS throws. */
export function statusOf(model: Model): ModelStatusCode {
  try {
    return model.run().modelStatus;
  } catch {
    return model.getModelStatus();
  }
}

/** An information value of the last solve. */
export const figure = (model: Model, name: string): number => Number(model.info.get(name));
