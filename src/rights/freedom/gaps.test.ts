import { describe, expect, it } from 'vitest';
import { base, licence } from '../testing/freedom.ts';
import { gapsOf, priceWays } from './gaps.ts';

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

  it('are none for goods sold lawfully in another country of the zone', () => {
    const rows = [licence('kz', { licensee: 'kz-one', territories: ['KZ'], registration: 4 })];
    const act = { process: 'smelt', country: 'UZ', party: 'kz-one', act: 'import', madeIn: 'KZ' } as const;
    const of = (zone: string) =>
      gapsOf({ ...base, licences: rows, zoneOf: (c) => (c === 'KG' ? c : zone || c) }, [act], makes);
    expect(of('').map((gap) => gap.country)).toEqual(['UZ']);
    expect(of('EAEU')).toEqual([]);
    expect(gapsOf({ ...base, zoneOf: () => 'EAEU' }, [act], makes)).toHaveLength(1);
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
