import { normals } from '../random/normal.ts';
import type { ChanceModel } from './model.ts';
import { drawMoves, mirror } from './moves.ts';
import { commonSteps, pathRate } from './rate.ts';

/** What each path came to, one number a path. `minDscr` and `llcr` are NaN without debt, `irr` without a root. */
export type Paths = Readonly<
  Record<'minDscr' | 'llcr' | 'npv' | 'irr' | 'shortfall' | 'lockedPeriods' | 'shortPeriods', Float64Array>
>;

/** Every period of every path, path after path: cover (NaN where nothing is served), owners' flow. For fans. */
export type PathRecord = { readonly dscr: Float64Array; readonly equity: Float64Array };

/** Room for the record of `count` paths. */
export function emptyRecord(model: ChanceModel, count: number): PathRecord {
  const size = model.n * count;
  return { dscr: new Float64Array(size).fill(Number.NaN), equity: new Float64Array(size) };
}

const streamOfOnce = 1 << 20;

/**
 * Runs paths `from` to `until` (not counted) of a model. Path k has its own counter in the random stream, so the paths of
 * [0, 1000) are those of [0, 400) and [400, 1000), to the last bit, whoever runs them. Give a `record` to keep every period.
 */
export function runPaths(model: ChanceModel, from: number, until: number, record?: PathRecord): Paths {
  const { n, operationFrom, lastServed, lastDebt, used, seed } = model;
  const { opening, fxBefore } = model.rows;
  const debt = debtTable(model);
  const general = generalTable(model);
  const operation = new Map<number, Float64Array>();
  const { lockUp, minimumCash, offset, refund, residual, disposed, guess } = model.scalars;
  const [receivable, inventory, payable] = model.workingDays;
  const width = used.length;
  const [iPrice, iVolume, iCost, iRate, iFx] = [0, 1, 2, 3, 4].map((k) => used.indexOf(k)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const count = until - from;
  const out: Paths = {
    minDscr: new Float64Array(count),
    llcr: new Float64Array(count),
    npv: new Float64Array(count),
    irr: new Float64Array(count),
    shortfall: new Float64Array(count),
    lockedPeriods: new Float64Array(count),
    shortPeriods: new Float64Array(count),
  };
  const moves = new Float64Array(n * width);
  const once = new Float64Array(2);
  const flows = new Float64Array(n);
  const { gaps, stepsPerYear } = commonSteps(model.rows.dt);
  const even = gaps.every((gap, k) => k === 0 || gap === 1);
  const last = n - 1;
  const varies = model.capexVolatility > 0 || model.delay.deviation !== 0;
  let drawnFor = -1;

  for (let path = from; path < until; path++) {
    const draw = model.antithetic ? path >> 1 : path;
    const mirrored = model.antithetic && (path & 1) === 1;
    if (draw !== drawnFor) {
      drawMoves(model, draw, moves);
      if (varies) normals(once, seed, streamOfOnce, draw);
      drawnFor = draw;
    }
    if (mirrored) mirror(model, moves);
    const sign = mirrored ? -1 : 1;
    const sigma = model.capexVolatility;
    const overrun = sigma > 0 ? Math.exp(sigma * sign * once[0]! - (sigma * sigma) / 2) : 1;
    const late = Math.max(0, model.delay.mean + model.delay.deviation * sign * once[1]!);
    const lag = Math.round(late / model.delay.monthsPerPeriod);
    const rows = operation.get(lag) ?? operationTable(model, lag);
    operation.set(lag, rows);

    let [cash, reserve, losses, tied, npv, shortfall, locked, short] = [0, 0, 0, 0, 0, 0, 0, 0];
    let [least, discount, worth, rate, fxWas, gross, written] = [Infinity, 1, 0, 0, 1, 0, 0];

    for (let p = 0; p < n; p++) {
      const at = p * width;
      const price = iPrice < 0 ? 1 : moves[at + iPrice]!;
      const volume = iVolume < 0 ? 1 : moves[at + iVolume]!;
      const dear = iCost < 0 ? 1 : moves[at + iCost]!;
      const shift = iRate < 0 ? 0 : moves[at + iRate]!;
      const fx = iFx < 0 ? 1 : moves[at + iFx]!;

      const inService = p >= operationFrom;
      const o = p * 4;
      const g = p * 6;
      const revenue = rows[o]! * price * volume;
      const cost = (rows[o + 1]! * volume + rows[o + 2]!) * dear;
      const ebitda = revenue - cost;
      const nowTied = (revenue * receivable + cost * (inventory - payable)) * general[g + 2]!;
      let interest = 0;
      let fees = 0;
      let upfront = 0;
      let service = 0;
      let drawn = 0;
      let fxLoss = 0;
      let target = 0;
      let before = 0;
      let atStart = 0;
      let accrued = 0;
      if (p <= lastDebt) {
        const d = p * 18;
        const floated = debt[d + 5]! * shift;
        const floatedAbroad = debt[d + 11]! * shift;
        before = debt[d + 13]! * fxWas;
        atStart = debt[d + 14]!;
        accrued = debt[d + 15]!;
        interest = debt[d + 1]! + floated + (debt[d + 7]! + floatedAbroad) * fx;
        fees = debt[d + 2]! + debt[d + 8]! * fx;
        upfront = debt[d + 4]! + debt[d + 10]! * fx;
        service = debt[d]! + floated + (debt[d + 6]! + floatedAbroad) * fx + fees;
        drawn = debt[d + 3]! + debt[d + 9]! * fx;
        fxLoss = debt[d + 12]! * fx - before;
        target = debt[d + 16]! + debt[d + 17]! * fx;
      }
      const income = (cash + reserve) * general[g + 4]!;
      const spent = general[g + 1]! * overrun;
      const off = rows[o + 3]! * overrun;
      gross += spent + (inService ? 0 : interest + fees + upfront + accrued);
      written += off;
      const left = p === last ? residual : 0;
      const disposal = p === last && disposed ? residual - (gross - written) : 0;
      const taxable = ebitda - off - (inService ? interest + fees + upfront : 0) + income - fxLoss + disposal;
      const levied = general[g + 3]!;
      let tax = levied * taxable;
      if (!refund) {
        if (taxable > 0) {
          const use = Math.min(losses, taxable * offset);
          losses -= use;
          tax -= levied * use;
        } else {
          losses -= taxable;
          tax = 0;
        }
      }
      const cfads = ebitda - (nowTied - tied) - tax;
      tied = nowTied;

      const need = spent + upfront - drawn - left;
      let paidIn = 0;
      let paidOut = 0;
      if (!inService) {
        const topUp = Math.max(0, target - reserve);
        const wanted = need + service - cfads - income + topUp;
        paidIn = Math.max(0, wanted - cash);
        cash += paidIn - wanted;
        reserve += topUp;
        if (p === last) {
          paidOut = cash + reserve;
        }
      } else {
        paidIn = Math.max(0, need);
        const after = cash + cfads + income + (need < 0 ? -need : 0) - service;
        if (after < 0) {
          const use = Math.min(reserve, -after);
          reserve -= use;
          cash = 0;
          const support = -after - use;
          if (support > 1e-9) {
            short++;
            shortfall += support;
            paidIn += support;
          }
        } else {
          const topUp = reserve < target ? Math.min(after, target - reserve) : 0;
          reserve += topUp;
          cash = after - topUp;
        }
        if (reserve > target) {
          cash += reserve - target;
          reserve = target;
        }
        let closed = after < 0;
        if (service > 0) {
          const cover = cfads / service;
          if (cover < least) least = cover;
          if (record) record.dscr[(path - from) * n + p] = cover;
          if (cover < lockUp) closed = true;
        }
        if (p === last || !closed) {
          paidOut = Math.max(0, cash - (p === last ? 0 : minimumCash));
          cash -= paidOut;
        } else locked++;
        if (p <= lastServed) {
          const owed = atStart + before;
          if (owed > 1e-9) rate = (interest + accrued) / owed;
          discount /= 1 + rate;
          worth += cfads * discount;
        }
      }
      fxWas = fx;
      const flow = paidOut - paidIn - general[g + 5]!;
      flows[p] = flow;
      if (record) record.equity[(path - from) * n + p] = flow;
      npv += flow * general[g]!;
    }
    const k = path - from;
    const owedAtStart = operationFrom < n ? opening[operationFrom]! + fxBefore[operationFrom]! : 0;
    out.minDscr[k] = least === Infinity ? Number.NaN : least;
    out.llcr[k] = owedAtStart > 1e-9 ? worth / owedAtStart : Number.NaN;
    out.npv[k] = npv;
    out.irr[k] = pathRate(flows, n, gaps, stepsPerYear, guess, even);
    out.shortfall[k] = shortfall;
    out.lockedPeriods[k] = locked;
    out.shortPeriods[k] = short;
  }
  return out;
}

/** By period what is owed and paid: home service, interest, fees, draws, upfront, float; the same abroad; exchange rate balances; reserve. */
function debtTable({ n, operationFrom, rows, scalars }: ChanceModel): Float64Array {
  const columns = [
    rows.homeService,
    rows.homeInterest,
    rows.homeFees,
    rows.homeDraws,
    rows.homeUpfront,
    rows.homeFloat,
    rows.foreignService,
    rows.foreignInterest,
    rows.foreignFees,
    rows.foreignDraws,
    rows.foreignUpfront,
    rows.foreignFloat,
    rows.fxBalance,
    rows.fxBefore,
    rows.opening,
    rows.capitalised,
  ];
  const table = new Float64Array(n * 18);
  for (let p = 0; p < n; p++) {
    columns.forEach((column, k) => {
      table[p * 18 + k] = column[p]!;
    });
    if (p === n - 1 || p < operationFrom - 1) continue;
    const years = scalars.reserveYears / rows.dt[p + 1]!;
    table[p * 18 + 16] = years * rows.homeService[p + 1]!;
    table[p * 18 + 17] = years * rows.foreignService[p + 1]!;
  }
  return table;
}

/** By period: weight, capital cost, days of turnover, tax rate, interest on cash, shares. */
function generalTable({ n, rows, scalars }: ChanceModel): Float64Array {
  const table = new Float64Array(n * 6);
  for (let p = 0; p < n; p++)
    table.set(
      [
        rows.weight[p]!,
        rows.capex[p]!,
        rows.receivableDays[p]!,
        rows.taxRate[p]!,
        scalars.cashRate * rows.dt[p]!,
        rows.shares[p]!,
      ],
      p * 6,
    );
  return table;
}

/** By period with operation `lag` periods late: revenue, variable and fixed cost at their indices, depreciation. */
function operationTable({ n, operationFrom, rows }: ChanceModel, lag: number): Float64Array {
  const table = new Float64Array(n * 4);
  for (let p = 0; p < n; p++) {
    const q = p - lag;
    const runs = q >= operationFrom || lag === 0;
    if (runs) {
      table[p * 4] = rows.revenueReal[q]! * rows.revenueIndex[p]!;
      table[p * 4 + 1] = rows.variableReal[q]! * rows.costIndex[p]!;
      table[p * 4 + 2] = rows.fixedReal[q]! * rows.costIndex[p]!;
    }
    if (q >= operationFrom) table[p * 4 + 3] = rows.depreciation[q]!;
  }
  return table;
}
