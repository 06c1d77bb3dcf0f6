import { describe, expect, it } from 'vitest';
import { ask, caseOf, doubt, type Game, uncertainOf, valueSet, type WorthRequest, worthOf } from './index.ts';
import { testCase, withRows } from './testing/cases.ts';

const options = { together: 1, gap: 1e-6, precision: 0.05, seconds: 20, budget: 60 };
const solver = (game: Game) => ({
  solve: (set: number, request: WorthRequest) => worthOf(caseOf(game, set), request),
});

const bandsFor = async (low: number, high: number) => {
  const own = await testCase('tiny-reforms-complements');
  const [leg] = own.tables.legs;
  const price = own.tables.demands[0]!;
  const c = withRows(own, {
    uncertainty: [
      { table: 'demands', key: `${price.good}/${price.place}`, column: 'price', low, high, shape: 'uniform' },
    ],
  });
  expect(leg).toBeDefined();
  const { game, table, document } = await ask(c, { ...options, solver });
  const value = (set: number, start: Parameters<typeof valueSet>[1], draws: Parameters<typeof valueSet>[2]) =>
    valueSet(caseOf(game, set), start, draws, 1e8);
  return { document, bands: await doubt(table, uncertainOf(c), 20, 1, value) };
};

describe('worth under doubt', () => {
  it('is the worth itself where figures do not move', async () => {
    const price = Number((await testCase('tiny-reforms-complements')).tables.demands[0]!.price);
    const { document, bands } = await bandsFor(price, price);
    document.reforms.forEach((x, i) => {
      expect(bands[i]!.p5).toBeCloseTo(x.shapley.value!, -1);
      expect(bands[i]!.p95).toBeCloseTo(x.shapley.value!, -1);
    });
  });

  it('does not move with a price that all sets receive alike, since draws are common', async () => {
    const { document, bands } = await bandsFor(290, 330);
    document.reforms.forEach((x, i) => {
      expect(bands[i]!.p50).toBeCloseTo(x.shapley.value!, -1);
      expect(bands[i]!.p95 - bands[i]!.p5).toBeLessThan(10);
      expect(bands[i]!.gains).toBe(1);
    });
  });
});
