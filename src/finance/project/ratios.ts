import type { Operating } from './operating.ts';
import type { Pass } from './pass.ts';
import type { Contract } from './tranche.ts';

/** A ratio where there is one: undefined without debt or service. */
export type Ratio = number | undefined;

/** Cover ratios: by period, and what lenders quote of them. */
export type Ratios = {
  /** CFADS / (interest + principal + fees) of the period, in operation, where there is interest or principal */
  readonly dscr: readonly Ratio[];
  readonly minDscr: Ratio;
  readonly averageDscr: Ratio;
  /** PV of CFADS to the last payment, at the rates the debt bears, over the debt at the start of the period */
  readonly llcr: readonly Ratio[];
  readonly minLlcr: Ratio;
  /** the same to the end of the project */
  readonly plcr: readonly Ratio[];
  readonly minPlcr: Ratio;
  /** LLCR and PLCR at the start of operation */
  readonly llcrAtStart: Ratio;
  readonly plcrAtStart: Ratio;
  /** debt over debt and equity at the start of operation; of the most owed where operation never starts */
  readonly gearing: Ratio;
};

const least = (row: readonly Ratio[]): Ratio =>
  row.reduce<Ratio>(
    (best, value) => (value === undefined ? best : best === undefined ? value : Math.min(best, value)),
    undefined,
  );

/** Debt in home money at the start of each period. */
function openingDebt(contracts: readonly Contract[], run: Pass, n: number): number[] {
  return Array.from({ length: n }, (_, p) =>
    contracts.reduce((sum, c, k) => sum + run.flows[k]!.opening[p]! * (c.fx[p - 1] ?? c.fx[p]!), 0),
  );
}

/** Interest on all debt over the debt at the start of the period; the last known rate holds on. */
function debtRates(run: Pass, contracts: readonly Contract[], opening: readonly number[]): number[] {
  let rate = 0;
  return opening.map((owed, p) => {
    const interest = contracts.reduce((sum, c, k) => sum + run.flows[k]!.interest[p]! * c.fx[p]!, 0);
    if (owed > 1e-9 && interest >= 0) rate = interest / owed;
    return rate;
  });
}

/** Cover ratios of a run. */
export function ratios(op: Operating, contracts: readonly Contract[], run: Pass): Ratios {
  const { n, operationFrom } = op;
  const { lines } = run;
  const opening = openingDebt(contracts, run, n);
  const rates = debtRates(run, contracts, opening);
  const dscr = lines.dscr.map((value): Ratio => (Number.isNaN(value) ? undefined : value));
  let lastServed = -1;
  lines.service.forEach((value, p) => {
    if (value > 0) lastServed = p;
  });
  const cover = (until: number): Ratio[] => {
    const row = new Array<Ratio>(n).fill(undefined);
    let value = 0;
    for (let p = until; p >= operationFrom; p--) {
      value = (value + lines.cfads[p]!) / (1 + rates[p]!);
      if (opening[p]! > 1e-9) row[p] = value / opening[p]!;
    }
    return row;
  };
  const llcr = cover(lastServed);
  const plcr = cover(n - 1);
  const known = dscr.filter((value): value is number => value !== undefined);
  const start = Math.min(operationFrom, n - 1);
  const debt = run.flows.reduce((sum, flow, k) => sum + (flow.balance[start] ?? 0) * (contracts[k]!.fx[start] ?? 0), 0);
  const paid = lines.equity.slice(0, start + 1).reduce((sum, value) => sum + value, 0);
  return {
    dscr,
    minDscr: least(dscr),
    averageDscr: known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : undefined,
    llcr,
    minLlcr: least(llcr),
    plcr,
    minPlcr: least(plcr),
    llcrAtStart: llcr.find((value) => value !== undefined),
    plcrAtStart: plcr.find((value) => value !== undefined),
    gearing: debt > 0 ? debt / (debt + paid) : undefined,
  };
}
