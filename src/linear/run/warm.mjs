// Solves that start from the basis of one before, under other limits: what the search node by node (relaxation.mjs) and that
// neighbourhood by neighbourhood (improver.mjs) share. Plain JavaScript, scaled numbers, minimised, as in worker.mjs.

/** Dual simplex as the model is. Devex weights, because exact ones would be made anew for every solve. */
export const warm = { solver: 'simplex', presolve: 'off', simplex_strategy: 1, simplex_dual_edge_weight_strategy: 1 };

/** What a search in a thread of its own asks of every model. */
export const quiet = {
  output_flag: false,
  random_seed: 0,
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
};

/** Hands limits, as [index, low, high], to `change(where, low, high)` in ascending order. */
export function limit(list, change) {
  if (list.length === 0) return;
  list.sort((a, b) => a[0] - b[0]);
  const pick = (k) => Float64Array.from(list, (item) => item[k]);
  change({ kind: 'set', indices: Int32Array.from(list, (item) => item[0]) }, pick(1), pick(2));
}

/** Runs a model, from a basis where one is given, and gives its status, also where HiGHS throws. */
export function status(model, basis) {
  if (basis) model.setBasis(basis);
  try {
    return model.run().modelStatus;
  } catch {
    return model.getModelStatus();
  }
}
