// Holds one HiGHS model in a thread of its own. HiGHS runs synchronously, so everything that happens during a solve goes
// through callbacks: what is found is posted, and a shared flag stops it. Plain JavaScript, so that a worker starts the
// same from the sources and from the build. Numbers here are scaled and the objective is minimised.
// The messages are described in protocol.ts.
import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { presolved } from './presolved.mjs';
import { tree } from './tree.mjs';

/** @typedef {import('./protocol.ts').RunRequest} RunRequest */
/** @typedef {import('./protocol.ts').RawResult} RawResult */

const flag = new Int32Array(workerData.flag);
const highs = await loadHighs({ wasmModule: workerData.module });
const { modelStatus, callbackType } = highs.constants;

/** @type {import('highs').Model | undefined} */
let model;
/** Whole-number columns, as indices. */
let integers = new Int32Array();
/** Whether the model's columns are whole numbers at present. */
let whole = false;
/** @type {{ colStatus: Int32Array, rowStatus: Int32Array } | undefined} */
let basis;

/** How far off a solution may be that interior point ended with, in scaled numbers, and its cost, as a share. */
const CLOSED = 1e-7;

const base = {
  output_flag: false,
  random_seed: 0,
  small_matrix_value: 1e-12,
  mip_min_logging_interval: 0.3,
};

const handlers = {
  version: () => highs.version.string,
  load({ data, integer }) {
    model?.dispose();
    model = highs.createModel(data);
    integers = integer;
    whole = false;
    basis = undefined;
  },
  /** Lets the model go; gives the memory that the thread holds, in bytes. */
  drop() {
    model?.dispose();
    model = undefined;
    basis = undefined;
    return highs.memoryBytes;
  },
  vertex: () => basis,
  addCols({ data }) {
    model.addCols(data);
    if (basis) basis = { colStatus: padded(basis.colStatus, resting(data)), rowStatus: basis.rowStatus };
  },
  addRows({ data }) {
    model.addRows(data);
    if (basis)
      basis = {
        colStatus: basis.colStatus,
        rowStatus: padded(
          basis.rowStatus,
          data.lower.map(() => 1),
        ),
      };
  },
  colBounds: ({ indices, lower, upper }) => void model.changeColsBounds({ kind: 'set', indices }, lower, upper),
  rowBounds: ({ indices, lower, upper }) => void model.changeRowsBounds({ kind: 'set', indices }, lower, upper),
  costs: ({ indices, cost }) => void model.changeColsCost({ kind: 'set', indices }, cost),
  coefficients({ rows, cols, values }) {
    for (let k = 0; k < rows.length; k++) model.changeCoefficient(rows[k], cols[k], values[k]);
  },
  /** @param {import('./protocol.ts').TreeRequest} request */
  tree: (request) => runTree(request),
  /** @param {RunRequest} request */
  run(request) {
    const { within } = request;
    if (within) model.changeColsBounds({ kind: 'set', indices: within.indices }, within.lower, within.upper);
    try {
      return request.kind === 'lp' ? runLp(request) : runMip(request);
    } finally {
      if (within) model.changeColsBounds({ kind: 'set', indices: within.indices }, within.oldLower, within.oldUpper);
    }
  },
};

function padded(old, more) {
  const out = new Int32Array(old.length + more.length);
  out.set(old);
  out.set(more, old.length);
  return out;
}

/** Where new columns rest outside a basis: at a bound, or free at zero. */
const resting = ({ lower, upper }) =>
  Array.from(lower, (low, i) => (low > -Infinity ? 0 : upper[i] < Infinity ? 2 : 3));

function makeWhole(wanted) {
  if (wanted === whole || integers.length === 0) return;
  model.changeColsIntegrality({ kind: 'set', indices: integers }, new Int32Array(integers.length).fill(wanted ? 1 : 0));
  whole = wanted;
}

const stopIfAsked = (event) => {
  if (Atomics.load(flag, 0) === 1) event.interrupt();
};

/** Sets options from scratch, runs, and gives the model's status. */
function attempt(options, callbacks) {
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

const lpCallbacks = { [callbackType.simplexInterrupt]: stopIfAsked, [callbackType.ipmInterrupt]: stopIfAsked };

function left(request, started) {
  if (request.seconds === undefined) return {};
  return { time_limit: Math.max(0, request.seconds - (performance.now() - started) / 1000) };
}

/** @param {RunRequest} request @returns {RawResult} */
function runLp(request) {
  makeWhole(false);
  if (request.basis) basis = request.basis;
  const started = performance.now();
  const limits = () => left(request, started);
  const warm = request.method !== 'ipm' && request.warm && basis !== undefined;
  model.clearSolver();
  if (warm) model.setBasis(basis);
  let status = attempt({ ...request.options, solver: request.method, ...limits() }, lpCallbacks);
  const halted = () => status === modelStatus.timeLimit || status === modelStatus.interrupted;
  const reached = () => status === modelStatus.objectiveBound;
  // Interior point alone may leave prices that rest on a bound from the wrong side; how far off that is, the caller sees.
  if (request.options.run_crossover === 'off' && status === modelStatus.unknown && closed())
    status = modelStatus.optimal;
  const settled = () => status === modelStatus.optimal || status === modelStatus.unbounded || halted() || reached();
  const again = (options) => {
    if (settled() || (status === modelStatus.infeasible && request.method !== 'ipm')) return;
    model.clearSolver();
    status = attempt({ ...options, ...limits() }, lpCallbacks);
  };
  again({ ...request.options, solver: 'simplex' });
  if (status !== modelStatus.infeasible) again({ solver: 'simplex', presolve: 'off' });
  if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) status = withoutCosts(limits());
  if (
    (request.keep || !request.within) &&
    (status === modelStatus.optimal || reached()) &&
    model.info.get('basis_validity') === 1
  )
    basis = model.getBasis();
  if (reached()) return { status, bound: model.info.get('objective_function_value') };
  if (status !== modelStatus.optimal) return { status };
  const solution = model.getSolution();
  return {
    status,
    x: solution.colValue,
    rowDual: solution.rowDual,
    colDual: solution.colDual,
  };
}

