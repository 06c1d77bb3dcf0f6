import { dualObjectiveOf, type Model, objectiveOf, violationOf } from '../model.ts';
import { relaxing } from './parameters.ts';
import type { Backend } from './protocol.ts';
import { tolerance } from './thread/parameters.ts';
import { colDualOf, objectiveFrom, objectiveTo, rowDualOf, withinOf, xOf } from './translate.ts';
import type { LpOptions, LpResult } from './types.ts';
import { limited } from './watch.ts';

/** HiGHS's model statuses. */
export const STATUS = { optimal: 7, infeasible: 8, unbounded: 10, reached: 11, time: 13, interrupted: 17 } as const;

const none = new Float64Array();

const TOLERANCES = { primal_feasibility_tolerance: tolerance.row, dual_feasibility_tolerance: tolerance.row };

/**
 * Options of interior point without crossover. HiGHS's postsolve loses duals of aggregated columns and of parallel rows and columns, so these
 * presolve rules are off.
 */
const PRICED = { run_crossover: 'off', presolve_rule_off: (1 << 12) | (1 << 13) };

/** Devex pricing from a given basis: exact edge weights would have to be computed first. */
const DEVEX = { simplex_strategy: 1, simplex_dual_edge_weight_strategy: 1 };

export async function runLp(m: Model, backend: Backend, options: LpOptions = {}): Promise<LpResult> {
  if (m.numCols === 0) return empties(m);
  const started = performance.now();
  const within = withinOf(m, options.within);
  const {
    method = 'choose',
    crossover = true,
    seconds,
    vertex,
    reach,
    keep = false,
    devex = vertex !== undefined,
  } = options;
  const request = {
    kind: 'lp',
    method,
    warm: !options.fresh,
    keep,
    options: {
      ...TOLERANCES,
      ...(crossover ? {} : PRICED),
      ...(reach === undefined ? {} : { objective_bound: objectiveTo(m, reach) }),
      ...(devex ? DEVEX : {}),
    },
    basis: vertex,
    seconds,
    within,
  } as const;
  const outcome = await limited(seconds, options.signal, (signal) => backend.run(request, () => {}, signal));
  const took = (performance.now() - started) / 1000;
  if (outcome.error) return empty('failed', took, outcome.error);
  const raw = outcome.value!;
  if (raw.status === STATUS.optimal && raw.x) {
    const x = xOf(m, raw.x, within);
    const rowDual = raw.rowDual ? rowDualOf(m, raw.rowDual) : none;
    const colDual = raw.colDual ? colDualOf(m, raw.colDual) : none;
    const proven = raw.rowDual && !within ? dualObjectiveOf(m, rowDual, colDual) : Number.NaN;
    const objective = objectiveOf(m, x);
    const off = Number.isNaN(proven) || Math.abs(proven - objective) > relaxing.near * Math.max(1, Math.abs(objective));
    if (!crossover && !within && off) {
      const left = seconds === undefined ? undefined : Math.max(0, seconds - (performance.now() - started) / 1000);
      const again = await runLp(m, backend, { ...options, crossover: true, seconds: left });
      return { ...again, seconds: took + again.seconds };
    }
    return {
      status: 'optimal',
      objective,
      bound: proven,
      x,
      rowDual,
      colDual,
      seconds: took,
      violation: violationOf(m, x),
    };
  }
  if (raw.status === STATUS.reached) return { ...empty('stopped', took), bound: objectiveFrom(m, raw.bound!) };
  if (raw.status === STATUS.infeasible) return empty('infeasible', took);
  if (raw.status === STATUS.unbounded) return empty('unbounded', took);
  if (raw.status === STATUS.time || raw.status === STATUS.interrupted) return empty('stopped', took);
  return empty('failed', took, `HiGHS ended with model status ${raw.status}`);
}

/** The result of a programme without columns: its rows are satisfied or not. */
function empties(m: Model): LpResult {
  if (violationOf(m, none) > 0) return empty('infeasible', 0);
  return { ...empty('optimal', 0), objective: m.offset, bound: m.offset, rowDual: new Float64Array(m.numRows) };
}

function empty(status: LpResult['status'], seconds: number, message?: string): LpResult {
  const base = {
    status,
    objective: Number.NaN,
    bound: Number.NaN,
    x: none,
    rowDual: none,
    colDual: none,
    seconds,
    violation: 0,
  };
  return message === undefined ? base : { ...base, message };
}
