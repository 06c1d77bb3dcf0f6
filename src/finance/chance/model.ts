import type { TrancheResult } from '../project/cashflow.ts';
import { type InputFault, inputFaults, projectCashFlow } from '../project/cashflow.ts';
import type { ProjectInput } from '../project/input.ts';
import { cholesky } from '../random/correlate.ts';
import { accruals } from '../time/timeline.ts';
import { irrNear } from '../value/irr.ts';
import { power } from '../value/power.ts';
import { type DriverName, driverNames, step, type Uncertainty } from './drivers.ts';

/** Rows of a project that the paths are made from, by period; money in home currency at the planned exchange rate. */
export type ChanceRows = Readonly<
  Record<
    | 'dt'
    | 'weight'
    | 'revenueReal'
    | 'variableReal'
    | 'fixedReal'
    | 'revenueIndex'
    | 'costIndex'
    | 'capex'
    | 'receivableDays'
    | 'depreciation'
    | 'taxRate'
    | 'homeService'
    | 'homeInterest'
    | 'homeFees'
    | 'homeDraws'
    | 'homeUpfront'
    | 'homeFloat'
    | 'foreignService'
    | 'foreignInterest'
    | 'foreignFees'
    | 'foreignDraws'
    | 'foreignUpfront'
    | 'foreignFloat'
    | 'fxBalance'
    | 'fxBefore'
    | 'shares'
    | 'opening'
    | 'capitalised',
    Float64Array
  >
>;

/** Everything that paths need, without functions, so that it can be sent to a worker thread. */
export type ChanceModel = {
  readonly n: number;
  readonly operationFrom: number;
  readonly lastServed: number;
  /** last period in which anything is drawn, owed or paid */
  readonly lastDebt: number;
  readonly rows: ChanceRows;
  readonly workingDays: readonly [receivable: number, inventory: number, payable: number];
  readonly scalars: {
    readonly cashRate: number;
    readonly reserveYears: number;
    readonly lockUp: number;
    readonly minimumCash: number;
    readonly offset: number;
    readonly refund: boolean;
    readonly residual: number;
    readonly disposed: boolean;
    readonly guess: number;
  };
  /** drivers in use, as indices of `driverNames` */
  readonly used: readonly number[];
  readonly factor: Float64Array;
  /** by period and used driver */
  readonly decay: Float64Array;
  readonly deviation: Float64Array;
  readonly variance: Float64Array;
  /** exp(-variance) */
  readonly shrink: Float64Array;
  readonly degrees: number;
  readonly capexVolatility: number;
  readonly delay: { readonly mean: number; readonly deviation: number; readonly monthsPerPeriod: number };
  readonly seed: number;
  readonly antithetic: boolean;
};

/** A model of chance, or why there is none. */
export type ChanceSetup =
  | { readonly status: 'ready'; readonly model: ChanceModel }
  | { readonly status: 'faulty'; readonly faults: readonly InputFault[] }
  | { readonly status: 'refused'; readonly reason: 'sweep' | 'loss-expiry' | 'no-such-correlation' };

function correlationFactor(u: Uncertainty, used: readonly DriverName[]): Float64Array | undefined {
  const pair = (a: string, b: string): number => u.correlation?.[`${a}:${b}`] ?? u.correlation?.[`${b}:${a}`] ?? 0;
  return cholesky(used.map((a) => used.map((b) => (a === b ? 1 : pair(a, b)))));
}

/** Last period with anything to do with debt. */
function lastMoved(rows: ChanceRows): number {
  const { homeService, homeFees, homeDraws, homeUpfront, homeFloat, fxBalance, fxBefore } = rows;
  const { foreignService, foreignFees, foreignDraws, foreignUpfront, foreignFloat } = rows;
  const home = [homeService, homeFees, homeDraws, homeUpfront, homeFloat];
  const foreign = [foreignService, foreignFees, foreignDraws, foreignUpfront, foreignFloat, fxBalance, fxBefore];
  return Math.max(...[...home, ...foreign].map((row) => row.findLastIndex((value) => value !== 0)));
}

