import { at, type Case, type Row, type Rows } from '../../case/index.ts';
import type { PlanDocument } from '../../pillars/index.ts';

/** Yearly rows of a candidate's builds from the start of the case, money at constant prices. */
export interface YearlyRows {
  readonly revenue: number[];
  /** All that it pays to run. */
  readonly cost: number[];
  readonly capex: number[];
  /** Straight-line value left at the end of the case. */
  readonly left: number;
  /** Years from the start of the case to the first build in service. */
  readonly opens: number;
}

interface Asked {
  readonly plan: PlanDocument;
  readonly place: string;
  readonly process: string;
}

const sum = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((total, one) => total + of(one), 0);

/** The row of a year, else the one of every year. */
function ofYear<R extends { readonly year?: number | undefined }>(rows: readonly R[], year: number): R | undefined {
  return rows.find((row) => row.year === year) ?? rows.find((row) => row.year === undefined);
}

/**
 * What a unit of a good made at a place is sold for in a year: where it is delivered at the demand's price, else at `goods.value`, the
 * shares by what arrives there. Undefined where a demand names no price: its price is the plan's own, in no table.
 */
function soldFor({ plan, place }: Asked, rows: Rows, year: number, good: string): number | undefined {
  const value = rows.goods.find((row) => row.good === good)?.value ?? 0;
  const here = plan.flows.filter((flow) => flow.year === year && flow.good === good);
  let money = 0;
  for (const flow of here.filter((one) => one.from === place)) {
    const delivered = plan.deliveries.filter(
      (d) => d.year === year && d.good === good && d.place === flow.to && d.amount > 0,
    );
    const all = sum(delivered, (d) => d.amount);
    const arrives = sum(
      here.filter((one) => one.to === flow.to),
      (one) => one.amount,
    );
    let paid = 0;
    for (const d of delivered) {
      const steps = rows.demands.filter((row) => row.good === good && row.place === flow.to && row.step === d.step);
      const price = ofYear(steps, year)?.price;
      if (!price) return undefined;
      paid += d.amount * price;
    }
    const part = all > 0 && arrives > 0 ? Math.min(1, all / arrives) : 0;
    money += flow.amount * (part > 0 ? part * (paid / all) + (1 - part) * value : value);
  }
  const sent = sum(
    here.filter((one) => one.from === place),
    (one) => one.amount,
  );
  return sent > 0 ? money / sent : 0;
}

const paidByBuyer: ReadonlySet<string> = new Set(['carriage', 'borders', 'duties', 'adaptation']);

/** What a unit of a good used at a place costs in a year: the supply's price or `goods.value`, and all that is paid on the way. */
function boughtFor({ plan, place }: Asked, rows: Rows, year: number, good: string): number {
  const value = rows.goods.find((row) => row.good === good)?.value ?? 0;
  const here = plan.flows.filter((flow) => flow.year === year && flow.good === good);
  const arriving = here.filter((one) => one.to === place);
  const amount = sum(arriving, (one) => one.amount);
  if (amount <= 0) return 0;
  const lines = plan.costs.filter((x) => x.year === year && x.place === place && x.good === good);
  let money = sum(lines, (x) => (paidByBuyer.has(x.heading) ? x.amount : 0));
  for (const flow of arriving) {
    const bought = plan.purchases.filter((p) => p.year === year && p.good === good && p.place === flow.from);
    const all = sum(bought, (p) => p.amount);
    const paid = sum(bought, (p) => {
      const steps = rows.supplies.filter((row) => row.good === good && row.place === flow.from && row.step === p.step);
      return p.amount * (ofYear(steps, year)?.price ?? 0);
    });
    const sent = sum(
      here.filter((one) => one.from === flow.from),
      (one) => one.amount,
    );
    const part = all > 0 && sent > 0 ? Math.min(1, all / sent) : 0;
    money += flow.amount * (part > 0 ? part * (paid / all) + (1 - part) * value : value);
  }
  return money / amount;
}

/** A candidate's yearly rows from the plan's quantities and the case's tables; undefined where a price stands in no table. */
export function yearlyRows(plan: PlanDocument, c: Case, place: string, process: string): YearlyRows | undefined {
  const first = at(c, Number(c.settings.start));
  const { start, years, step } = first.settings;
  const asked: Asked = { plan, place, process };
  const candidate = first.candidates.find((row) => row.place === place && row.process === process);
  const made = first.processes.find((row) => row.process === process);
  if (!candidate || !made) return undefined;
  const builds = plan.builds.filter((b) => b.place === place && b.process === process);
  const tierOf = (tier: string) => first.tiers.find((row) => row.process === process && row.tier === tier);
  const closed = Math.min(
    ...plan.closings.filter((x) => x.place === place && x.process === process).map((x) => x.year),
    Number.POSITIVE_INFINITY,
  );
  const zeros = () => new Array<number>(years).fill(0);
  const [revenue, cost, capex] = [zeros(), zeros(), zeros()] as [number[], number[], number[]];
  let left = 0;
  for (const b of builds) {
    const tier = tierOf(b.tier);
    if (!tier) return undefined;
    const all = candidate.capex_factor * (tier.capex * b.count + tier.capex_per_unit * (b.size ?? 0));
    const parts = Math.max(1, made.lead);
    for (let k = 0; k < parts; k++) capex[(made.lead === 0 ? b.year : b.year - made.lead + k) - start]! += all / parts;
    left += (all * Math.max(0, b.year + made.life - (start + years))) / made.life;
  }
  for (let t = 0; t < years; t++) {
    const year = start + t - (t % step);
    const rows = at(c, year);
    const activity = sum(
      plan.activity.filter((a) => a.place === place && a.process === process && a.year === year),
      (a) => a.amount,
    );
    const running = (row: Row<'tiers'>, count: number, size: number) =>
      candidate.cost_factor * (row.fixed_cost * count + row.fixed_cost_per_unit * size);
    const serving = builds.filter((b) => b.year <= year && year < b.year + made.life && year < closed);
    cost[t]! += sum(serving, (b) => running(tierOf(b.tier)!, b.count, b.size ?? 0));
    if (year < closed && year <= (candidate.retires ?? year)) cost[t]! += candidate.existing_fixed_cost;
    cost[t]! += activity * (candidate.variable_cost ?? made.variable_cost * candidate.cost_factor);
    const own = plan.costs.filter((x) => x.heading === 'rights' && x.year === year);
    cost[t]! += sum(own, (x) => (x.place === place && x.process === process ? x.amount : 0));
    for (const { good, quantity } of first.recipes.filter((row) => row.process === process)) {
      if (activity === 0) continue;
      if (quantity < 0) cost[t]! -= quantity * activity * boughtFor(asked, rows, year, good);
      else {
        const price = soldFor(asked, rows, year, good);
        if (price === undefined) return undefined;
        revenue[t]! += quantity * activity * price;
      }
    }
  }
  return { revenue, cost, capex, left, opens: Math.min(...builds.map((b) => b.year)) - start };
}
