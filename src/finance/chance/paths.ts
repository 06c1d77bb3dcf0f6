import { correlate } from '../random/correlate.ts';
import { normals } from '../random/normal.ts';
import { studentCopula } from '../random/student.ts';
import type { ChanceModel } from './model.ts';
import { commonSteps, pathRate } from './rate.ts';

/** What each path came to, one number a path. `minDscr` and `llcr` are NaN without debt, `irr` without a root. */
export type Paths = Readonly<
  Record<'minDscr' | 'llcr' | 'npv' | 'irr' | 'shortfall' | 'lockedPeriods' | 'shortPeriods', Float64Array>
>;

const streamOfOnce = 1 << 20;

/**
 * Runs paths `from` to `until` (not counted) of a model. Path k has its own counter in the random stream, so the paths of
 * [0, 1000) are those of [0, 400) and [400, 1000), to the last bit, whoever runs them.
 */
export function runPaths(model: ChanceModel, from: number, until: number): Paths {
  const { n, operationFrom, lastServed, used, decay, deviation, variance, seed } = model;
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
  const z = new Float64Array(n * width);
  const once = new Float64Array(2);
  const state = new Float64Array(width);
  const flows = new Float64Array(n);
  const { gaps, stepsPerYear } = commonSteps(dt);
  const last = n - 1;
  let drawnFor = -1;

  for (let path = from; path < until; path++) {
    const draw = model.antithetic ? path >> 1 : path;
    const mirror = model.antithetic && (path & 1) === 1 ? -1 : 1;
    if (draw !== drawnFor) {
      normals(z, seed, 0, draw);
      if (width > 1) correlate(z, model.factor, width);
      if (model.degrees > 0) studentCopula(z, width, model.degrees, seed, 0, draw);
      normals(once, seed, streamOfOnce, draw);
      drawnFor = draw;
    }
    const sigma = model.capexVolatility;
    const overrun = sigma > 0 ? Math.exp(sigma * mirror * once[0]! - (sigma * sigma) / 2) : 1;
    const late = Math.max(0, model.delay.mean + model.delay.deviation * mirror * once[1]!);
    const lag = Math.round(late / model.delay.monthsPerPeriod);

    state.fill(0);
    let [cash, reserve, losses, tied, npv, shortfall, locked, short] = [0, 0, 0, 0, 0, 0, 0, 0];
    let [least, discount, worth, rate, fxWas, gross, written] = [Infinity, 1, 0, 0, 1, 0, 0];

    for (let p = 0; p < n; p++) {
      const at = p * width;
      for (let j = 0; j < width; j++) state[j] = state[j]! * decay[at + j]! + deviation[at + j]! * mirror * z[at + j]!;
      const volume = iVolume < 0 ? 1 : Math.exp(state[iVolume]! - variance[at + iVolume]! / 2);
      const price = iPrice < 0 ? 1 : Math.exp(state[iPrice]! - variance[at + iPrice]! / 2);
      const dear = iCost < 0 ? 1 : Math.exp(state[iCost]! - variance[at + iCost]! / 2);
      const fx = iFx < 0 ? 1 : Math.exp(state[iFx]! - variance[at + iFx]! / 2);
      const shift = iRate < 0 ? 0 : state[iRate]!;

      const q = p - lag;
      const inService = p >= operationFrom;
      const revenue = q >= operationFrom || lag === 0 ? revenueReal[q]! * revenueIndex[p]! * price * volume : 0;
      const cost =
        q >= operationFrom || lag === 0 ? (variableReal[q]! * volume + fixedReal[q]!) * costIndex[p]! * dear : 0;
      const ebitda = revenue - cost;
      const nowTied = (revenue * receivable + cost * (inventory - payable)) * receivableDays[p]!;
      const interest = homeInterest[p]! + homeFloat[p]! * shift + (foreignInterest[p]! + foreignFloat[p]! * shift) * fx;
      const fees = homeFees[p]! + foreignFees[p]! * fx;
      const upfront = homeUpfront[p]! + foreignUpfront[p]! * fx;
      const service =
        homeService[p]! + homeFloat[p]! * shift + (foreignService[p]! + foreignFloat[p]! * shift) * fx + fees;
      const income = (cash + reserve) * cashRate * dt[p]!;
      const spent = capex[p]! * overrun;
      const off = q >= operationFrom ? depreciation[q]! * overrun : 0;
      gross += spent + (inService ? 0 : interest + fees + upfront + capitalised[p]!);
      written += off;
      const left = p === last ? residual : 0;
      const disposal = p === last && disposed ? residual - (gross - written) : 0;
      const fxLoss = fxBalance[p]! * fx - fxBefore[p]! * fxWas;
      const taxable = ebitda - off - (inService ? interest + fees + upfront : 0) + income - fxLoss + disposal;
      let tax = taxRate[p]! * taxable;
      if (!refund) {
        const gain = Math.max(0, taxable);
        const use = Math.min(losses, gain * offset);
        losses += Math.max(0, -taxable) - use;
        tax = taxRate[p]! * (gain - use);
      }
      const cfads = ebitda - (nowTied - tied) - tax;
      tied = nowTied;

      const target =
        p === last || p < operationFrom - 1
          ? 0
          : (reserveYears * (homeService[p + 1]! + foreignService[p + 1]! * fx)) / dt[p + 1]!;
      const need = spent + upfront - homeDraws[p]! - foreignDraws[p]! * fx - left;
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
        const after = cash + cfads + income + Math.max(0, -need) - service;
        const use = Math.min(reserve, Math.max(0, -after));
        const support = Math.max(0, -after - use);
        const topUp = Math.min(Math.max(0, after), Math.max(0, target - reserve));
        const release = Math.max(0, reserve - use + topUp - target);
        reserve += topUp - use - release;
        cash = Math.max(0, after) - topUp + release;
        if (support > 1e-9) {
          short++;
          shortfall += support;
          paidIn += support;
        }
        let closed = after < 0;
        if (service > 0) {
          const cover = cfads / service;
          if (cover < least) least = cover;
          if (cover < lockUp) closed = true;
        }
        if (p === last || !closed) {
          paidOut = Math.max(0, cash - (p === last ? 0 : minimumCash));
          cash -= paidOut;
        } else locked++;
        const owed = opening[p]! + fxBefore[p]! * fxWas;
        if (owed > 1e-9) rate = (interest + capitalised[p]!) / owed;
        if (p <= lastServed) {
          discount /= 1 + rate;
          worth += cfads * discount;
        }
      }
      fxWas = fx;
      const flow = paidOut - paidIn - shares[p]!;
      flows[p] = flow;
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
