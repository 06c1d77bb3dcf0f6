import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../../../test/support/needs.ts';
import { bestPlan } from '../../../../test/support/plan-case.ts';
import { atStart, type Case, readCase } from '../../../case/index.ts';
import { lanesOf } from '../../../plan/lanes.ts';
import { horizon, type PlanDocument, spending } from '../../index.ts';
import { type Books, booksOf, type Site } from './books.ts';
import { lifetime } from './life.ts';
import { openPrices, priced } from './open.ts';

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
    const k = lanes.frame.candidates.find((one) => one.place === b.place && one.process === b.process)!;
    const tier = lanes.frame.rows.tiers.find((one) => one.process === b.process && one.tier === b.tier)!;
    const spent = spending(b.year, k.processRow.lead);
    const cost = (b.count * tier.capex + (b.size ?? 0) * tier.capex_per_unit) * k.spent;
    for (const year of spent) flows[year - h.start]! -= cost / spent.length;
  }
  return flows;
}

const folder = `${root}test/cases`;
const names = readdirSync(folder).filter(
  (name) => existsSync(`${folder}/${name}/expected.json`) && !/^(cap|mexsd|tiny-firm-demand-infeasible)/.test(name),
);

describe("the projects' economic flows add up to the chain's", () => {
  it.each(names)('%s', async (name) => {
    const { case: c } = readCase(`${folder}/${name}`);
    const document = await bestPlan(c, 1e-6);
    if (document.npv === null) return;
    const { settings } = atStart(c);
    const { start, end } = horizon(settings);
    const chain = chainOf(document, start, end - start);
    const found = booked(document, c, booksOf(document, lanesOf(c)));
    const scale = Math.max(1, ...document.costs.map((line) => Math.abs(line.amount)));
    const apart = chain.map((amount, t) => Math.abs(found[t]! - amount) / scale);
    expect(Math.max(...apart)).toBeLessThan(1e-6);
  });
});
