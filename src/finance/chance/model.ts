import { projectCashFlow } from '../project/cashflow.ts';
import type { InputFault, ProjectInput } from '../project/input.ts';
import { cholesky } from '../random/correlate.ts';
import { signed } from '../stress/flex.ts';
import { irrNear } from '../value/irr.ts';
import { type DriverName, driverNames, type Uncertainty } from './drivers.ts';

/** Everything that paths need, without functions, so that it can be sent to a worker thread. */
export type ChanceModel = {
  readonly n: number;
  /** with sculpted debt fixed at the shape of the base case, as a signed contract does */
  readonly project: ProjectInput;
  readonly uncertainty: Uncertainty;
  readonly used: readonly DriverName[];
  /** Cholesky factor of the correlation of the drivers used */
  readonly factor: Float64Array;
  /** first period in operation that opens with debt, from which the loan life is counted; -1 without */
  readonly life: number;
  /** the owners' rate of return in the base case: where the search of each path begins */
  readonly guess: number;
};

/** A model of chance, or why there is none. */
type ChanceSetup =
  | { readonly status: 'ready'; readonly model: ChanceModel }
  | { readonly status: 'faulty'; readonly faults: readonly InputFault[] }
  | { readonly status: 'refused'; readonly reason: 'no-such-correlation' };

/** Prepares a project for its paths. */
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
