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
 * Without a vertex prices come from interior point alone, and HiGHS's postsolve loses some of them where it has aggregated columns
 * or found rows and columns parallel.
 */
const PRICED = { run_crossover: 'off', presolve_rule_off: (1 << 12) | (1 << 13) };

/** From a given basis, whose exact edge weights would first have to be made. */
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
    ...(vertex ? { basis: vertex } : {}),
    ...(seconds === undefined ? {} : { seconds }),
    ...(within ? { within } : {}),
  } as const;
  const rest = () =>
    seconds === undefined ? {} : { seconds: Math.max(0, seconds - (performance.now() - started) / 1000) };
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
      const again = await runLp(m, backend, { ...options, crossover: true, ...rest() });
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

/** Without columns there is nothing to solve: the rows hold or they do not. */
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
