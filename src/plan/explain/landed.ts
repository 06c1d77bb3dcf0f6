import { annuityFactor } from '../../finance/index.ts';
import type { CostLine, Frame, Heading, PlanDocument } from '../../pillars/index.ts';
import type { Solved } from '../solve.ts';
import type { LandedCost } from './types.ts';

type Costs = Partial<Record<Heading, number>>;

/** A pool of a good at a place: made and bought, or arrived. Money a year by heading, units, and what feeds it. */
interface Pool {
  amount: number;
  readonly own: Costs;
  readonly from: { pool: Pool; units: number }[];
  unit: Costs;
}

const pool = (): Pool => ({ amount: 0, own: {}, from: [], unit: {} });
const add = (into: Costs, heading: Heading, amount: number) => {
  into[heading] = (into[heading] ?? 0) + amount;
};

/**
 * Landed cost of every delivery: each site's yearly costs (capex as an annuity over its life) are shared over its outputs
 * by `goods.value` and travel with the flows by heading. Loops of goods are a linear system, solved by iteration. Summed
 * over deliveries and surplus they equal the yearly costs.
 */
export function landedCosts(solved: Solved, plan: PlanDocument): LandedCost[] {
  return solved.model.frame.periods.flatMap((_, p) => landedIn(solved, plan, p).deliveries);
}

export function landedIn(solved: Solved, plan: PlanDocument, p: number) {
  const { model, x } = solved;
  const { frame } = model;
  const { year } = frame.periods[p]!.period;
  const made = new Map<string, Pool>();
  const used = new Map<string, Pool>();
  const get = (side: Map<string, Pool>, place: string, good: string) => {
    const key = `${place}\u0000${good}`;
    const found = side.get(key) ?? pool();
    side.set(key, found);
    return found;
  };
  for (const flow of plan.flows) {
    if (flow.year !== year) continue;
    const to = get(used, flow.to, flow.good);
    to.amount += flow.amount;
    to.from.push({ pool: get(made, flow.from, flow.good), units: flow.amount });
  }
  for (const { col, good, to, period } of model.flows) {
    const amount = x[col] ?? 0;
    if (period !== p || amount < 1e-9) continue;
    for (const term of frame.ledger.termsOf(col)) add(get(used, to, good).own, term.heading, term.amount * amount);
  }
  for (const b of plan.purchases) if (b.year === year) get(made, b.place, b.good).amount += b.amount;
  sites(
    frame,
    solved,
    plan,
    p,
    (place, good) => get(made, place, good),
    (place, good) => get(used, place, good),
  );
  settle([...made.values(), ...used.values()]);
  const outsideOf = outsidePrices(solved, p);
  const deliveries: LandedCost[] = [];
  for (const d of plan.deliveries) {
    if (d.year !== year || d.amount <= 1e-9) continue;
    const before = deliveries.find((l) => l.good === d.good && l.place === d.place);
    if (before) before.amount += d.amount;
    else {
      const outside = outsideOf(d.good, d.place);
      const by = { ...get(used, d.place, d.good).unit };
      deliveries.push({
        good: d.good,
        place: d.place,
        year,
        amount: d.amount,
        by,
        ...(outside === undefined ? {} : { outside }),
      });
    }
  }
  const surplus = plan.surplus
    .filter((s) => s.year === year)
    .map((s) => ({ good: s.good, place: s.place, amount: s.amount, by: get(made, s.place, s.good).unit }));
  return { deliveries, surplus };
}

