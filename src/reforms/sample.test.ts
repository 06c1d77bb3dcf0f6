import { describe, expect, it } from 'vitest';
import { sumOf } from '../case/index.ts';
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
        countries: { UZ: { gain: npv, valueAdded: 0, jobs: 0, duties: 0 } },
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
    const { document } = await sample(c, { ...options, solver: solver(12, calls), samples: 200, seed: 1 });
    expect(new Set(calls).size).toBe(calls.length);
    expect(calls.length).toBeLessThan(4096 / 4);
    expect(document.exact).toBe(false);
    document.reforms.forEach((x, i) => {
      expect(x.shapley.low).toBeLessThanOrEqual(i + 10 / 12 + 1e-9);
      expect(x.shapley.high).toBeGreaterThanOrEqual(i + 10 / 12 - 1e-9);
      expect(x.alone.value).toBe(i);
      expect(x.last.value).toBe(i + 10);
    });
    expect(document.order).toBeNull();
    expect(document.countries).toEqual([
      { country: 'UZ', gain: document.all - document.base, valueAdded: 0, jobs: 0, duties: 0 },
    ]);
  });

  it('begins with the worth of each alone, and reports what is known if time ends meanwhile', async () => {
    const calls: number[] = [];
    const ends = new AbortController();
    const of = solver(12);
    const stopping = (game: Game) => ({
      async solve(set: number, request: WorthRequest) {
        calls.push(set);
        if (calls.length >= 8) ends.abort();
        // The last solve has no time for a plan of its own.
        const found = await of(game).solve(set, request);
        return calls.length === 8 ? { ...found, npv: Number.NEGATIVE_INFINITY, bound: 1e9 } : found;
      },
    });
    const c = await many(12);
    const { document } = await sample(c, {
      ...options,
      solver: stopping,
      samples: 200,
      seed: 1,
      signal: ends.signal,
    });
    expect(calls.slice(0, 8)).toEqual([0, 4095, 1, 2, 4, 8, 16, 32]);
    expect(document.reforms.slice(0, 5).map((x) => x.alone.value)).toEqual([0, 1, 2, 3, 4]);
    for (const [i, x] of document.reforms.entries()) {
      expect([x.alone.low, x.shapley.low, x.last.low].every((low) => low <= i)).toBe(true);
      expect(x.alone.high).toBeGreaterThanOrEqual(i);
      expect(x.shapley.high).toBeGreaterThanOrEqual(i + 10 / 12);
      expect(x.last.high).toBeGreaterThanOrEqual(i + 10);
    }
    expect(document.reforms[11]!.alone.value).toBeNull();
    expect(document.together.value).toBe(76);
  });

  it('estimates the interactions of pairs from the same sets, for any number of threads', async () => {
    // r3 and r4 bring 40 more together (on average 40 whatever else is in), r5 and r6 stand in for each other by 30.
    const worth = (set: number) => {
      const has = (i: number) => (set >>> i) & 1;
      return 31 * size(set) + 40 * has(3) * has(4) - 30 * has(5) * has(6);
    };
    const calls: number[] = [];
    const asked: string[] = [];
    const solver = () => ({
      solve: async (set: number, request: WorthRequest) => {
        calls.push(set);
        asked.push(JSON.stringify([set, request.starts]));
        await new Promise((resolve) => setTimeout(resolve, (set * 7) % 4));
        const known = {
          npv: worth(set),
          bound: worth(set),
          gross: 1,
          countries: {},
          seconds: 0,
        };
        return { ...known, start: [[`build ${set}`, 1] as const], asked: { nodes: 0, gap: 0 } };
      },
    });
    const game = await many(11);
    const runs = [];
    for (const together of [1, 3])
      runs.push(await sample(game, { ...options, together, solver, samples: 88, precision: 0, seed: 2 }));
    const { pairs } = runs[0]!.document;
    expect(pairs).toHaveLength(55);
    for (const { a, b, interaction } of pairs) {
      const exact = a === 'r3' && b === 'r4' ? 40 : a === 'r5' && b === 'r6' ? -30 : 0;
      expect(interaction.low).toBeLessThanOrEqual(exact + 1e-9);
      expect(interaction.high).toBeGreaterThanOrEqual(exact - 1e-9);
      if (exact !== 0) expect(interaction.value).toBeCloseTo(exact, 8);
    }
    expect(runs[1]!.document).toEqual(runs[0]!.document);
    expect(runs[1]!.solves).toBe(calls.length / 2);
    expect(asked.length).toBe(2 * runs[0]!.solves);
  });

  it.each(['tiny-reforms-complements', 'tiny-reforms-substitutes'])(
    'tells of a planned case what the exact values tell: %s',
    async (name) => {
      const c = await testCase(name);
      const solver = (game: Game) => ({
        solve: (set: number, request: WorthRequest) => worthOf(caseOf(game, set), request),
      });
      const how = { ...options, gap: 1e-7, seconds: 20, solver };
      const exact = (await ask(c, how)).document;
      const { document } = await sample(c, { ...how, samples: 8, seed: 1 });
      const [pair, sampledPair] = [exact.pairs[0]!, document.pairs[0]!];
      expect(Math.abs(pair.interaction.value!)).toBeGreaterThan(1);
      expect(sampledPair.interaction.value! / pair.interaction.value!).toBeCloseTo(1, 3);
      document.reforms.forEach((x, i) => {
        expect(x.shapley.value! / exact.reforms[i]!.shapley.value!).toBeCloseTo(1, 3);
      });
    },
  );

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
    const gain = document.reforms[0]!.shapley.value!;
    const twice = document.shortfall!.twice.more!.value!;
    // 10 000 t more a year, each worth its stated cost besides what it earns.
    const years = Array.from(
      { length: Number(c.settings.years) },
      (_, t) => (1 + Number(c.settings.discountRate)) ** -t,
    );
    const weight = 10_000 * sumOf(years);
    expect(twice - gain).toBeCloseTo(weight * cost, -2);
  });
});
