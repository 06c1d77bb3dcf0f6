import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../../test/support/make-case.ts';
import { bestPlan } from '../../../../test/support/plan-case.ts';
import type { Case } from '../../../case/index.ts';
import { lanesOf } from '../../../plan/lanes.ts';
import { financeDocument } from './document.ts';
import { buyerOf } from './lives.ts';
import { projectsOf } from './projects.ts';

/**
 * A glass works (15 years) sells to a line (8 years) beside it, and what the line leaves to a demand. Both are built in 2026; the case ends
 * in 2030, the line in 2033. Glass can be bought for 60 too.
 */
const chain = (free: number): Case =>
  makeCase(
    { start: 2026, years: 5, discountRate: 0.1, currency: 'USD' },
    {
      countries: [{ country: 'GE' }],
      places: [{ place: 'poti', country: 'GE' }],
      goods: ['sand', 'glass', 'panel'].map((good, k) => ({ good, value: 10 * (k + 1), cargo: 'none' })),
      processes: [
        { process: 'melt', life: 15 },
        { process: 'line', life: 8 },
      ],
      recipes: [
        { process: 'melt', good: 'glass', quantity: 1 },
        { process: 'melt', good: 'sand', quantity: -1 },
        { process: 'line', good: 'panel', quantity: 1 },
        { process: 'line', good: 'glass', quantity: -1 },
      ],
      tiers: [
        { process: 'melt', tier: 'one', capacity: 100 + free, capex: 5000, max_builds: 1 },
        { process: 'line', tier: 'one', capacity: 100, capex: 3000, max_builds: 1 },
      ],
      candidates: [
        { place: 'poti', process: 'melt' },
        { place: 'poti', process: 'line' },
      ],
      supplies: [
        { good: 'sand', place: 'poti', price: 10 },
        { good: 'glass', place: 'poti', price: 60 },
      ],
      demands: [
        { good: 'panel', place: 'poti', quantity: 100, price: 120 },
        { good: 'glass', place: 'poti', quantity: free, price: 55 },
      ],
      lenders: [{ lender: 'bank' }],
      facilities: [{ facility: 'loan', lender: 'bank', rate: 0.05, tenor: 12, max_share: 0.5 }],
    },
  );

describe('a plant that sells to one other', () => {
  const c = chain(60);
  const planned = bestPlan(c);

  it('lives no longer than it, owes no longer, and leaves nothing of worth', async () => {
    const document = await planned;
    const of = (process: string) => projectsOf(document, c, lanesOf(c)).find((project) => project.process === process)!;
    const [melt, line] = [of('melt'), of('line')];
    expect(melt.buyer).toMatchObject({ place: 'poti', process: 'line' });
    expect(melt.buyer!.share).toBeCloseTo(100 / 160, 9);
    expect([melt.ends, line.ends]).toEqual([7, 7]);
    expect(melt.residual).toBe(0);
    expect(melt.revenue).toHaveLength(8);
    const found = financeDocument(document, c, [], 0, lanesOf(c));
    const last = (process: string) =>
      Math.max(...found.projects.find((project) => project.process === process)!.schedule.map((row) => row.year));
    expect([last('melt'), last('line')]).toEqual([2033, 2033]);
  });

  it('lives its own life where half or more of what it sells goes elsewhere', async () => {
    const c = chain(150);
    const document = await bestPlan(c);
    const melt = projectsOf(document, c, lanesOf(c)).find((project) => project.process === 'melt')!;
    expect(melt.buyer).toBeUndefined();
    expect(melt.ends).toBe(14);
  });

  it('is one credit with it: what one pays the other cancels', async () => {
    const document = await planned;
    const { credits, projects } = financeDocument(document, c, [], 0, lanesOf(c));
    expect(credits).toHaveLength(1);
    const [credit] = credits;
    expect(credit).toMatchObject({
      buyer: { place: 'poti', process: 'line' },
      suppliers: [{ place: 'poti', process: 'melt' }],
      cost: 8000,
    });
    expect(credit!.npv).toBeCloseTo(projects[0]!.npv + projects[1]!.npv, 9);
    // Panels and the glass that is left over less sand: 100 x 120 + 60 x 55 - 160 x 10 a year, less the service of 4 000 at 5 %.
    const service = 4000 / ((1 - 1.05 ** -7) / 0.05);
    expect(credit!.minDscr!.value).toBeCloseTo((12_000 + 3300 - 1600) / service, 6);
  });
});

describe('the buyer of most of what a plant sells', () => {
  it('is the plant with more than half of the last year, and never a demand', () => {
    const sales = (rows: Record<string, number[]>) => ({ sales: new Map(Object.entries(rows)) });
    expect(buyerOf(sales({ a: [0, 6], '': [9, 4] }))).toEqual({ key: 'a', share: 0.6 });
    expect(buyerOf(sales({ a: [9, 5], b: [1, 5] }))).toBeUndefined();
    expect(buyerOf(sales({ '': [0, 6], a: [9, 4] }))).toBeUndefined();
    expect(buyerOf(sales({}))).toBeUndefined();
  });
});
