import type { Basis, Highs, Model, ModelStatusCode } from 'highs';
import type { OpenModel, RawResult, RunEvent, RunRequest } from '../protocol.ts';
import { tolerance } from './parameters.ts';
import { figure } from './simplex.ts';

const base = {
  output_flag: false,
  random_seed: 0,
  small_matrix_value: tolerance.coefficient,
  mip_min_logging_interval: 0.3,
};

/** Status of a basic row. */
const BASIC = 1;

/**
 * The operations on one HiGHS model. HiGHS runs synchronously, so events during a solve go through callbacks, which also poll `stopped` to
 * interrupt it. Numbers are scaled, and the cost is minimised.
 */
export function openModel(highs: Highs, stopped: () => boolean): OpenModel {
  const { modelStatus, callbackType } = highs.constants;
  let current: Model | undefined;
  /** Indices of the integer columns. */
  let integers = new Int32Array();
  /** Whether integrality is set in the model at present. */
  let whole = false;
  let basis: Basis | undefined;

  const the = (): Model => {
    if (!current) throw new Error('no model is loaded');
    return current;
  };

  function setWhole(wanted: boolean): void {
    if (wanted === whole || integers.length === 0) return;
    the().changeColsIntegrality(
      { kind: 'set', indices: integers },
      new Int32Array(integers.length).fill(wanted ? 1 : 0),
    );
    whole = wanted;
  }

  const stopIfAsked = (event: { interrupt(): void }): undefined => {
    if (stopped()) event.interrupt();
  };
  const lpCallbacks = { [callbackType.simplexInterrupt]: stopIfAsked, [callbackType.ipmInterrupt]: stopIfAsked };
  const mipCallbacks = { ...lpCallbacks, [callbackType.mipInterrupt]: stopIfAsked };

  /** Resets the options, solves, and returns the status of the model. */
  function attempt(options: RunRequest['options'], callbacks: Parameters<Model['run']>[0]): ModelStatusCode {
    const model = the();
    model.options.reset();
    model.options.set({ ...base, ...options });
    model.zeroAllClocks();
    try {
      return model.run(callbacks).modelStatus;
    } catch (error) {
      const status = model.getModelStatus();
      if (status === modelStatus.notSet) throw error;
      return status;
    }
  }

  function runLp(request: RunRequest): RawResult {
    const model = the();
    setWhole(false);
    if (request.basis) basis = request.basis;
    const limits = timer(request.seconds);
    const warm = request.method !== 'ipm' && request.warm === true && basis !== undefined;
    model.clearSolver();
    if (warm) model.setBasis(basis);
    let status = attempt(
      { ...request.options, ...(request.method ? { solver: request.method } : {}), ...limits() },
      lpCallbacks,
    );
    const halted = () => status === modelStatus.timeLimit || status === modelStatus.interrupted;
    const reached = () => status === modelStatus.objectiveBound;
    // Interior point without crossover may leave duals of the wrong sign. The caller checks the dual bound.
    if (request.options.run_crossover === 'off' && status === modelStatus.unknown && closed())
      status = modelStatus.optimal;
    const ended = () => status === modelStatus.optimal || status === modelStatus.unbounded || halted() || reached();
    const again = (options: RunRequest['options']) => {
      if (ended() || (status === modelStatus.infeasible && request.method !== 'ipm')) return;
      model.clearSolver();
      status = attempt({ ...options, ...limits() }, lpCallbacks);
    };
    again({ ...request.options, solver: 'simplex' });
    if (status !== modelStatus.infeasible) again({ solver: 'simplex', presolve: 'off' });
    if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible)
      status = withoutCosts(limits());
    if (
      (request.keep || !request.within) &&
      (status === modelStatus.optimal || reached()) &&
      figure(model, 'basis_validity') === 1
    )
      basis = model.getBasis();
    if (reached()) return { status, bound: figure(model, 'objective_function_value') };
    if (status !== modelStatus.optimal) return { status };
    const solution = model.getSolution();
    return { status, x: solution.colValue, rowDual: solution.rowDual, colDual: solution.colDual };
  }

  /** Whether the solution is feasible and its primal and dual objectives agree. */
  const closed = () =>
    figure(the(), 'max_primal_infeasibility') <= tolerance.interior &&
    figure(the(), 'primal_dual_objective_error') <= tolerance.interior;

  /** Distinguishes infeasible from unbounded by a solve without costs. */
  function withoutCosts(limits: RunRequest['options']): ModelStatusCode {
    const model = the();
    const cost = model.getLp().colCost;
    const all = { kind: 'range', from: 0, to: cost.length - 1 } as const;
    model.clearSolver();
    model.changeColsCost(all, new Float64Array(cost.length));
    try {
      const status = attempt({ ...limits, mip_rel_gap: 1e9 }, mipCallbacks);
      return status === modelStatus.optimal ? modelStatus.unbounded : status;
    } finally {
      model.changeColsCost(all, cost);
      model.clearSolver();
    }
  }

  function runMip(request: RunRequest, tell: (event: RunEvent) => void): RawResult {
    if (request.cutoff === undefined) return searched(request, tell);
    // HiGHS's option `objective_bound` works in simplex only, so the cutoff is a temporary row.
    const model = the();
    const { colCost, numRows, offset } = model.getLp();
    const indices = Int32Array.from([...colCost.keys()].filter((j) => colCost[j] !== 0));
    const values = Float64Array.from(indices, (j) => colCost[j]!);
    model.addRow(-Infinity, request.cutoff - offset, { indices, values });
    try {
      return searched(request, tell);
    } finally {
      model.deleteRows({ kind: 'range', from: numRows, to: numRows });
    }
  }

  function searched(request: RunRequest, tell: (event: RunEvent) => void): RawResult {
    const model = the();
    setWhole(true);
    const limits = timer(request.seconds);
    model.clearSolver();
    if (request.start) model.setSolution({ colValue: request.start });
    let status = attempt(
      { ...request.options, ...limits() },
      {
        ...mipCallbacks,
        [callbackType.mipImprovingSolution]: ({ data }): undefined =>
          tell({ x: data.mip_solution!, bound: data.mip_dual_bound! }) as undefined,
        [callbackType.mipLogging]: ({ data }): undefined => tell({ bound: data.mip_dual_bound! }) as undefined,
      },
    );
    if (status === modelStatus.unboundedOrInfeasible || status === modelStatus.unbounded)
      return { status: withoutCosts(limits()) };
    const found = model.info.get('primal_solution_status') === 2;
    if (status === modelStatus.solveError && !found)
      status = attempt({ ...request.options, presolve: 'off' }, lpCallbacks);
    return {
      status,
      ...(found ? { x: model.getSolution().colValue } : {}),
      bound: figure(model, 'mip_dual_bound'),
    };
  }

  return {
    load({ data, integer }) {
      current?.dispose();
      current = highs.createModel(data);
      integers = Int32Array.from(integer);
      whole = false;
      basis = undefined;
    },
    drop() {
      current?.dispose();
      current = undefined;
      basis = undefined;
      return highs.memoryBytes;
    },
    vertex: () => basis,
    addCols(data) {
      the().addCols(data);
      if (basis) basis = { colStatus: joined(basis.colStatus, resting(data)), rowStatus: basis.rowStatus };
    },
    addRows(data) {
      the().addRows(data);
      const added = new Int32Array(data.lower.length).fill(BASIC);
      if (basis) basis = { colStatus: basis.colStatus, rowStatus: joined(basis.rowStatus, added) };
    },
    colBounds: ({ indices, lower, upper }) => void the().changeColsBounds({ kind: 'set', indices }, lower, upper),
    rowBounds: ({ indices, lower, upper }) => void the().changeRowsBounds({ kind: 'set', indices }, lower, upper),
    costs: ({ indices, cost }) => void the().changeColsCost({ kind: 'set', indices }, cost),
    coefficients({ rows, cols, values }) {
      for (let k = 0; k < rows.length; k++) the().changeCoefficient(rows[k]!, cols[k]!, values[k]!);
    },
    run(request, tell) {
      const { within } = request;
      const where = within && ({ kind: 'set', indices: within.indices } as const);
      if (within) the().changeColsBounds(where!, within.lower, within.upper);
      try {
        return request.kind === 'lp' ? runLp(request) : runMip(request, tell);
      } finally {
        if (within) the().changeColsBounds(where!, within.oldLower, within.oldUpper);
      }
    },
  };
}

/** Gives HiGHS's option for the remaining time of a limit that starts now. */
function timer(seconds: number | undefined): () => RunRequest['options'] {
  const began = performance.now();
  return (): RunRequest['options'] => {
    if (seconds === undefined) return {};
    return { time_limit: Math.max(0, seconds - (performance.now() - began) / 1000) };
  };
}

function joined(old: Int32Array, more: ArrayLike<number>): Int32Array<ArrayBuffer> {
  const out = new Int32Array(old.length + more.length);
  out.set(old);
  out.set(more, old.length);
  return out;
}

/** Status of new nonbasic columns: at a bound, or free at zero. */
const resting = ({ lower, upper }: { readonly lower: Float64Array; readonly upper: Float64Array }): number[] =>
  Array.from(lower, (low, i) => (low > -Infinity ? 0 : upper[i]! < Infinity ? 2 : 3));
