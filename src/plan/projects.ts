import { at, type Case, type Rows } from '../case/index.ts';
import { commitmentFees, type PlanDraws, type PlanProject } from '../finance/index.ts';
import { horizon, leftAtEnd, type PlanDocument, spending } from '../pillars/index.ts';

/** A project of a plan: the builds of one candidate, with its yearly cash before money from lenders. */
export interface ProjectOfPlan extends PlanProject {
  readonly place: string;
  readonly process: string;
  readonly country: string;
}

type Quantities = Pick<PlanDocument, 'builds' | 'activity' | 'purchases' | 'flows' | 'deliveries' | 'draws' | 'costs'>;

/**
 * The projects of a plan as lenders see them: every candidate with builds. It sells at the demand's price (at
 * `goods.value` where a demand names none) and to other sites at `goods.value`; it buys at the supply's price, from other
 * sites at `goods.value`, and pays carriage, borders, duties and adaptation of what it buys. Yearly rows from the start
 * of the case, its money at constant prices.
 */
export function projectsOf(plan: Quantities, c: Case): ProjectOfPlan[] {
  const first = at(c, Number(c.settings.start));
  const { settings } = first;
  const { periods, end, start } = horizon(settings);
  const built = [...new Set(plan.builds.map((b) => `${b.place}\u0000${b.process}`))];
  const markets = new Map(periods.map((p) => [p.year, marketOf(plan, at(c, p.year), p.year)]));
  return built.map((key) => {
    const [place, process] = key.split('\u0000') as [string, string];
    const candidate = first.candidates.find((k) => k.place === place && k.process === process)!;
    const processRow = first.processes.find((p) => p.process === process)!;
    const country = first.places.find((p) => p.place === place)!.country;
    const zeros = () => new Array<number>(settings.years).fill(0);
    const [revenue, variableCost, fixedCost, capex] = [zeros(), zeros(), zeros(), zeros()];
    const recipe = first.recipes.filter((r) => r.process === process);
    let residual = 0;
    for (const period of periods) {
      const market = markets.get(period.year)!;
      const activity =
        plan.activity.find((a) => a.place === place && a.process === process && a.year === period.year)?.amount ?? 0;
      const serving = plan.builds.filter(
        (b) =>
          b.place === place && b.process === process && b.year <= period.year && period.year < b.year + processRow.life,
      );
      const fixed = serving.reduce((sum, b) => sum + fixedOf(first, b) * candidate.cost_factor, 0);
      const standing =
        candidate.retires === undefined || period.year <= candidate.retires ? candidate.existing_fixed_cost : 0;
      const variable = activity * (candidate.variable_cost ?? processRow.variable_cost * candidate.cost_factor);
      const rights = plan.costs
        .filter((l) => l.heading === 'rights' && l.place === place && l.process === process && l.year === period.year)
        .reduce((sum, l) => sum + l.amount, 0);
      let sold = 0;
      let bought = 0;
      for (const { good, quantity } of recipe) {
        if (quantity > 0) sold += quantity * activity * market.sale(place, good);
        else bought += -quantity * activity * market.purchase(place, good);
      }
      for (const year of period.years) {
        const t = year - start;
        revenue[t] = sold;
        variableCost[t] = bought + variable + rights;
        fixedCost[t] = fixed + standing;
      }
    }
    for (const b of plan.builds) {
      if (b.place !== place || b.process !== process) continue;
      const tier = first.tiers.find((t) => t.process === process && t.tier === b.tier)!;
      const total = (b.count * tier.capex + (b.size ?? 0) * tier.capex_per_unit) * candidate.capex_factor;
      const years = spending(b.year, processRow.lead);
      for (const year of years) capex[year - start]! += total / years.length;
      residual += total * leftAtEnd(b.year, processRow.life, end);
    }
    const countryRow = first.countries.find((row) => row.country === country);
    return {
      place,
      process,
      country,
      name: `${place}/${process}`,
      currency: settings.currency,
      start,
      priceYear: settings.priceYear,
      discountRate: settings.discountRate,
      revenue,
      variableCost,
      fixedCost,
      capex,
      residual,
      draws: drawsOf(plan, first, place, process, settings.years, start, end),
      tax: { rate: countryRow?.tax_rate ?? 0 },
    };
  });
}

function fixedOf(rows: Rows, b: PlanDocument['builds'][number]): number {
  const tier = rows.tiers.find((t) => t.process === b.process && t.tier === b.tier)!;
  return b.count * tier.fixed_cost + (b.size ?? 0) * tier.fixed_cost_per_unit;
}

interface Market {
  /** Average price got for a unit of a good made at a place. */
  sale(place: string, good: string): number;
  /** Average price paid for a unit of a good used at a place, carriage and duties on it. */
  purchase(place: string, good: string): number;
}

