import { projectCashFlow } from '../project/cashflow.ts';
import type { InputFault, ProjectInput } from '../project/input.ts';
import { cholesky } from '../random/correlate.ts';
import { signed } from '../stress/flex.ts';
import { irrNear } from '../value/irr.ts';
import { type DriverName, driverNames, type Uncertainty } from './drivers.ts';

/** All inputs of a simulation. It has no functions, so that it can be sent to a worker thread. */
export type ChanceModel = {
  readonly n: number;
  /** the project, with sculpted debt fixed at the repayment of the base case, as in a signed contract */
  readonly project: ProjectInput;
  readonly uncertainty: Uncertainty;
  readonly used: readonly DriverName[];
  /** Cholesky factor of the correlation of the drivers used */
  readonly factor: Float64Array;
  /** first period in operation that opens with debt, where the loan life begins; -1 without debt */
  readonly life: number;
  /** the owners' rate of return in the base case, the first guess for each path */
  readonly guess: number;
};

/** A model, or the reason why there is none. */
type ChanceSetup =
  | { readonly status: 'ready'; readonly model: ChanceModel }
  | { readonly status: 'faulty'; readonly faults: readonly InputFault[] }
  | { readonly status: 'refused'; readonly reason: 'no-such-correlation' };

/** Prepares the simulation of a project. */
export function chanceModel(input: ProjectInput, uncertainty: Uncertainty): ChanceSetup {
  const used = driverNames.filter((name) => uncertainty.drivers[name] !== undefined);
  const pair = (a: string, b: string): number =>
    uncertainty.correlation?.[`${a}:${b}`] ?? uncertainty.correlation?.[`${b}:${a}`] ?? 0;
  const factor = cholesky(used.map((a) => used.map((b) => (a === b ? 1 : pair(a, b)))));
  if (!factor) return { status: 'refused', reason: 'no-such-correlation' };
  const base = projectCashFlow(input);
  if (base.status === 'faulty') return base;
  const { operating, tranches, ratios, equity } = base.result;
  const project = signed({ ...input, operationFrom: operating.operationFrom }, tranches);
  const life = ratios.llcr.findIndex((value) => value !== undefined);
  const guess = irrNear(equity.irr) ?? 0.1;
  return { status: 'ready', model: { n: operating.n, project, uncertainty, used, factor, life, guess } };
}
