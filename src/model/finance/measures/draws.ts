import { at, type Case, getOrInsert, type Row, sumOf } from '../../../case/index.ts';
import { commitmentFees, type PlanCurrency, type PlanDraws } from '../../../finance/index.ts';
import type { Horizon } from '../../frame/index.ts';
import type { Operations } from './pools.ts';

type Facility = Row<'facilities'>;

/**
 * Every facility of a case by year, for the years in which it exists: reforms of a later year may add and change
 * facilities.
 */
export function facilitiesByYear(
  c: Case,
  { start, end }: Pick<Horizon, 'start' | 'end'>,
): Map<string, Map<number, Facility>> {
  const found = new Map<string, Map<number, Facility>>();
  for (let year = start; year < end; year++) {
    for (const row of at(c, year).facilities) {
      getOrInsert(found, row.facility, () => new Map()).set(year, row);
    }
  }
  return found;
}

/**
 * Draws of the plan for a candidate by facility and year, with the project's share of commitment fees. If a reform
 * changes the terms of a facility, draws before and after it are kept apart.
 */
export function drawsOf(
  plan: Pick<Operations, 'draws'>,
  facilities: ReadonlyMap<string, ReadonlyMap<number, Facility>>,
  place: string,
  process: string,
  { start, end }: Pick<Horizon, 'start' | 'end'>,
  currencies: Readonly<Record<string, PlanCurrency>>,
): PlanDraws[] {
  return [...facilities].flatMap(([name, years]): PlanDraws[] => {
    const all = plan.draws.filter((d) => d.facility === name);
    const own = all.filter((d) => d.place === place && d.process === process);
    const total = sumOf(all, (d) => d.amount);
    const terms = new Map<string, { f: Facility; own: typeof own }>();
    for (const d of own) {
      const f = years.get(d.year);
      if (f === undefined) continue;
      const key = JSON.stringify([
        f.rate,
        f.upfront_fee,
        f.tenor,
        f.grace,
        f.repayment,
        f.kind,
        f.min_dscr,
        f.reserve_months,
      ]);
      const same = terms.get(key);
      if (same) same.own.push(d);
      else terms.set(key, { f, own: [d] });
    }
    return [...terms.values()].map(({ f, own }, k) => {
      const draws = new Array<number>(end - start).fill(0);
      for (const d of own) draws[d.year - start]! += d.amount;
      const share = sumOf(own, (d) => d.amount) / total;
      const commitment = new Array<number>(end - start).fill(0);
      if (f.commitment_fee > 0 && Number.isFinite(f.amount)) {
        const offered = [...years.keys()];
        const available = {
          fee: f.commitment_fee,
          amount: f.amount,
          from: Math.max(offered[0]!, f.from ?? start),
          until: Math.min(offered.at(-1)!, f.until ?? end - 1),
        };
        for (const { year, fee } of commitmentFees(available, all)) commitment[year - start]! += share * fee;
      }
      return {
        facility: k === 0 ? name : `${name} from ${own[0]!.year}`,
        lender: f.lender,
        kind: f.kind,
        rate: f.rate,
        upfrontFee: f.upfront_fee,
        grace: f.grace,
        repayment: f.repayment,
        ...(f.currency && currencies[f.currency] ? { currency: f.currency } : {}),
        ...(f.tenor === undefined ? {} : { tenor: f.tenor }),
        draws,
        commitment,
        ...(f.reserve_months > 0 && f.kind === 'loan' ? { reserveMonths: f.reserve_months } : {}),
        ...(f.min_dscr > 0 && f.tenor !== undefined && f.kind === 'loan' ? { minDscr: f.min_dscr } : {}),
      };
    });
  });
}