/** Sums f over tranches of one kind by period. */
function sumRow(
  n: number,
  tranches: readonly TrancheResult[],
  f: (t: TrancheResult, p: number) => number,
): Float64Array {
  return Float64Array.from({ length: n }, (_, p) => tranches.reduce((sum, t) => sum + f(t, p), 0));
}

/** Debt rows of tranches in one kind of money. */
function debtRows(
  n: number,
  tranches: readonly TrancheResult[],
  line: ProjectInput['timeline'],
  floats: (name: string) => boolean,
) {
  const parts = new Map(tranches.map((t) => [t, accruals(line, t.contract.input.dayCount)]));
  const paid = (t: TrancheResult, p: number) => t.flow.interest[p]! - t.flow.capitalised[p]!;
  const upfront = (t: TrancheResult, p: number) => t.flow.draw[p]! * (t.contract.input.upfrontFee ?? 0);
  const at = (t: TrancheResult, p: number) => t.contract.fx[p]!;
  return {
    service: sumRow(n, tranches, (t, p) => (paid(t, p) + t.flow.principal[p]!) * at(t, p)),
    interest: sumRow(n, tranches, (t, p) => paid(t, p) * at(t, p)),
    fees: sumRow(n, tranches, (t, p) => (t.flow.fees[p]! - upfront(t, p)) * at(t, p)),
    draws: sumRow(n, tranches, (t, p) => t.flow.draw[p]! * at(t, p)),
    upfront: sumRow(n, tranches, (t, p) => upfront(t, p) * at(t, p)),
    float: sumRow(n, tranches, (t, p) =>
      floats(t.contract.input.name) && t.flow.capitalised[p] === 0
        ? t.flow.opening[p]! * parts.get(t)![p]! * at(t, p)
        : 0,
    ),
  };
}

/**
 * Prepares a project for its paths. Sweeps and expiring losses are refused: their paths need the full cash flow. Sculpted debt
 * keeps the shape of the base case, as a signed contract does.
 */
