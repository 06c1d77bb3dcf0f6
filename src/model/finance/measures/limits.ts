import { addTo, at, type Case, siteKey } from '../../../case/index.ts';
import { covenantCut, planProject, pvPerUnit } from '../../../finance/index.ts';
import type { Build, Draw, PlanDocument } from '../../document.ts';
import { capitalOfBuilds } from '../../facts/index.ts';
import { inForce, spending } from '../../frame/index.ts';
import { emptySite } from './books.ts';
import type { Lanes } from './lanes.ts';
import { lifetime } from './life.ts';
import { type ParityOf, parityOf } from './parity.ts';
import type { Operations } from './pools.ts';
import { projectMaker } from './projects.ts';

type Candidate = Lanes['frame']['candidates'][number];

/**
 * Most of the capex that each candidate may borrow, by `place/process`, from the cash flow that it would have before it is in any plan: its
 * largest size, commissioned as early as can be, full as soon as its ramp allows, with the loans that are cheapest; it buys at the least import
 * parity and sells where it gets most, at the demand's price or at the parity of a supply without limit. Candidates that the plan builds, those
 * without such prices and those without a limit are left out. Prices are those beside `plan`, of each period.
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
    const capex = life.capex.reduce((sum, x) => sum + x, 0);
    const drawn = draws.reduce((sum, d) => sum + d.amount, 0);
    limits.set(k.key, cut.status === 'cut' ? (drawn / capex) * (1 - cut.share) : 0);
  }
  return limits;
}

/** Amounts of a plan are known to about this share. */
const ROUNDING = 1e-9;

/** What each plant of a plan borrows, as a share of its capex, by `place/process`. */
export function borrowedShares(plan: Pick<PlanDocument, 'builds' | 'costs' | 'draws'>, c: Case): Map<string, number> {
  const rows = at(c, Number(c.settings.start));
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

/** A plant that always runs full, but for its ramp, at the prices of each period; undefined where what it makes has no price in the last. */
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

/** What a unit of activity sells for where it gets most, and what it takes, at the prices of a period; undefined where what it makes has no price. */
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

/** Draws of the loans that bring most, each within its share and all within `maxGearing`. */
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
    const open = facilities.filter(
      (f) =>
        f.kind === 'loan' &&
        inForce(f, year) &&
        (f.countries.length === 0 || f.countries.includes(k.country)) &&
        (f.sectors.length === 0 || f.sectors.some((code) => k.processRow.sector.startsWith(code))),
    );
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
