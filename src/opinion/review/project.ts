import { addTo, at, atStart, type Case, type Row, type Rows, sumOf } from '../../case/index.ts';
import type { Flow, PlanDocument } from '../../model/index.ts';

/** Yearly money of a candidate's builds over their life, from the start of the case, at constant prices. */
interface YearlyRows {
  readonly revenue: number[];
  /** Operating cost. */
  readonly cost: number[];
  /** Capital cost with contingency, with replacements of worn-out builds. */
  readonly capex: number[];
  /** Working capital in stocks and payments, at the values of goods. */
  readonly held: number[];
  /** Straight-line residual value in the last year, of the capital cost without contingency. */
  readonly left: number;
  /** Years from the start of the case to the first build in service. */
  readonly opens: number;
  /** Years from the start of the case to the last year of service. */
  readonly ends: number;
}

interface ProjectInPlan {
  readonly plan: PlanDocument;
  readonly place: string;
  readonly process: string;
  readonly charges: ReadonlyMap<Flow, number>;
}

/** The row of a year, or else the row without a year. */
function ofYear<R extends { readonly year?: number | undefined }>(rows: readonly R[], year: number): R | undefined {
  return rows.find((row) => row.year === year) ?? rows.find((row) => row.year === undefined);
}

/** Units of a good that processes at a place make (`sign` 1) or use (-1) in a year: all of them, or one process. */
function units(
  { plan }: ProjectInPlan,
  rows: Rows,
  year: number,
  place: string,
  good: string,
  sign: 1 | -1,
  process?: string,
) {
  const recipe = (name: string) => rows.recipes.find((row) => row.process === name && row.good === good)?.quantity ?? 0;
  const own = plan.activity.filter(
    (a) => a.year === year && a.place === place && (process === undefined || a.process === process),
  );
  return sumOf(own, (a) => Math.max(0, sign * recipe(a.process)) * a.amount);
}

const boughtAt = ({ plan }: ProjectInPlan, year: number, place: string, good: string) =>
  plan.purchases.filter((p) => p.year === year && p.good === good && p.place === place);

/**
 * Revenue and charges on the way of a candidate's share of a good's flows in a year, at the prices of the demands. Undefined if a flow does not go only
 * to demands with a price, because no table has its price.
 */
function sales(
  project: ProjectInPlan,
  rows: Rows,
  year: number,
  good: string,
): { revenue: number; way: number } | undefined {
  const { plan, place, process, charges } = project;
  const all = units(project, rows, year, place, good, 1) + sumOf(boughtAt(project, year, place, good), (p) => p.amount);
  const part = all > 0 ? units(project, rows, year, place, good, 1, process) / all : 0;
  let [revenue, way] = [0, 0];
  for (const flow of plan.flows) {
    if (flow.year !== year || flow.good !== good || flow.from !== place || part === 0) continue;
    if (units(project, rows, year, flow.to, good, -1) > 0) return undefined;
    const delivered = plan.deliveries.filter((d) => d.year === year && d.good === good && d.place === flow.to);
    let paid = 0;
    for (const d of delivered.filter((delivery) => delivery.amount > 0)) {
      const steps = rows.demands.filter((row) => row.good === good && row.place === flow.to && row.step === d.step);
      const price = ofYear(steps, year)?.price;
      if (!price) return undefined;
      paid += d.amount * price;
    }
    revenue += part * flow.amount * (paid / sumOf(delivered, (d) => d.amount));
    way += part * charges.get(flow)!;
  }
  return { revenue, way };
}

/** Cost of a good that a candidate uses in a year, with the charges on the way. Undefined if another plant makes part of it. */
function purchases(project: ProjectInPlan, rows: Rows, year: number, good: string): number | undefined {
  const { plan, place, process, charges } = project;
  const arriving = plan.flows.filter((flow) => flow.year === year && flow.good === good && flow.to === place);
  let money = 0;
  for (const flow of arriving) {
    if (units(project, rows, year, flow.from, good, 1) > 0) return undefined;
    const bought = boughtAt(project, year, flow.from, good);
    const paid = sumOf(bought, (p) => {
      const steps = rows.supplies.filter((row) => row.good === good && row.place === flow.from && row.step === p.step);
      return p.amount * (ofYear(steps, year)?.price ?? 0);
    });
    money += (flow.amount * paid) / sumOf(bought, (p) => p.amount) + charges.get(flow)!;
  }
  const amount = sumOf(arriving, (flow) => flow.amount);
  return amount > 0 ? (money / amount) * units(project, rows, year, place, good, -1, process) : 0;
}

/** Costs of the certificates of its goods and of the disposal of its surplus, in a calendar year. */
function besides(project: ProjectInPlan, rows: Rows, period: number, year: number, goods: readonly string[]): number {
  const { plan, place, process } = project;
  return sumOf(goods, (good) => {
    const all =
      units(project, rows, period, place, good, 1) + sumOf(boughtAt(project, period, place, good), (p) => p.amount);
    const part = all > 0 ? units(project, rows, period, place, good, 1, process) / all : 0;
    const papers = plan.costs.filter((x) => x.heading === 'certification' && x.year === year);
    const each = rows.goods.find((row) => row.good === good)?.surplus;
    const left = plan.surplus.filter((x) => x.year === period && x.place === place && x.good === good);
    const disposal = sumOf(left, (x) => x.amount * (typeof each === 'number' ? each : 0));
    return part * (disposal + sumOf(papers, (x) => (x.place === place && x.good === good ? x.amount : 0)));
  });
}

