import { at, type Case, type Rows } from '../case/index.ts';
import { depreciationOf, type PlanProject } from '../finance/index.ts';
import { horizon, leftAtEnd, type PlanDocument, spending } from '../pillars/index.ts';
import { currenciesOf, inflationOf } from './finance/currencies.ts';
import { drawsOf, facilitiesByYear } from './finance/draws.ts';
import { marketOf, type Quantities } from './finance/market.ts';

/** A project of a plan: the builds of one candidate, with its yearly cash before money from lenders. */
export interface ProjectOfPlan extends PlanProject {
  readonly place: string;
  readonly process: string;
  readonly country: string;
  /** The part of `variableCost` that is duties: no cost to the economy. */
  readonly duties: readonly number[];
  /** Years from the first spending to service. */
  readonly lead: number;
}

/**
 * The projects of a plan as lenders see them: every candidate with builds. It sells at the demand's price (where it
 * names none, at the plan's shadow price less carriage if the plan has been explained, else at `goods.value`) and to other sites at `goods.value`; it buys at the supply's price, from other
 * sites at `goods.value`, and pays carriage, borders, duties and adaptation of what it buys. Yearly rows from the start
 * of the case, its money at constant prices; inflation and exchange rates of the countries and of the table `rates`, the
 * country's tax, and what its tax law usually writes off a year.
 */
export function projectsOf(plan: Quantities, c: Case): ProjectOfPlan[] {
  const first = at(c, Number(c.settings.start));
  const { settings } = first;
  const years = horizon(settings);
  const { periods, end, start } = years;
  const facilities = facilitiesByYear(c, years);
  const built = [...new Set(plan.builds.map((b) => `${b.place}\u0000${b.process}`))];
  const currencies = currenciesOf(first, facilities);
  const inflation = inflationOf(first, settings.currency) ?? 0;
  const markets = new Map(periods.map((p) => [p.year, marketOf(plan, at(c, p.year), p.year)]));
  return built.map((key) => {
    const [place, process] = key.split('\u0000') as [string, string];
    const candidate = first.candidates.find((k) => k.place === place && k.process === process)!;
    const processRow = first.processes.find((p) => p.process === process)!;
    const country = first.places.find((p) => p.place === place)!.country;
    const zeros = () => new Array<number>(settings.years).fill(0);
    const [revenue, variableCost, fixedCost, capex, duties] = [zeros(), zeros(), zeros(), zeros(), zeros()];
    const recipe = first.recipes.filter((r) => r.process === process);
    let residual = 0;
    const closed = Math.min(
      ...(plan.closings ?? []).filter((x) => x.place === place && x.process === process).map((x) => x.year),
      Number.POSITIVE_INFINITY,
    );
    for (const period of periods) {
      const market = markets.get(period.year)!;
      const activity =
        plan.activity.find((a) => a.place === place && a.process === process && a.year === period.year)?.amount ?? 0;
      const serving = plan.builds.filter(
        (b) =>
          b.place === place &&
          b.process === process &&
          b.year <= period.year &&
          period.year < Math.min(closed, b.year + processRow.life),
      );
      const fixed = serving.reduce((sum, b) => sum + fixedOf(first, b) * candidate.cost_factor, 0);
      const standing =
        period.year < closed && period.year <= (candidate.retires ?? period.year) ? candidate.existing_fixed_cost : 0;
      const variable = activity * (candidate.variable_cost ?? processRow.variable_cost * candidate.cost_factor);
      const rights = plan.costs
        .filter((l) => l.heading === 'rights' && l.place === place && l.process === process && l.year === period.year)
        .reduce((sum, l) => sum + l.amount, 0);
      let sold = 0;
      let bought = 0;
      let duty = 0;
      for (const { good, quantity } of recipe) {
        if (quantity > 0) sold += quantity * activity * market.sale(place, good);
        else {
          bought += -quantity * activity * market.purchase(place, good);
          duty += -quantity * activity * market.duty(place, good);
        }
      }
      for (const year of period.years) {
        const t = year - start;
        revenue[t] = sold;
        variableCost[t] = bought + variable + rights;
        fixedCost[t] = fixed + standing;
        duties[t] = duty;
      }
    }
    for (const b of plan.builds) {
      if (b.place !== place || b.process !== process) continue;
      const tier = first.tiers.find((t) => t.process === process && t.tier === b.tier)!;
      const total = (b.count * tier.capex + (b.size ?? 0) * tier.capex_per_unit) * candidate.capex_factor;
      const spent = spending(b.year, processRow.lead);
      for (const year of spent) capex[year - start]! += total / spent.length;
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
      opens:
        Math.min(...plan.builds.filter((b) => b.place === place && b.process === process).map((b) => b.year)) - start,
      residual,
      draws: drawsOf(plan, facilities, place, process, years, currencies),
      duties,
      lead: processRow.lead,
      inflation,
      currencies,
      tax: { rate: countryRow?.tax_rate ?? 0 },
      depreciation: depreciationOf(country),
    };
  });
}

function fixedOf(rows: Rows, b: PlanDocument['builds'][number]): number {
  const tier = rows.tiers.find((t) => t.process === b.process && t.tier === b.tier)!;
  return b.count * tier.fixed_cost + (b.size ?? 0) * tier.fixed_cost_per_unit;
}
