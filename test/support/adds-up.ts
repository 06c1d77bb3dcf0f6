import { expect } from 'vitest';
import { atStart, type Case, sumOf } from '../../src/case/index.ts';
import { type Books, booksOf, type Site } from '../../src/model/finance/measures/books.ts';
import { lifetime } from '../../src/model/finance/measures/life.ts';
import { openPrices, priced } from '../../src/model/finance/measures/open.ts';
import { horizon, type PlanDocument, spending } from '../../src/model/index.ts';
import { horizonOf } from '../../src/opinion/frame/horizon.ts';
import { grossCost } from '../../src/plan/decode.ts';
import { countryAccounts } from '../../src/plan/explain/accounts.ts';
import { lanesOf } from '../../src/plan/lanes.ts';
import type { Planned } from '../../src/plan/plan.ts';

/** What a plan means for each country adds up to its NPV, and is the same from the columns as from the rows of the case. */
export function expectAccounts({ document, solved }: Planned, c: Case): ReturnType<typeof countryAccounts> {
  const accounts = countryAccounts(solved, document);
  const sum = sumOf(Object.values(accounts), (x) => x.gain);
  const scale = Math.max(Math.abs(document.npv!), grossCost(document.cost), 1);
  expect(Math.abs(sum - document.npv!) / scale).toBeLessThan(1e-8);
  const { start, end, spans, factor } = horizonOf(c);
  const measures = document.measures ?? [];
  const total = (measure: string, country: string, weight: (years: readonly number[]) => number) =>
    sumOf(
      measures.filter((one) => one.measure === measure && one.country === country),
      (measure) => measure.value * weight(spans.find((span) => span.year === measure.year)!.years),
    );
  const present = (years: readonly number[]) => sumOf(years, (year) => factor(year));
  for (const country of new Set([...Object.keys(accounts), ...measures.map((measure) => measure.country)])) {
    const { jobs = 0, valueAdded = 0, duties = 0 } = accounts[country] ?? {};
    const near = (value: number, other: number) =>
      expect(Math.abs(value - other), country).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(other)));
    near(
      total('jobs', country, (years) => years.length / (end - start)),
      jobs,
    );
    near(total('value_added', country, present), valueAdded);
    near(total('duties', country, present), duties);
  }
  return accounts;
}

/** The economic flows of a plan's projects add up in each year to those of the whole chain. */
export function expectBooks(document: PlanDocument, c: Case): void {
  const { start, end } = horizon(atStart(c).settings);
  const chain = chainOf(document, start, end - start);
  const found = booked(document, c, booksOf(document, lanesOf(c)));
  const scale = Math.max(1, ...document.costs.map((line) => Math.abs(line.amount)));
  expect(Math.max(...chain.map((amount, t) => Math.abs(found[t]! - amount) / scale))).toBeLessThan(1e-6);
}

/** What the chain earns for the economy in each calendar year: revenue less all costs, but duties, which are transfers, and money's own. */
function chainOf(document: PlanDocument, start: number, years: number): number[] {
  const flows = new Array<number>(years).fill(0);
  for (const { year, heading, amount } of document.costs)
    if (year - start < years && !['duties', 'finance', 'residual'].includes(heading))
      flows[year - start]! += heading === 'revenue' ? amount : -amount;
  return flows;
}

/** The same from the books: every plant, those who use goods without a price, trade, and what belongs to none. */
function booked(document: PlanDocument, c: Case, books: Books): number[] {
  const lanes = lanesOf(c);
  const { settings, horizon: h } = lanes.frame;
  const lives = new Map(
    [...books.sites].flatMap(([key, site]) => {
      const life = lifetime(document, lanes, key, site);
      return life ? [[key, life] as const] : [];
    }),
  );
  const prices = openPrices(books, lives, settings.discountRate);
  const flows = new Array<number>(h.end - h.start).fill(0);
  const add = (key: string, site: Site) => {
    const { revenue, variable, fixed, transfers, workingCapital } = priced(key, site, prices);
    flows.forEach((_, t) => {
      flows[t]! += revenue[t]! - variable[t]! - fixed[t]! + transfers[t]! - settings.discountRate * workingCapital[t]!;
    });
  };
  for (const [key, site] of books.sites) add(key, site);
  for (const site of [books.users, books.trade, books.common]) add('', site);
  for (const b of document.builds) {
    const k = lanes.frame.candidates.find(
      (candidate) => candidate.place === b.place && candidate.process === b.process,
    )!;
    const tier = lanes.frame.rows.tiers.find((tier) => tier.process === b.process && tier.tier === b.tier)!;
    const spent = spending(b.year, k.processRow.lead);
    const cost = (b.count * tier.capex + (b.size ?? 0) * tier.capex_per_unit) * k.spent;
    for (const year of spent) flows[year - h.start]! -= cost / spent.length;
  }
  return flows;
}