/** A candidate's yearly money from the plan's quantities and the case's tables; undefined if no table has a price that it needs. */
export function yearlyRows(
  plan: PlanDocument,
  c: Case,
  place: string,
  process: string,
  charges: ReadonlyMap<Flow, number>,
): YearlyRows | undefined {
  const first = atStart(c);
  const { start, years, step } = first.settings;
  const project: ProjectInPlan = { plan, place, process, charges };
  const candidate = first.candidates.find((row) => row.place === place && row.process === process);
  const made = first.processes.find((row) => row.process === process);
  if (!candidate || !made) return undefined;
  const builds = plan.builds.filter((b) => b.place === place && b.process === process);
  const closing = plan.closings.find((x) => x.place === place && x.process === process);
  const closed = closing?.year ?? Number.POSITIVE_INFINITY;
  const ends = Math.min(closed, Math.max(...builds.map((b) => b.year + made.life)));
  const spent = new Map<number, number>();
  let left = 0;
  for (const b of builds) {
    const tier = first.tiers.find((row) => row.process === process && row.tier === b.tier);
    if (!tier) return undefined;
    const all = candidate.capex_factor * (tier.capex * b.count + tier.capex_per_unit * (b.size ?? 0));
    const parts = Math.max(1, made.lead);
    const horizon = start + years;
    // The build of the plan, and its replacements after the horizon.
    for (let year = b.year; ; year += made.life) {
      for (let k = 0; k < parts; k++) {
        const paid = made.lead === 0 ? year : year - made.lead + k;
        addTo(spent, paid, (all + all * made.contingency) / parts);
      }
      const worn = year + made.life;
      if (worn > ends && closing === undefined) left += (all * (worn - ends)) / made.life;
      if (worn < horizon || worn >= ends) break;
    }
  }
  const begins = Math.min(...spent.keys()) - start;
  const length = ends - start + (left > 0 ? 1 : 0);
  const [revenue, cost, held] = [0, 1, 2].map(() => new Array<number>(length).fill(0)) as [
    number[],
    number[],
    number[],
  ];
  const days = (quantity: number) => made.stock_days + (quantity > 0 ? made.payment_days : 0);
  const inYear = (t: number): { revenue: number; cost: number; held: number } | undefined => {
    const year = start + t - (t % step);
    const rows = at(c, year);
    const running = (row: Row<'tiers'>, count: number, size: number) =>
      candidate.cost_factor * (row.fixed_cost * count + row.fixed_cost_per_unit * size);
    const tierOf = (tier: string) => first.tiers.find((row) => row.process === process && row.tier === tier)!;
    const serving = builds.filter((b) => b.year <= year && year < b.year + made.life && year < closed);
    const activity =
      plan.activity.find((a) => a.place === place && a.process === process && a.year === year)?.amount ?? 0;
    let paid = sumOf(serving, (b) => running(tierOf(b.tier), b.count, b.size ?? 0));
    if (year < closed && year <= (candidate.retires ?? year)) paid += candidate.existing_fixed_cost;
    if (closed === start + t) paid += candidate.closing_cost;
    paid += activity * (candidate.variable_cost ?? made.variable_cost * candidate.cost_factor);
    const own = plan.costs.filter((x) => x.heading === 'rights' && x.year === start + t);
    paid += sumOf(own, (x) => (x.place === place && x.process === process ? x.amount : 0));
    const recipe = first.recipes.filter((row) => row.process === process);
    const outputs = recipe.filter((row) => row.quantity > 0).map((row) => row.good);
    paid += besides(project, rows, year, start + t, outputs);
    let got = 0;
    if (activity > 0)
      for (const { good, quantity } of recipe) {
        const sold = quantity > 0 ? sales(project, rows, year, good) : { revenue: 0, way: 0 };
        const used = quantity < 0 ? purchases(project, rows, year, good) : 0;
        if (sold === undefined || used === undefined) return undefined;
        got += sold.revenue;
        paid += sold.way + used;
      }
    const keeps = sumOf(recipe, ({ good, quantity }) => {
      const value = first.goods.find((row) => row.good === good)?.value ?? 0;
      return activity * Math.abs(quantity) * value * (days(quantity) / 365);
    });
    return { revenue: got, cost: paid, held: keeps };
  };
  for (let t = Math.max(0, begins); t < ends - start; t++) {
    const found = inYear(Math.min(t, years - 1));
    if (!found) return undefined;
    revenue[t] = found.revenue;
    cost[t] = found.cost;
    held[t] = found.held;
  }
  const capex = Array.from({ length }, (_, t) => spent.get(start + t) ?? 0);
  const opens = Math.min(...builds.map((b) => b.year)) - start;
  return { revenue, cost, capex, held, left, opens, ends: ends - 1 - start };
}
