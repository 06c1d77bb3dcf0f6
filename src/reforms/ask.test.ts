import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../test/support/needs.ts';
import { type Case, openCase, sumOf } from '../case/index.ts';
import { hasCovenants } from './document.ts';
import { ask, caseOf, type Game, worthOf } from './index.ts';

const folder = (name: string) => `${root}test/cases/${name}`;
const opened = async (name: string): Promise<Case> => (await openCase(folder(name))).case;

const here = (game: Game) => ({
  solve: (set: number, request: Parameters<typeof worthOf>[1]) => worthOf(caseOf(game, set), request),
});
const options = { solver: here, together: 1, gap: 1e-6, precision: 0.05, seconds: 20, budget: 60 };

describe('worth of reforms', () => {
  for (const name of ['tiny-reforms-complements', 'tiny-reforms-substitutes']) {
    it(`finds every worth of ${name}`, async () => {
      const expected = JSON.parse(readFileSync(`${folder(name)}/expected.json`, 'utf8')) as {
        reforms: Record<string, number>;
      };
      const { document } = await ask(await opened(name), options);
      for (const [set, npv] of Object.entries(expected.reforms)) {
        expect(document.coalitions[set]!.npv).toBeCloseTo(npv, -1);
        expect(document.coalitions[set]!.bound).toBeGreaterThanOrEqual(npv - 1);
      }
      expect(Object.keys(document.coalitions).sort()).toEqual(Object.keys(expected.reforms).sort());
    });
  }

  it('says where lenders have covenants that the worths do not hold plans to', async () => {
    const c = await opened('tiny-reforms-substitutes');
    expect((await ask(c, options)).document.covenants).toBe(false);
    const line = { reform: c.tables.reforms[0]!.reform!, table: 'facilities', key: 'line', column: 'min_dscr' };
    const asks = { ...c, tables: { ...c.tables, changes: [...c.tables.changes, { ...line, value: '1.3' }] } };
    expect(hasCovenants(asks)).toBe(true);
  });

  it('tells complements from substitutes', async () => {
    const together = (await ask(await opened('tiny-reforms-complements'), options)).document;
    const apart = (await ask(await opened('tiny-reforms-substitutes'), options)).document;
    expect(together.pairs[0]!.interaction.value).toBeCloseTo(4_000_000, -2);
    expect(apart.pairs[0]!.interaction.value).toBeCloseTo(-3_000_000, -2);
    expect(together.reforms.map((x) => x.shapley.value)).toEqual([expect.closeTo(2e6, -2), expect.closeTo(2e6, -2)]);
    for (const { alone } of together.reforms) expect([alone.low, alone.high]).toEqual([0, expect.closeTo(0, -2)]);
    expect(apart.order!.map((x) => x.reform)).toEqual(['rail', 'road']);
  });

  it('splits the gain by country', async () => {
    const { document } = await ask(await opened('tiny-reforms-complements'), options);
    const gain = document.all - document.base;
    expect(sumOf(document.countries, (x) => x.gain!)).toBeCloseTo(gain, -1);
  });

  it('says who gains by each alone, which sums to what the plan gains', async () => {
    const { document } = await ask(await opened('tiny-reforms-substitutes'), options);
    expect(document.reforms).toHaveLength(2);
    for (const { reform, bridge } of document.reforms) {
      const gain = document.coalitions[reform]!.npv - document.base;
      expect(gain).toBeGreaterThan(1e6);
      expect(bridge!.gain).toBeCloseTo(gain, -1);
      expect(bridge!.buyers + sumOf(bridge!.owners, ({ npv }) => npv)).toBeCloseTo(gain, -1);
    }
  });
});