export function chanceModel(input: ProjectInput, u: Uncertainty): ChanceSetup {
  const faults = inputFaults(input);
  if (faults.length > 0) return { status: 'faulty', faults };
  if ((input.sweep ?? 0) > 0) return { status: 'refused', reason: 'sweep' };
  if (input.tax?.carryYears !== undefined) return { status: 'refused', reason: 'loss-expiry' };
  const used = driverNames.filter((name) => u.drivers[name] !== undefined);
  const factor = correlationFactor(u, used);
  if (!factor) return { status: 'refused', reason: 'no-such-correlation' };
  const base = projectCashFlow(input);
  if (base.status === 'faulty') return { status: 'faulty', faults: base.faults };
  const { operating: op, tranches, lines, equity } = base.result;
  const { n } = op;
  const width = used.length;
  const [decay, deviation, variance] = [0, 1, 2].map(() => new Float64Array(n * width)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  used.forEach((name, j) => {
    let before = 0;
    op.years.forEach((dt, p) => {
      const next = step(u.drivers[name]!, dt, before);
      decay[p * width + j] = next.decay;
      deviation[p * width + j] = next.deviation;
      variance[p * width + j] = name === 'rate' ? 0 : next.variance;
      before = next.variance;
    });
  });

  const isForeign = (t: TrancheResult) =>
    t.contract.input.currency !== undefined && t.contract.input.currency !== input.currency;
  const floats = (name: string) => u.floating?.includes(name) ?? true;
  const home = debtRows(
    n,
    tranches.filter((t) => !isForeign(t)),
    input.timeline,
    floats,
  );
  const foreign = debtRows(n, tranches.filter(isForeign), input.timeline, floats);
  const row = (f: (p: number) => number) => Float64Array.from({ length: n }, (_, p) => f(p));
  const tax = input.tax;
  const taxRate = (p: number): number => {
    const holiday = p >= op.operationFrom && p < op.operationFrom + (tax?.holidayPeriods ?? 0);
    return holiday || !tax ? 0 : typeof tax.rate === 'number' ? tax.rate : (tax.rate[p] ?? 0);
  };
  let lastServed = -1;
  lines.service.forEach((value, p) => {
    if (value > 0) lastServed = p;
  });
  const rows: ChanceRows = {
    dt: row((p) => op.years[p]!),
    weight: row((p) => power(1 + input.discountRate, -op.times[p]!) / op.index[p]!),
    revenueReal: row((p) => input.revenue[p] ?? 0),
    variableReal: row((p) => input.variableCost?.[p] ?? 0),
    fixedReal: row((p) => input.fixedCost?.[p] ?? 0),
    revenueIndex: row((p) => op.indices.revenue[p]!),
    costIndex: row((p) => op.indices.cost[p]!),
    capex: row((p) => op.capex[p]!),
    receivableDays: row((p) => (p === n - 1 ? 0 : 1 / (365 * op.years[p]!))),
    depreciation: row((p) => lines.depreciation[p]!),
    taxRate: row(taxRate),
    homeService: home.service,
    homeInterest: home.interest,
    homeFees: home.fees,
    homeDraws: home.draws,
    homeUpfront: home.upfront,
    homeFloat: home.float,
    foreignService: foreign.service,
    foreignInterest: foreign.interest,
    foreignFees: foreign.fees,
    foreignDraws: foreign.draws,
    foreignUpfront: foreign.upfront,
    foreignFloat: foreign.float,
    fxBalance: sumRow(n, tranches.filter(isForeign), (t, p) => t.flow.opening[p]! * t.contract.fx[p]!),
    fxBefore: sumRow(n, tranches.filter(isForeign), (t, p) => (p > 0 ? t.flow.opening[p]! * t.contract.fx[p - 1]! : 0)),
    shares: sumRow(n, tranches, (t, p) =>
      !t.contract.owed && t.contract.input.kind !== 'grant' ? t.contract.draws[p]! * t.contract.fx[p]! : 0,
    ),
    opening: sumRow(
      n,
      tranches.filter((t) => !isForeign(t)),
      (t, p) => t.flow.opening[p]!,
    ),
    capitalised: sumRow(n, tranches, (t, p) => t.flow.capitalised[p]! * t.contract.fx[p]!),
  };
  const w = input.workingCapital;
  return {
    status: 'ready',
    model: {
      n,
      operationFrom: op.operationFrom,
      lastServed,
      lastDebt: lastMoved(rows),
      rows,
      workingDays: [w?.receivable ?? 0, w?.inventory ?? 0, w?.payable ?? 0],
      scalars: {
        cashRate: input.cashRate ?? 0,
        reserveYears: (input.reserveMonths ?? 0) / 12,
        lockUp: input.lockUp ?? 0,
        minimumCash: input.minimumCash ?? 0,
        offset: tax?.offset ?? 1,
        refund: tax?.refund ?? false,
        residual: op.residual,
        disposed: input.residual !== undefined,
        guess: irrNear(equity.irr) ?? 0.1,
      },
      used: used.map((name) => driverNames.indexOf(name)),
      factor,
      decay,
      deviation,
      variance,
      shrink: variance.map((value) => Math.exp(-value)),
      degrees: u.degrees ?? 0,
      capexVolatility: u.capex?.volatility ?? 0,
      delay: {
        mean: u.delay?.mean ?? 0,
        deviation: u.delay?.deviation ?? 0,
        monthsPerPeriod: input.timeline.months[op.operationFrom] ?? 12,
      },
      seed: u.seed ?? 1,
      antithetic: u.antithetic ?? true,
    },
  };
}
