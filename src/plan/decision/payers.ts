import { addTo, at, type Case, siteKey, sumOf } from '../../case/index.ts';
import { owedPerUnit } from '../../finance/index.ts';
import type { Horizon, Lanes, Payers, PlanDocument } from '../../model/index.ts';
import { booksOf, lifetime, openPrices, priced } from '../../model/index.ts';
import type { Solved } from '../../search/index.ts';
import { costLines, npvOf, quantities, totals } from '../decode.ts';
import { lanesOf } from '../lanes.ts';

type PlannedOperations = Parameters<typeof booksOf>[0] & Pick<PlanDocument, 'draws' | 'npv'>;

/** Headings that owners pay in addition to the running of the plant. */
const capital: ReadonlySet<string> = new Set(['capital', 'finance']);

/**
 * Distribution of a plan's value: present values over the horizon of the case. Owners: sales at import parity, or at
 * the price of the demand, less all costs of the plant, its loans included. What no plant gets goes to buyers, who also
 * pay for readiness and for costs of no plant:
 *
 *     owners + buyers = NPV of the plan
 *
 * Treasuries, lenders and licensors get what the plan pays as duties, cost of loans and licence fees: these are costs
 * of the plan, but no loss to the region. Interest subsidies go to the lender. Taxes are not counted: they pass from
 * owners to treasuries.
 */
export function payersOf(plan: PlannedOperations, lanes: Lanes): Payers {
  const { frame } = lanes;
  const { start, end, factor } = frame.horizon;
  const books = booksOf(plan, lanes);
  const lives = new Map(
    [...books.sites].flatMap(([key, site]) => {
      const life = lifetime(plan, lanes, key, site);
      return life ? [[key, life] as const] : [];
    }),
  );
  const prices = openPrices(books, lives, frame.settings.discountRate);
  const worth = (row: readonly number[]) =>
    row.reduce((sum, amount, t) => sum + (start + t < end ? amount * factor(start + t) : 0), 0);
  const owners = new Map<string, number>();
  const candidates = new Map(frame.candidates.map((k) => [k.key, k]));
  for (const [key, site] of books.sites) {
    if (candidates.get(key)?.processRow.heading === 'readiness') continue;
    const { revenue, variable } = priced(key, site, prices);
    owners.set(key, worth(revenue) - worth(variable) - worth(site.fixed));
  }
  const grantFacilities = new Set(frame.rows.facilities.flatMap((row) => (row.kind === 'grant' ? [row.facility] : [])));
  let [lenders, licensors, grants] = [0, 0, 0];
  for (const { heading, place, process, facility = '', year, amount: undiscounted } of plan.costs) {
    const amount = undiscounted * factor(year);
    const key = siteKey({ place, process });
    const own = owners.get(key);
    if (own !== undefined && capital.has(heading)) owners.set(key, own - amount);
    if (own !== undefined && heading === 'residual') owners.set(key, own + amount);
    if (heading === 'finance' && grantFacilities.has(facility)) grants += amount;
    else if (heading === 'finance') lenders += amount;
    if (heading === 'rights' && process !== undefined) licensors += amount;
  }
  const subsidies = subsidiesOf(plan, frame.case, factor);
  const all = [...owners].map(([key, npv]) => {
    const { place, process, country } = candidates.get(key)!;
    return { place, process, country, npv };
  });
  return {
    owners: all,
    buyers: (plan.npv ?? 0) - sumOf(all, ({ npv }) => npv),
    treasuries: treasuriesOf(plan.costs, frame.horizon),
    lenders: lenders + subsidies,
    licensors,
    grants: grants - subsidies,
  };
}

/** Interest subsidies of states to lenders, discounted, also after the horizon. */
function subsidiesOf({ draws }: PlannedOperations, c: Case, factor: Horizon['factor']): number {
  let sum = 0;
  for (const { facility, year, amount } of draws) {
    const terms = at(c, year).facilities.find((row) => row.facility === facility);
    if (!terms || terms.subsidy === 0 || terms.kind !== 'loan') continue;
    owedPerUnit(terms).forEach((owed, k) => {
      sum += amount * terms.subsidy * owed * factor(year + k + 1);
    });
  }
  return sum;
}

/** Duties that each country collects, discounted over the years of the case. */
function treasuriesOf(costs: PlannedOperations['costs'], { factor }: Horizon): Payers['treasuries'] {
  const found = new Map<string, number>();
  for (const { heading, country = '', year, amount } of costs)
    if (heading === 'duties') addTo(found, country, amount * factor(year));
  return [...found].map(([country, npv]) => ({ country, npv }));
}

/** Distribution of the value of a solution (`payersOf`), without a document. */
export function payersOfSolved(c: Case, { model, x }: Pick<Solved, 'model' | 'x'>): Payers {
  const costs = costLines(model.frame, x);
  const npv = npvOf(totals(costs, model.frame.horizon.factor));
  return payersOf({ npv, costs, ...quantities(model, x) }, lanesOf(c, model.ways));
}
