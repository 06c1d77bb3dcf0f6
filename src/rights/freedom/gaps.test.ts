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
      const row = licence('held', { licensee: 'kz-one', territories: [from], registration: 4 });
      const act = { process: 'smelt', country: to, party: 'kz-one', act: 'import', madeIn: from } as const;
      const input = { ...base, assets: [right, knowHow], licences: [row], countries: [from, to] };
      const [gap] = gapsOf(input, [act], makes);
      return { state: gap?.state, free: freeLanes(input, [act])[0] };
    };

    it.each([
      ['patent', 'KZ', 'RU', 'blocked', 'a licence for KZ does not let goods into the same customs union'],
      ['patent', 'CN', 'RU', 'blocked', 'Russia exhausts by sales in Russia alone'],
      ['trademark', 'CN', 'RU', 'blocked', 'China is outside the Eurasian Economic Union'],
      ['patent', 'CN', 'KZ', 'unknown', 'the law of Kazakhstan on it is not stated here'],
    ] as const)('a %s is not known to be exhausted from %s to %s: %s', (kind, from, to, state, why) => {
      expect(at(kind, [from, to], from, to), why).toMatchObject({ state, free: undefined });
    });

    it.each([
      ['trademark', 'KZ', 'RU', 'Annex 26'],
      ['patent', 'KZ', 'CN', 'Article 75(1)'],
    ] as const)('a %s is exhausted from %s to %s by %s', (kind, from, to, article) => {
      expect(at(kind, [from, to], from, to)).toMatchObject({
        state: undefined,
        free: { asset: 'furnace-patent', law: { source: expect.stringContaining(article) } },
      });
    });

    it('nothing is exhausted by an unlawful sale', () => {
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
