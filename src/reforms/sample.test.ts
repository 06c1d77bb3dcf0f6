import { describe, expect, it } from 'vitest';
import { worthOf } from './coalitions/worth.ts';
import { size } from './game/sets.ts';
import { ask, caseOf, type Game, sample, type WorthRequest } from './index.ts';
import { testCase, withRows } from './testing/cases.ts';

const many = async (n: number) => {
  const c = await testCase('tiny-reforms-complements');
  const reforms = Array.from({ length: n }, (_, i) => ({
    reform: `r${i}`,
    barrier: i % 2 ? 'trade' : 'rights',
    cost: 10,
  }));
  return withRows(c, { reforms, changes: [] });
};

/** A game of n reforms with a known answer: reform i brings i, and 10 when all are in. */
const solver =
  (n: number, calls: number[] = []) =>
  (_: Game) => ({
    solve: async (set: number, request: WorthRequest) => {
      calls.push(set);
      let npv = size(set) === n ? 10 : 0;
      for (let i = 0; i < n; i++) if ((set >>> i) & 1) npv += i;
      const asked = { nodes: request.nodes ?? 0, gap: 0 };
      return {
        npv,
        bound: npv,
        gross: 1,
        countries: { UZ: npv },
        headings: { inputs: npv },
        jobs: 0,
        start: [],
        asked,
        seconds: 0,
      };
    },
  });

const options = { together: 1, gap: 0.001, precision: 0.05, seconds: 1, budget: 60 };

describe('sampling of reforms', () => {
  it('finds the values of twelve, solving no set twice', async () => {
    const calls: number[] = [];
    const c = await many(12);
    const { document, orders } = await sample(c, { ...options, solver: solver(12, calls), samples: 200, seed: 1 });
    expect(new Set(calls).size).toBe(calls.length);
    expect(calls.length).toBeLessThan(4096 / 4);
    expect(orders).toBeGreaterThanOrEqual(48);
    expect(document.exact).toBe(false);
    document.reforms.forEach((x, i) => {
      expect(x.low).toBeLessThanOrEqual(i + 10 / 12 + 1e-9);
      expect(x.high).toBeGreaterThanOrEqual(i + 10 / 12 - 1e-9);
      expect(x.alone).toBe(i);
      expect(x.last).toBe(i + 10);
    });
    expect(document.reforms.reduce((sum, x) => sum + x.shapley, 0)).toBeCloseTo(document.all - document.base, 9);
    expect(new Set(document.order.map((x) => x.reform)).size).toBe(12);
    expect(document.order.at(-1)!.npv).toBe(document.all);
  });

  it('joins the reforms of one barrier where asked', async () => {
    const { document } = await ask(await many(12), { ...options, groups: true, solver: solver(2) });
    expect(document.reforms.map((x) => [x.reform, x.cost])).toEqual([
      ['rights', 60],
      ['trade', 60],
    ]);
    expect(Object.keys(document.coalitions)).toEqual(['', 'rights', 'rights+trade', 'trade']);
  });
});

describe('sets without a plan', () => {
  it('get the same stated cost of what falls short, and the values at twice it', async () => {
    // 60 000 firm against 50 000 of capacity: only with more of it is there a plan.
    const c = await testCase('tiny-firm-demand-infeasible');
    const candidate = c.tables.candidates[0]!;
    const key = `${candidate.place}/${candidate.process}`;
    const reformed = withRows(c, {
      reforms: [{ reform: 'more', barrier: 'readiness', cost: 1 }],
      changes: [{ reform: 'more', table: 'candidates', key, column: 'existing', value: '60000' }],
    });
    const here = (game: Game) => ({
      solve: (set: number, request: WorthRequest) => worthOf(caseOf(game, set), request),
    });
    const { document } = await ask(reformed, { ...options, gap: 1e-6, solver: here });
    const cost = document.shortfall!.cost.metal!;
    expect(cost).toBe(3 * Math.max(300, Number(c.tables.goods.find((x) => x.good === 'metal')?.value ?? 0)));
    const gain = document.reforms[0]!.shapley;
    const twice = document.shortfall!.twice.more!;
    // 10 000 t more a year, each worth its stated cost besides what it earns.
    const years = Array.from(
      { length: Number(c.settings.years) },
      (_, t) => (1 + Number(c.settings.discountRate)) ** -t,
    );
    const weight = 10_000 * years.reduce((a, b) => a + b, 0);
    expect(twice - gain).toBeCloseTo(weight * cost, -2);
  });
});
