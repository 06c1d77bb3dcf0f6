import { describe, expect, it } from 'vitest';
import type { AssetRow } from '../rows.ts';
import { base, knowHow, licence, patent } from '../testing/freedom.ts';
import { freeLanes, gapsOf, priceWays } from './gaps.ts';

describe('gaps', () => {
  const makes = (process: string) => (['smelt', 'old'].includes(process) ? ['copper'] : [process]);
  const licences = [
    licence('dear', { fee: 9, offered: true }),
    licence('cheap', { fee: 5, royalty: 0.02, offered: true }),
  ];
  const gaps = gapsOf(
    { ...base, licences },
    [
      { process: 'smelt', country: 'KZ', party: 'kz-one', act: 'make' },
      { process: 'old', country: 'KZ', party: 'kz-one', act: 'make' },
    ],
    makes,
  );

  it('come with licence, move, wait and design around', () => {
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatchObject({ from: 2030, until: 2035, state: 'blocked' });
    expect(gaps[0]!.ways).toEqual([
      { kind: 'licence', licences: ['cheap'], fee: 5, royalty: 0.02 },
      { kind: 'move', country: 'KG', state: 'no right recorded' },
      { kind: 'wait', year: 2036 },
      { kind: 'design around', process: 'old', state: 'no right recorded' },
    ]);
  });

  describe('of lanes, by the law of exhaustion of the country that the goods enter', () => {
    const at = (kind: 'patent' | 'trademark', territories: readonly string[], from: string, to: string) => {
      const right: AssetRow = { ...patent, kind, territories };
      const held = licence('held', { licensee: 'kz-one', territories: [from], registration: 4 });
      const act = { process: 'smelt', country: to, party: 'kz-one', act: 'import', madeIn: from } as const;
      const input = { ...base, assets: [right, knowHow], licences: [held], countries: [from, to] };
      const [gap] = gapsOf(input, [act], makes);
      return { state: gap?.state, free: freeLanes(input, [act])[0] };
    };

    it('KZ to RU: a licence for KZ alone does not let patented goods in, though both are in one customs zone', () => {
      expect(at('patent', ['KZ', 'RU'], 'KZ', 'RU')).toMatchObject({ state: 'blocked', free: undefined });
    });

    it('KZ to RU: goods under a mark circulate in the Eurasian Economic Union', () => {
      const { state, free } = at('trademark', ['KZ', 'RU'], 'KZ', 'RU');
      expect(state).toBeUndefined();
      expect(free!.law.source).toContain('Annex 26');
      expect(at('trademark', ['CN', 'RU'], 'CN', 'RU').state).toBe('blocked');
    });

    it('KZ to CN: not barred by a patent, which is exhausted by a lawful sale anywhere', () => {
      const { state, free } = at('patent', ['KZ', 'CN'], 'KZ', 'CN');
      expect(state).toBeUndefined();
      expect(free).toMatchObject({
        asset: 'furnace-patent',
        law: { source: expect.stringContaining('Article 75(1)') },
      });
    });

    it('CN to RU: barred, for Russia exhausts by sales in Russia alone', () => {
      expect(at('patent', ['CN', 'RU'], 'CN', 'RU').state).toBe('blocked');
    });

    it('CN to KZ: not known, because the law of Kazakhstan on it is not stated here', () => {
      expect(at('patent', ['CN', 'KZ'], 'CN', 'KZ').state).toBe('unknown');
    });

    it('and nothing is exhausted by a sale without leave', () => {
      const act = { process: 'smelt', country: 'CN', party: 'kz-one', act: 'import', madeIn: 'KZ' } as const;
      const input = { ...base, assets: [{ ...patent, territories: ['KZ', 'CN'] }, knowHow], countries: ['KZ', 'CN'] };
      expect(gapsOf(input, [act], makes)[0]).toMatchObject({ state: 'blocked' });
    });
  });

  it('are priced by the plan, cheapest first', async () => {
    const cost = { licence: 7, move: 3, wait: undefined, 'design around': 12 };
    const [priced] = await priceWays(gaps, async (_, way) => {
      const found = cost[way.kind];
      return found === undefined ? undefined : { cost: found };
    });
    expect(priced!.ways.map((w) => [w.kind, w.cost])).toEqual([
      ['move', 3],
      ['licence', 7],
      ['design around', 12],
      ['wait', undefined],
    ]);
  });
});