function marketOf(plan: Quantities, rows: Rows, year: number): Market {
  const value = new Map(rows.goods.map((g) => [g.good, g.value ?? 0]));
  const id = (place: string, good: string) => `${place}\u0000${good}`;
  const delivered = new Map<string, { amount: number; money: number }>();
  for (const d of plan.deliveries) {
    if (d.year !== year) continue;
    const row = pick(
      rows.demands.filter((r) => r.good === d.good && r.place === d.place && r.step === d.step),
      year,
    );
    const one = delivered.get(id(d.place, d.good)) ?? { amount: 0, money: 0 };
    one.amount += d.amount;
    one.money += d.amount * (row?.price || (value.get(d.good) ?? 0));
    delivered.set(id(d.place, d.good), one);
  }
  const bought = new Map<string, { amount: number; money: number }>();
  for (const b of plan.purchases) {
    if (b.year !== year) continue;
    const row = pick(
      rows.supplies.filter((r) => r.good === b.good && r.place === b.place && r.step === b.step),
      year,
    );
    const one = bought.get(id(b.place, b.good)) ?? { amount: 0, money: 0 };
    one.amount += b.amount;
    one.money += b.amount * (row?.price ?? 0);
    bought.set(id(b.place, b.good), one);
  }
  const flows = plan.flows.filter((f) => f.year === year);
  const arrivals = sums(flows, (f) => id(f.to, f.good));
  const sent = sums(flows, (f) => id(f.from, f.good));
  const carried = new Map<string, number>();
  for (const line of plan.costs) {
    if (line.year !== year || line.good === undefined || line.place === undefined) continue;
    if (!['carriage', 'borders', 'duties', 'adaptation'].includes(line.heading)) continue;
    carried.set(id(line.place, line.good), (carried.get(id(line.place, line.good)) ?? 0) + line.amount);
  }
  /** Share of what arrives at a place that is delivered there, and the price got for it. */
  const got = (place: string, good: string) => {
    const d = delivered.get(id(place, good));
    const all = arrivals.get(id(place, good)) ?? 0;
    const share = d && all > 0 ? Math.min(1, d.amount / all) : 0;
    return share * (d && d.amount > 0 ? d.money / d.amount : 0) + (1 - share) * (value.get(good) ?? 0);
  };
  return {
    sale(place, good) {
      const total = sent.get(id(place, good)) ?? 0;
      if (total <= 0) return 0;
      let money = 0;
      for (const f of flows) if (f.from === place && f.good === good) money += f.amount * got(f.to, good);
      return money / total;
    },
    purchase(place, good) {
      const total = arrivals.get(id(place, good)) ?? 0;
      if (total <= 0) return 0;
      let money = carried.get(id(place, good)) ?? 0;
      for (const f of flows) {
        if (f.to !== place || f.good !== good) continue;
        const b = bought.get(id(f.from, good));
        const out = sent.get(id(f.from, good)) ?? 0;
        const share = b && out > 0 ? Math.min(1, b.amount / out) : 0;
        money +=
          f.amount * (share * (b && b.amount > 0 ? b.money / b.amount : 0) + (1 - share) * (value.get(good) ?? 0));
      }
      return money / total;
    },
  };
}

const pick = <R extends { readonly year?: number | undefined }>(rows: readonly R[], year: number): R | undefined =>
  rows.find((row) => row.year === year) ?? rows.find((row) => row.year === undefined);

function sums<T extends { amount: number }>(list: readonly T[], keyOf: (one: T) => string): Map<string, number> {
  const found = new Map<string, number>();
  for (const one of list) found.set(keyOf(one), (found.get(keyOf(one)) ?? 0) + one.amount);
  return found;
}

/** What the plan draws for a candidate, by facility and year, with the project's part of the commitment fees. */
function drawsOf(
  plan: Quantities,
  rows: Rows,
  place: string,
  process: string,
  years: number,
  start: number,
  end: number,
): PlanDraws[] {
  return rows.facilities.flatMap((f): PlanDraws[] => {
    const all = plan.draws.filter((d) => d.facility === f.facility);
    const own = all.filter((d) => d.place === place && d.process === process);
    if (own.length === 0) return [];
    const draws = new Array<number>(years).fill(0);
    for (const d of own) draws[d.year - start]! += d.amount;
    const share = own.reduce((sum, d) => sum + d.amount, 0) / all.reduce((sum, d) => sum + d.amount, 0);
    const commitment = new Array<number>(years).fill(0);
    if (f.commitment_fee > 0 && Number.isFinite(f.amount)) {
      const terms = {
        fee: f.commitment_fee,
        amount: f.amount,
        from: Math.max(start, f.from ?? start),
        until: Math.min(end - 1, f.until ?? end - 1),
      };
      for (const { year, fee } of commitmentFees(terms, all)) commitment[year - start]! += share * fee;
    }
    return [
      {
        facility: f.facility,
        lender: f.lender,
        kind: f.kind,
        rate: f.rate,
        upfrontFee: f.upfront_fee,
        grace: f.grace,
        repayment: f.repayment,
        ...(f.tenor === undefined ? {} : { tenor: f.tenor }),
        draws,
        commitment,
        ...(f.min_dscr > 0 ? { minDscr: f.min_dscr } : {}),
      },
    ];
  });
}
