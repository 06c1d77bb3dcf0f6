import { type Irr, irrAt } from '../value/irr.ts';
import { power } from '../value/present.ts';
import { type Payback, payback } from '../value/return.ts';
import type { Operating } from './operating.ts';
import type { TrancheResult } from './run.ts';

/** Flows received (+) and paid (-) by period, nominal, and their returns a year. */
export type View = {
  readonly flows: readonly number[];
  readonly irr: Irr;
  /** of the flows at constant prices */
  readonly realIrr: Irr;
  /** at constant prices of the price year and a real discount rate; the first period is not discounted */
  readonly npv: number;
  readonly payback: Payback;
};

/** A lender's view in its own currency. */
export type LenderView = {
  readonly tranche: string;
  readonly lender: string | undefined;
  readonly currency: string | undefined;
  readonly flows: readonly number[];
  /** all-in rate, including fees */
  readonly irr: Irr;
  readonly drawn: number;
  readonly interest: number;
  readonly fees: number;
  /** principal-weighted years from the middle of the draws */
  readonly averageLife: number | undefined;
  /** 1 - PV(service) / PV(draws), nominal and at 5 % a year, as in the concessionality tests of OECD DAC and IMF */
  readonly grantElement: number | undefined;
  /** balance at the end of the last period */
  readonly left: number;
  /** loss (+) of the project by moves of the exchange rate, home money */
  readonly fxLoss: number;
};

/** Present value of a nominal row at constant prices and a real rate a year; the first period is not discounted. */
export const worthOf = (row: readonly number[], { index, times }: Operating, rate: number): number =>
  row.reduce((sum, value, p) => sum + (value / index[p]!) * power(1 + rate, -times[p]!), 0);

/** The view of nominal flows. `discountRate` is real, a year. */
export function view(flows: readonly number[], op: Operating, discountRate: number): View {
  const real = flows.map((flow, p) => flow / op.index[p]!);
  return {
    flows,
    irr: irrAt(flows, op.times),
    realIrr: irrAt(real, op.times),
    npv: worthOf(flows, op, discountRate),
    payback: payback(flows),
  };
}

/** Weighted average life in years: time of each repayment weighted by its principal. Undefined without principal. */
export function averageLife(principal: ArrayLike<number>, years: ArrayLike<number>): number | undefined {
  let weight = 0;
  let sum = 0;
  for (let k = 0; k < principal.length; k++) {
    weight += principal[k]!;
    sum += principal[k]! * years[k]!;
  }
  return weight > 0 ? sum / weight : undefined;
}

/** The view of each tranche's lender. Shares receive distributions in proportion to all money that owners have paid in. */
export function lenderViews(
  op: Operating,
  tranches: readonly TrancheResult[],
  distribution: readonly number[],
  owners: readonly number[],
): LenderView[] {
  const totalPaidIn = owners.reduce((sum, flow, p) => sum + distribution[p]! - flow, 0);
  return tranches.map(({ contract: c, flow }) => {
    const drawnHome = c.draws.reduce((sum, draw, p) => sum + draw * c.fx[p]!, 0);
    const isShare = !c.owed && c.input.kind === 'equity';
    const part = isShare && totalPaidIn > 0 ? drawnHome / totalPaidIn : 0;
    const flows = flow.draw.map(
      (draw, p) =>
        flow.interest[p]! -
        flow.capitalised[p]! +
        flow.principal[p]! +
        flow.prepaid[p]! +
        flow.fees[p]! -
        draw +
        (part * distribution[p]!) / c.fx[p]!,
    );
    const total = (row: readonly number[]) => row.reduce((sum, value) => sum + value, 0);
    const drawn = total(flow.draw) + total(flow.capitalised);
    const mean = (row: readonly number[]) => averageLife(row, op.times) ?? 0;
    const repaid = flow.principal.map((value, p) => value + flow.prepaid[p]!);
    const first = flow.draw.findIndex((value) => value > 0);
    const worth = (row: readonly number[]) =>
      row.reduce((sum, value, p) => sum + value * power(1.05, (op.times[first] ?? 0) - op.times[p]!), 0);
    const service = flows.map((value, p) => value + flow.draw[p]!);
    const lent = worth(flow.draw);
    return {
      tranche: c.input.name,
      lender: c.input.lender,
      currency: c.input.currency,
      flows,
      irr: irrAt(flows, op.times),
      drawn,
      interest: total(flow.interest),
      fees: total(flow.fees),
      averageLife: c.owed && total(repaid) > 0 ? mean(repaid) - mean(flow.draw) : undefined,
      grantElement: (c.owed || c.input.kind === 'grant') && lent > 0 ? 1 - worth(service) / lent : undefined,
      left: flow.balance[op.n - 1] ?? 0,
      fxLoss: total(flow.fxLoss),
    };
  });
}