/** Costs of sites: what the plan books on a place and process or good, capex as an annuity, shared over the outputs. */
function sites(
  frame: Frame,
  solved: Solved,
  plan: PlanDocument,
  p: number,
  made: (place: string, good: string) => Pool,
  used: (place: string, good: string) => Pool,
): void {
  const { year } = frame.periods[p]!.period;
  const own = new Map<string, Costs>();
  const site = (place: string, process: string) => {
    const key = `${place}/${process}`;
    const found = own.get(key) ?? {};
    own.set(key, found);
    return found;
  };
  const yearly = (line: CostLine) => line.year === year && line.heading !== 'capital' && line.heading !== 'residual';
  for (const line of plan.costs) {
    if (!yearly(line) || line.place === undefined || line.heading === 'revenue' || line.heading === 'shortfall')
      continue;
    if (line.process !== undefined && line.heading !== 'finance' && line.heading !== 'readiness')
      add(site(line.place, line.process), line.heading, line.amount);
    else if (line.good !== undefined && ['inputs', 'certification', 'making', 'readiness'].includes(line.heading)) {
      add(made(line.place, line.good).own, line.heading, line.amount);
    }
  }
  for (const k of frame.candidates) {
    const costs = site(k.place, k.process);
    invested(frame, solved, p, k.index, costs);
    const col = frame.variables.activity(k, p);
    const activity = col === undefined ? 0 : (solved.x[col] ?? 0);
    const outputs = k.recipe.filter(([, q]) => q > 0);
    const values = outputs.map(([good, q]) => q * frame.lookup.value(good));
    const total = values.reduce((sum, v) => sum + v, 0);
    const units = outputs.reduce((sum, [, q]) => sum + q, 0);
    if (activity < 1e-9) {
      const [first] = outputs;
      if (first)
        for (const [heading, amount] of Object.entries(costs))
          add(made(k.place, first[0]).own, heading as Heading, amount);
      continue;
    }
    outputs.forEach(([good, q], i) => {
      const share = total > 0 ? values[i]! / total : q / units;
      const target = made(k.place, good);
      target.amount += q * activity;
      for (const [heading, amount] of Object.entries(costs)) add(target.own, heading as Heading, share * amount);
      for (const [input, use] of k.recipe)
        if (use < 0) target.from.push({ pool: used(k.place, input), units: -use * activity * share });
    });
  }
}

/** Capex in service as an annuity; cost of a process marked readiness is read from its own columns. */
function invested(frame: Frame, solved: Solved, p: number, index: number, costs: Costs): void {
  const k = frame.candidates[index]!;
  const { year, years } = frame.periods[p]!.period;
  const heading: Heading = k.processRow.heading === 'readiness' ? 'readiness' : 'capital';
  const rate = annuityFactor(frame.settings.discountRate, k.processRow.life);
  const value = (col: number | undefined) => (col === undefined ? 0 : (solved.x[col] ?? 0));
  for (const s of frame.variables.serving(k, p)) {
    const { tier } = s.build;
    const capex = (value(s.count) * tier.capex + value(s.size) * tier.capex_per_unit) * k.row.capex_factor;
    add(costs, heading, capex * rate);
  }
  if (heading !== 'readiness') return;
  const cols = [frame.variables.activity(k, p), ...frame.variables.serving(k, p).flatMap((s) => [s.count, s.size])];
  for (const col of cols) {
    if (col === undefined) continue;
    for (const term of frame.ledger.termsOf(col)) {
      const recurring = term.first === year && term.last === years[years.length - 1] && term.heading === 'readiness';
      if (recurring && (term.process === k.process || term.process === undefined))
        add(costs, 'readiness', term.amount * value(col));
    }
  }
}

/** Unit costs of all pools: (own + what feeds them) / amount, iterated until nothing moves. */
function settle(pools: readonly Pool[]): void {
  for (let round = 0; round < 5000; round++) {
    let moved = 0;
    for (const one of pools) {
      if (one.amount <= 1e-12) continue;
      const next: Costs = { ...one.own };
      for (const { pool: source, units } of one.from) {
        for (const [heading, unit] of Object.entries(source.unit)) add(next, heading as Heading, unit * units);
      }
      for (const heading of Object.keys(next) as Heading[]) {
        const unit = next[heading]! / one.amount;
        moved = Math.max(moved, Math.abs(unit - (one.unit[heading] ?? 0)) / Math.max(1, Math.abs(unit)));
        next[heading] = unit;
      }
      one.unit = next;
    }
    if (moved < 1e-12) return;
  }
}

/** The cheapest price at which a good bought in another country could be brought to a place in a period. */
function outsidePrices(
  { model: { frame, flows } }: Solved,
  p: number,
): (good: string, place: string) => number | undefined {
  const { hub } = frame.settings;
  const prices = new Map<string, number>();
  const key = (good: string, place: string) => `${good}\u0000${place}`;
  for (const { good, place, quantity, row } of frame.periods[p]!.supplies) {
    if (quantity <= 0) continue;
    const known = prices.get(key(good, place));
    if (known === undefined || row.price < known) prices.set(key(good, place), row.price);
  }
  const best = new Map<string, number>();
  for (const { col, good, from, to, period } of flows) {
    const price = period === p ? prices.get(key(good, from)) : undefined;
    const country = frame.lookup.countryOf(from);
    if (price === undefined || hub.includes(country) || country === frame.lookup.countryOf(to)) continue;
    const landed = price + frame.ledger.termsOf(col).reduce((sum, t) => sum + t.amount, 0);
    const known = best.get(key(good, to));
    if (known === undefined || landed < known) best.set(key(good, to), landed);
  }
  return (good, place) => best.get(key(good, place));
}
