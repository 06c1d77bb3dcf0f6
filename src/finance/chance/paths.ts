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
  const {
    dt,
    weight,
    revenueReal,
    variableReal,
    fixedReal,
    revenueIndex,
    costIndex,
    capex,
    receivableDays,
    depreciation,
    taxRate,
    homeService,
    homeInterest,
    homeFees,
    homeDraws,
    homeUpfront,
    homeFloat,
    foreignService,
    foreignInterest,
    foreignFees,
    foreignDraws,
    foreignUpfront,
    foreignFloat,
    fxBalance,
    fxBefore,
    shares,
    opening,
    capitalised,
  } = model.rows;
  const { cashRate, reserveYears, lockUp, minimumCash, offset, refund, residual, disposed, guess } = model.scalars;
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
  const { gaps, stepsPerYear } = commonSteps(dt);
  const last = n - 1;
  let drawnFor = -1;

  for (let path = from; path < until; path++) {
    const draw = model.antithetic ? path >> 1 : path;
    const mirrored = model.antithetic && (path & 1) === 1;
    if (draw !== drawnFor) {
      drawMoves(model, draw, moves);
      normals(once, seed, streamOfOnce, draw);
      drawnFor = draw;
    }
    if (mirrored) mirror(model, moves);
    const sign = mirrored ? -1 : 1;
    const sigma = model.capexVolatility;
    const overrun = sigma > 0 ? Math.exp(sigma * sign * once[0]! - (sigma * sigma) / 2) : 1;
    const late = Math.max(0, model.delay.mean + model.delay.deviation * sign * once[1]!);
    const lag = Math.round(late / model.delay.monthsPerPeriod);

    let [cash, reserve, losses, tied, npv, shortfall, locked, short] = [0, 0, 0, 0, 0, 0, 0, 0];
    let [least, discount, worth, rate, fxWas, gross, written] = [Infinity, 1, 0, 0, 1, 0, 0];

    for (let p = 0; p < n; p++) {
      const at = p * width;
      const price = iPrice < 0 ? 1 : moves[at + iPrice]!;
      const volume = iVolume < 0 ? 1 : moves[at + iVolume]!;
      const dear = iCost < 0 ? 1 : moves[at + iCost]!;
      const shift = iRate < 0 ? 0 : moves[at + iRate]!;
      const fx = iFx < 0 ? 1 : moves[at + iFx]!;

      const q = p - lag;
      const inService = p >= operationFrom;
      const revenue = q >= operationFrom || lag === 0 ? revenueReal[q]! * revenueIndex[p]! * price * volume : 0;
      const cost =
        q >= operationFrom || lag === 0 ? (variableReal[q]! * volume + fixedReal[q]!) * costIndex[p]! * dear : 0;
      const ebitda = revenue - cost;
      const nowTied = (revenue * receivable + cost * (inventory - payable)) * receivableDays[p]!;
      let interest = 0;
      let fees = 0;
      let upfront = 0;
      let service = 0;
      let drawn = 0;
      let fxLoss = 0;
      let target = 0;
      if (p <= lastDebt) {
        const floated = homeFloat[p]! * shift;
        const floatedAbroad = foreignFloat[p]! * shift;
        interest = homeInterest[p]! + floated + (foreignInterest[p]! + floatedAbroad) * fx;
        fees = homeFees[p]! + foreignFees[p]! * fx;
        upfront = homeUpfront[p]! + foreignUpfront[p]! * fx;
        service = homeService[p]! + floated + (foreignService[p]! + floatedAbroad) * fx + fees;
        drawn = homeDraws[p]! + foreignDraws[p]! * fx;
        fxLoss = fxBalance[p]! * fx - fxBefore[p]! * fxWas;
        if (p !== last && p >= operationFrom - 1)
          target = (reserveYears * (homeService[p + 1]! + foreignService[p + 1]! * fx)) / dt[p + 1]!;
      }
      const income = (cash + reserve) * cashRate * dt[p]!;
      const spent = capex[p]! * overrun;
      const off = q >= operationFrom ? depreciation[q]! * overrun : 0;
      gross += spent + (inService ? 0 : interest + fees + upfront + capitalised[p]!);
      written += off;
      const left = p === last ? residual : 0;
      const disposal = p === last && disposed ? residual - (gross - written) : 0;
      const taxable = ebitda - off - (inService ? interest + fees + upfront : 0) + income - fxLoss + disposal;
      let tax = taxRate[p]! * taxable;
      if (!refund) {
        if (taxable > 0) {
          const use = Math.min(losses, taxable * offset);
          losses -= use;
          tax -= taxRate[p]! * use;
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
          const owed = opening[p]! + fxBefore[p]! * fxWas;
          if (owed > 1e-9) rate = (interest + capitalised[p]!) / owed;
          discount /= 1 + rate;
          worth += cfads * discount;
        }
      }
      fxWas = fx;
      const flow = paidOut - paidIn - shares[p]!;
      flows[p] = flow;
      if (record) record.equity[(path - from) * n + p] = flow;
      npv += flow * weight[p]!;
    }
    const k = path - from;
    const owedAtStart = operationFrom < n ? opening[operationFrom]! + fxBefore[operationFrom]! : 0;
    out.minDscr[k] = least === Infinity ? Number.NaN : least;
    out.llcr[k] = owedAtStart > 1e-9 ? worth / owedAtStart : Number.NaN;
    out.npv[k] = npv;
    out.irr[k] = pathRate(flows, n, gaps, stepsPerYear, guess);
    out.shortfall[k] = shortfall;
    out.lockedPeriods[k] = locked;
    out.shortPeriods[k] = short;
  }
  return out;
}
