import { addTo, at, atStart, type Case, siteKey, sumOf } from '../../../case/index.ts';
import { covenantCut, planProject, pvPerUnit } from '../../../finance/index.ts';
import type { Build, Draw, PlanDocument } from '../../document.ts';
import { capitalOfBuilds } from '../../facts/index.ts';
import { spending } from '../../frame/index.ts';
import { eligible } from '../draws.ts';
import { emptySite } from './books.ts';
import type { Lanes } from './lanes.ts';
import { lifetime } from './life.ts';
import { type ParityOf, parityOf } from './parity.ts';
import type { Operations } from './pools.ts';
import { projectMaker } from './projects.ts';

type Candidate = Lanes['frame']['candidates'][number];

/**
 * Largest share of capex that each candidate may borrow, by `place/process`, from the cash flow that it would have: its
 * largest size, commissioned as early as possible, at full output after its ramp, with the cheapest loans; it buys at
 * the least import parity and sells where it gets most, at the demand's price or at the parity of a supply without
 * limit. Candidates that the plan builds, those without such prices and those without a limit are left out. Prices are
 * those beside `plan`, by period.
 */
export function gearingLimits(plan: Operations, c: Case, lanes: Lanes): Map<string, number> {
  const { frame } = lanes;
  const parity = parityOf(plan, lanes);
  const limits = new Map<string, number>();
  const built = new Set(plan.builds.map(siteKey));
  for (const k of frame.candidates) {
    const [first] = k.commissions;
    const tier = [...k.tiers].sort((a, b) => b.capacity - a.capacity)[0];
    if (built.has(k.key) || first === undefined || !tier) continue;
    const site = full(lanes, parity, k, tier, first);
    if (!site) continue;
    const size = tier.least === undefined ? {} : { size: tier.capacity };
    const build: Build = { place: k.place, process: k.process, tier: tier.tier, year: first, count: 1, ...size };
    const running = { ...plan, builds: [build], closings: [], draws: [] };
    const life = lifetime(running, lanes, k.key, site)!;
    const draws = cheapest(c, lanes, k, first, life.capex);
    if (draws.length === 0) continue;
    const project = projectMaker({ draws }, c)(life);
    const cut = covenantCut(planProject(project));
    if (!cut || cut.status === 'held') continue;
    const capex = sumOf(life.capex);
    const drawn = sumOf(draws, (d) => d.amount);
    limits.set(k.key, cut.status === 'cut' ? (drawn / capex) * (1 - cut.share) : 0);
  }
  return limits;
}

/** Relative accuracy of amounts of a plan. */
const ROUNDING = 1e-9;

/** Loans of each plant of a plan as a share of its capex, by `place/process`. */
export function borrowedShares(plan: Pick<PlanDocument, 'builds' | 'costs' | 'draws'>, c: Case): Map<string, number> {
  const rows = atStart(c);
  const loans = new Set(rows.facilities.filter(({ kind }) => kind === 'loan').map(({ facility }) => facility));
  const capex = new Map<string, number>();
  for (const [i, amount] of capitalOfBuilds(plan, rows).entries()) addTo(capex, siteKey(plan.builds[i]!), amount);
  const lent = new Map<string, number>();
  for (const { facility, place, process, amount } of plan.draws)
    if (loans.has(facility) && place !== undefined) addTo(lent, siteKey({ place, process }), amount);
  return new Map(
    [...capex].map(([key, all]) => [key, all > 0 ? Math.min(1, ((lent.get(key) ?? 0) / all) * (1 + ROUNDING)) : 1]),
  );
}

/**
 * A plant that runs at full capacity after its ramp, at the prices of each period; undefined if its products have no
 * price in the last period.
 */
function full(lanes: Lanes, parity: ParityOf, k: Candidate, tier: Candidate['tiers'][number], opens: number) {
  const { frame } = lanes;
  const { start, end } = frame.horizon;
  const margins = frame.periods.map((_, p) => margin(lanes, parity, k, p));
  if (!margins.at(-1)) return undefined;
  const site = emptySite(end - start);
  const size = tier.least === undefined ? 0 : tier.capacity;
  const fixed = (tier.fixed_cost + size * tier.fixed_cost_per_unit) * k.row.cost_factor;
  for (let t = opens - start; t < end - start; t++) {
    const activity = tier.capacity * k.processRow.availability * (k.ramp[t - (opens - start)] ?? 1);
    const at = frame.periods.findIndex(({ period }) => period.years.includes(start + t));
    const { revenue, variable } = margins[at] ?? margins.at(-1)!;
    site.revenue[t] = activity * revenue;
    site.variable[t] = activity * variable;
    site.fixed[t] = fixed;
    site.workingCapital[t] = activity * k.heldMoney;
  }
  return site;
}

/**
 * Revenue of a unit of activity where it gets most, and its variable cost, at the prices of a period; undefined if a
 * product has no price.
 */
function margin(lanes: Lanes, parity: ParityOf, k: Candidate, p: number) {
  const { frame } = lanes;
  const { demands } = frame.periods[p]!;
  let [revenue, variable] = [0, k.row.variable_cost ?? k.processRow.variable_cost * k.row.cost_factor];
  for (const [good, quantity] of k.recipe) {
    const units = Math.abs(quantity);
    if (quantity < 0) {
      variable += units * (parity(good, k.place, p, 0)?.price ?? frame.lookup.value(good));
      continue;
    }
    let best: number | undefined;
    for (const to of frame.variables.usersFrom(k.place, good, p)) {
      const charge = lanes.cheapest(good, k.place, to, p, () => true);
      const own = demands.filter((d) => d.good === good && d.place === to).map((d) => d.row.price);
      const price = Math.max(...own) > 0 ? Math.max(...own) : parity(good, to, p, Number.POSITIVE_INFINITY)?.price;
      if (!charge || price === undefined) continue;
      const net = price - charge.moving - charge.duty - charge.adaptation;
      if (best === undefined || net > best) best = net;
    }
    if (best === undefined) return undefined;
    revenue += units * best;
  }
  return { revenue, variable };
}

/** Draws on the loans that bring most, each within its share and all within `maxGearing`. */
function cheapest(c: Case, lanes: Lanes, k: Candidate, opens: number, capex: readonly number[]): Draw[] {
  const { start } = lanes.frame.horizon;
  return spending(opens, k.processRow.lead).flatMap((year) => {
    const { facilities, settings } = at(c, year);
    const worth = (f: (typeof facilities)[number]) =>
      1 -
      pvPerUnit(
        { rate: f.rate, tenor: f.tenor!, grace: f.grace, repayment: f.repayment, upfrontFee: f.upfront_fee },
        settings.discountRate,
      );
    const project = { countries: [k.country], sector: k.processRow.sector };
    const open = facilities.filter((f) => f.kind === 'loan' && eligible(f, project, year));
    let left = settings.maxGearing;
    return open
      .filter((f) => worth(f) > 0)
      .sort((a, b) => worth(b) - worth(a))
      .flatMap((f): Draw[] => {
        const share = Math.min(left, f.max_share);
        left -= share;
        const amount = share * capex[year - start]!;
        return amount > 0 ? [{ facility: f.facility, place: k.place, process: k.process, year, amount }] : [];
      });
  });
}
