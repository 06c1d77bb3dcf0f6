import { atStart, type Case, siteKey } from '../../../case/index.ts';
import { depreciationOf, type PlanProject } from '../../../finance/index.ts';
import { horizon } from '../../frame/index.ts';
import { booksOf } from './books.ts';
import { currenciesOf, inflationOf } from './currencies.ts';
import { drawsOf, facilitiesByYear } from './draws.ts';
import type { Lanes } from './lanes.ts';
import type { Lifetime } from './life.ts';
import { livesOf } from './lives.ts';
import type { Operations } from './pools.ts';

/** A project of a plan: the builds of a candidate, with its yearly cash before financing. */
export interface ProjectOfPlan extends PlanProject {
  readonly place: string;
  readonly process: string;
  readonly country: string;
  /** Transfers in its costs: duties paid, less the duty in the parity price of its sales. */
  readonly transfers: readonly number[];
  /** Duties paid on its inputs: a part of its variable cost. */
  readonly duties: readonly number[];
  /** Years from the first spending to service. */
  readonly lead: number;
  /**
   * Goods without a supply that prices them: they are sold at cost, so that the return is the discount rate by
   * construction.
   */
  readonly atCost: readonly string[];
  /**
   * The plant that takes more than half of its sales: it lives no longer than that plant, and the two are one credit.
   */
  readonly buyer?: { readonly place: string; readonly process: string; readonly share: number };
}

/**
 * The projects of a plan as lenders see them: every candidate with builds, over its life (`lifetime`), with sales and
 * purchases from the books of the plan (`booksOf`). Yearly rows from the start of the case, in its money at constant
 * prices; inflation and exchange rates of the countries and of the table `rates`; tax, tax holiday and usual
 * depreciation of the country.
 */
export function projectsOf(plan: Operations, c: Case, lanes: Lanes): ProjectOfPlan[] {
  return livesOf(plan, lanes, booksOf(plan, lanes)).map(projectMaker(plan, c));
}

/** Makes the project of a plant from its life: its loans, its country's tax, the case's currency. */
export function projectMaker(plan: Pick<Operations, 'draws'>, c: Case): (life: Lifetime) => ProjectOfPlan {
  const first = atStart(c);
  const { settings } = first;
  const years = horizon(settings);
  const facilities = facilitiesByYear(c, years);
  const currencies = currenciesOf(first, facilities);
  const inflation = inflationOf(first, settings.currency) ?? 0;
  return (life) => {
    const { place, process } = life;
    const country = first.places.find((row) => row.place === place)!.country;
    const candidate = first.candidates.find((row) => row.place === place && row.process === process);
    const countryRow = first.countries.find((row) => row.country === country);
    return {
      place,
      process,
      country,
      name: siteKey({ place, process }),
      currency: settings.currency,
      start: years.start,
      priceYear: settings.priceYear,
      discountRate: settings.discountRate,
      revenue: life.revenue,
      variableCost: life.variable,
      fixedCost: life.fixed,
      capex: life.capex,
      contingency: life.contingency,
      held: life.workingCapital,
      ...(countryRow?.capital_cost === undefined ? {} : { ownersRate: countryRow.capital_cost }),
      replacement: life.replacement,
      opens: life.opens,
      ends: life.ends,
      residual: life.residual,
      draws: drawsOf(plan, facilities, place, process, years, currencies),
      transfers: life.transfers,
      duties: life.duties,
      lead: life.opens - life.begins,
      atCost: [...life.atCost].sort(),
      inflation,
      currencies,
      tax: { rate: countryRow?.tax_rate ?? 0, holidayPeriods: candidate?.tax_holiday ?? 0 },
      depreciation: depreciationOf(country),
      ...(life.buyer && { buyer: boughtBy(life.buyer) }),
    };
  };
}

function boughtBy({ key, share }: NonNullable<Lifetime['buyer']>) {
  const [place = '', process = ''] = key.split('/');
  return { place, process, share };
}