/** Whether a solution holds, and costs what its prices say. */
const closed = () =>
  model.info.get('max_primal_infeasibility') <= CLOSED && model.info.get('primal_dual_objective_error') <= CLOSED;

/** Tells infeasible from unbounded by solving without costs. */
function withoutCosts(limits) {
  const cost = model.getLp().colCost;
  const all = { kind: 'range', from: 0, to: cost.length - 1 };
  model.clearSolver();
  model.changeColsCost(all, new Float64Array(cost.length));
  try {
    const status = attempt(
      { ...limits, mip_rel_gap: 1e9 },
      { ...lpCallbacks, [callbackType.mipInterrupt]: stopIfAsked },
    );
    return status === modelStatus.optimal ? modelStatus.unbounded : status;
  } finally {
    model.changeColsCost(all, cost);
    model.clearSolver();
  }
}

/** @param {RunRequest} request @returns {RawResult} */
function runMip(request) {
  if (request.cutoff === undefined) return searched(request);
  // HiGHS's `objective_bound` holds for simplex alone, so the cutoff is a row while it lasts.
  const { colCost, numRows, offset } = model.getLp();
  const indices = Int32Array.from([...colCost.keys()].filter((j) => colCost[j] !== 0));
  model.addRow(-Infinity, request.cutoff - offset, { indices, values: Float64Array.from(indices, (j) => colCost[j]) });
  try {
    return searched(request);
  } finally {
    model.deleteRows({ kind: 'range', from: numRows, to: numRows });
  }
}

/** @param {RunRequest} request @returns {RawResult} */
function searched(request) {
  makeWhole(true);
  const started = performance.now();
  model.clearSolver();
  if (request.start) model.setSolution({ colValue: request.start });
  let status = attempt(
    { ...request.options, ...left(request, started) },
    {
      ...lpCallbacks,
      [callbackType.mipInterrupt]: stopIfAsked,
      [callbackType.mipImprovingSolution]: ({ data }) =>
        parentPort.postMessage({ event: 'solution', x: data.mip_solution, bound: data.mip_dual_bound }),
      [callbackType.mipLogging]: ({ data }) =>
        parentPort.postMessage({ event: 'log', bound: data.mip_dual_bound, nodes: Number(data.mip_node_count) }),
    },
  );
  if (status === modelStatus.unboundedOrInfeasible || status === modelStatus.unbounded) {
    return { status: withoutCosts(left(request, started)) };
  }
  const found = model.info.get('primal_solution_status') === 2;
  if (status === modelStatus.solveError && !found)
    status = attempt({ ...request.options, presolve: 'off' }, lpCallbacks);
  return {
    status,
    x: found ? model.getSolution().colValue : undefined,
    bound: model.info.get('mip_dual_bound'),
    nodes: Number(model.info.get('mip_node_count')),
  };
}

/** @param {import('./protocol.ts').TreeRequest} request @returns {RawResult} */
function runTree(request) {
  makeWhole(true);
  const smaller = presolved(model, highs, integers, basis);
  if (!smaller) makeWhole(false);
  try {
    return branched(request, smaller ?? { model, lp: model.getLp(), integers, basis });
  } finally {
    smaller?.close();
  }
}

/** Branch and bound on a model or on what presolve leaves of it. */
function branched(request, held) {
  const { colCost, colLower, colUpper } = held.lp;
  const ends = performance.now() + request.seconds * 1000;
  let best;
  let told = 0;
  const result = tree(held.model, highs, {
    directions: held.directions?.(request.directions) ?? request.directions,
    kernel: true,
    boundOnly: request.boundOnly ?? false,
    integers: held.integers,
    lower: Array.from(held.integers, (j) => colLower[j]),
    upper: Array.from(held.integers, (j) => colUpper[j]),
    cost: colCost,
    absGap: request.absGap,
    nodes: request.nodes,
    best: request.startObjective ?? Infinity,
    start: request.start && (held.taken?.(request.start) ?? request.start),
    basis: held.basis,
    options: { ...base, primal_feasibility_tolerance: 1e-9, dual_feasibility_tolerance: 1e-9 },
    stopped: () => Atomics.load(flag, 0) === 1 || performance.now() > ends,
    found(x) {
      best = held.back?.(x) ?? x;
      parentPort.postMessage({ event: 'solution', x: best, bound: -Infinity });
    },
    log(bound, nodes) {
      if (performance.now() - told < 200) return;
      told = performance.now();
      parentPort.postMessage({ event: 'log', bound, nodes });
    },
  });
  const status = result.complete
    ? result.bound === Infinity && !best && !request.start
      ? modelStatus.infeasible
      : modelStatus.optimal
    : modelStatus.interrupted;
  return { status, x: best, bound: result.bound, nodes: result.nodes, complete: result.complete };
}

parentPort.on('message', ({ id, op, payload }) => {
  try {
    parentPort.postMessage({ id, value: handlers[op](payload) });
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
