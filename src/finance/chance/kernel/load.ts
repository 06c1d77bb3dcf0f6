import { driverNames } from '../drivers.ts';
import type { ChanceModel } from '../model.ts';
import type { Kernel } from './kernel.ts';
import { DEBT, DRIVERS, GENERAL, OPERATION } from './layout.ts';

const rate = driverNames.indexOf('rate');

/** Puts the tables of a model into the kernel's memory. `gaps` are the common steps from each period's flow to that before it. */
export function load(kernel: Kernel, model: ChanceModel, gaps: Int32Array): void {
  const { at, numbers } = kernel;
  const { n, used } = model;
  const width = used.length;
  numbers(at.decay, n * width).set(model.decay);
  numbers(at.deviation, n * width).set(model.deviation);
  numbers(at.half, n * width).set(model.variance.map((value) => value / 2));
  const mix = numbers(at.mix, DRIVERS * DRIVERS).fill(0);
  for (let j = 0; j < width; j++)
    for (let i = 0; i <= j; i++)
      mix[j * DRIVERS + i] = model.degrees > 0 ? Number(i === j) : model.factor[j * width + i]!;
  const driver = kernel.whole(at.drivers, 3 * width);
  for (const [j, slot] of used.entries())
    driver.set([slot, Number(slot === rate), 8 * width * (slot < rate ? n : model.lastDebt + 1)], 3 * j);
  numbers(at.signs, 2).set([1, model.antithetic ? -1 : 1]);
  const moves = numbers(at.moves, 2 * n * DRIVERS);
  for (let k = 0; k < moves.length; k++) moves[k] = (k >> 1) % DRIVERS === rate ? 0 : 1;
  numbers(at.debt, n * DEBT).set(debtTable(model));
  numbers(at.general, n * GENERAL).set(generalTable(model));
  kernel.whole(at.gaps, n).set(Array.from({ length: n }, (_, p) => 16 * (gaps[p + 1] ?? 1)));
  const { offset, refund, lockUp, residual, disposed } = model.scalars;
  const [receivable, inventory, payable] = model.workingDays;
  const terms = [receivable, inventory - payable, refund ? -Number.MAX_VALUE : 0, refund ? 0 : offset, lockUp, 0];
  numbers(at.terms, 8).set([...terms, residual, Number(disposed)]);
  numbers(at.flows, 2 * at.periods).fill(0);
}

/** First period in operation that opens with debt, from which the loan life is counted; -1 where there is none. */
export function firstOwed({ n, operationFrom, rows }: ChanceModel): number {
  for (let p = operationFrom; p < n; p++) if (rows.opening[p]! + rows.fxBefore[p]! > 1e-9) return p;
  return -1;
}

/**
 * By period at home and abroad: service with fees; interest, fees and upfront fees; interest borne, what is added to the debt with it;
 * upfront fees less draws; what floats; then balances at the exchange rate of now and before, opening debt at home, the reserve wanted at home
 * and abroad, what is added to the debt, 1 through the loan life, and 1 where interest or principal is paid.
 */
function debtTable(model: ChanceModel): Float64Array {
  const { n, operationFrom, lastServed, rows, scalars } = model;
  const life = firstOwed(model);
  const table = new Float64Array(n * DEBT);
  for (let p = 0; p < n; p++) {
    const reserved = p < n - 1 && p >= operationFrom - 1;
    const years = reserved ? scalars.reserveYears / rows.dt[p + 1]! : 0;
    table.set(
      [
        rows.homeService[p]! + rows.homeFees[p]!,
        rows.foreignService[p]! + rows.foreignFees[p]!,
        rows.homeInterest[p]! + rows.homeFees[p]! + rows.homeUpfront[p]!,
        rows.foreignInterest[p]! + rows.foreignFees[p]! + rows.foreignUpfront[p]!,
        rows.homeInterest[p]! + rows.capitalised[p]!,
        rows.foreignInterest[p]!,
        rows.homeUpfront[p]! - rows.homeDraws[p]!,
        rows.foreignUpfront[p]! - rows.foreignDraws[p]!,
        rows.homeFloat[p]!,
        rows.foreignFloat[p]!,
        rows.fxBalance[p]!,
        rows.fxBefore[p]!,
        rows.opening[p]!,
        reserved ? years * rows.homeService[p + 1]! : 0,
        reserved ? years * rows.foreignService[p + 1]! : 0,
        rows.capitalised[p]!,
        Number(life >= 0 && p >= life && p <= lastServed),
        Number(rows.homeService[p]! + rows.foreignService[p]! > 0),
      ],
      p * DEBT,
    );
  }
  return table;
}

/** By period: weight, capital cost, days of turnover, tax rate, interest on cash, shares, what is left, least cash, 1 at the last. */
function generalTable({ n, rows, scalars }: ChanceModel): Float64Array {
  const table = new Float64Array(n * GENERAL);
  for (let p = 0; p < n; p++) {
    const last = p === n - 1;
    table.set(
      [
        rows.weight[p]!,
        rows.capex[p]!,
        rows.receivableDays[p]!,
        rows.taxRate[p]!,
        scalars.cashRate * rows.dt[p]!,
        rows.shares[p]!,
        last ? scalars.residual : 0,
        last ? 0 : scalars.minimumCash,
        Number(last),
      ],
      p * GENERAL,
    );
  }
  return table;
}

/** By period with operation `lag` periods late: revenue, variable and fixed cost at their indices, depreciation. */
export function operationTable({ n, operationFrom, rows }: ChanceModel, lag: number): Float64Array {
  const table = new Float64Array(n * OPERATION);
  for (let p = 0; p < n; p++) {
    const q = p - lag;
    const runs = q >= operationFrom || lag === 0;
    if (runs) {
      table[p * OPERATION] = rows.revenueReal[q]! * rows.revenueIndex[p]!;
      table[p * OPERATION + 1] = rows.variableReal[q]! * rows.costIndex[p]!;
      table[p * OPERATION + 2] = rows.fixedReal[q]! * rows.costIndex[p]!;
    }
    if (q >= operationFrom) table[p * OPERATION + 3] = rows.depreciation[q]!;
  }
  return table;
}
