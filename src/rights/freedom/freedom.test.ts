import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssetRow, LicenceRow } from '../rows.ts';
import { exclusiveConflicts, licenceFlaws } from './exclusive.ts';
import { gapsOf, priceWays } from './gaps.ts';
import { freedomMatrix } from './matrix.ts';
import type { FreedomInput, State } from './types.ts';

const patent: AssetRow = {
  asset: 'furnace-patent',
  kind: 'patent',
  technology: 'flash',
  owner: 'maker',
  territories: ['KZ', 'UZ'],
  filed: '2015-03-01',
  expires: '2035-02-28',
};
const knowHow: AssetRow = { asset: 'recipe', kind: 'know-how', technology: 'dope', owner: 'maker' };
const licence = (key: string, more: Partial<LicenceRow> = {}): LicenceRow => ({
  licence: key,
  asset: 'furnace-patent',
  offered: false,
  ...more,
});
const years = (from: number, until: number) => Array.from({ length: until - from + 1 }, (_, i) => from + i);
const base: FreedomInput = {
  processes: [
    { process: 'smelt', technology: 'flash' },
    { process: 'cast', technology: 'flash' },
    { process: 'old', technology: '' },
    { process: 'new', technology: 'nobody' },
    { process: 'doping', technology: 'dope' },
  ],
  assets: [patent, knowHow],
  licences: [],
  countries: ['KZ', 'UZ', 'KG'],
  parties: ['maker', 'kz-one', 'kz-two'],
  years: years(2030, 2037),
};
const find = (input: FreedomInput, process: string, country: string, party: string, act = 'make') =>
  freedomMatrix(input).find(
    (c) => c.process === process && c.country === country && c.party === party && c.act === act,
  )!;

describe('freedom to operate', () => {
  it('is owned, blocked, free, unknown or expired, with the year it turns', () => {
    expect(find(base, 'smelt', 'KZ', 'maker')).toMatchObject({ state: 'owned', turns: 2036 });
    const blocked = find(base, 'smelt', 'KZ', 'kz-one');
    expect(blocked).toMatchObject({ state: 'blocked', turns: 2036, by: [{ asset: 'furnace-patent' }] });
    // In force on any day of a year is in force in the year: until 28 February 2035 blocks 2035.
    expect(blocked.runs.map((r) => [r.from, r.until, r.state])).toEqual([
      [2030, 2035, 'blocked'],
      [2036, 2037, 'expired'],
    ]);
    expect(find(base, 'smelt', 'KG', 'kz-one')).toMatchObject({ state: 'no right recorded' });
    expect(find(base, 'smelt', 'KG', 'kz-one').turns).toBeUndefined();
    expect(find(base, 'old', 'KZ', 'kz-one').state).toBe('no right recorded');
    expect(find(base, 'new', 'KZ', 'kz-one').state).toBe('unknown');
    const vague = {
      ...base,
      assets: [{ asset: 'p', kind: 'patent', technology: 'flash', owner: 'maker' } as AssetRow],
    };
    expect(find(vague, 'smelt', 'KG', 'kz-one').state).toBe('unknown');
  });

  it('needs leave for the product of a patented process in the market too, not for that of a secret', () => {
    expect(find(base, 'smelt', 'UZ', 'kz-one', 'import').state).toBe('blocked');
    expect(find(base, 'smelt', 'KG', 'kz-one', 'sell').state).toBe('no right recorded');
    // A secret forbids nobody: who has it not has no access.
    expect(find(base, 'doping', 'KG', 'kz-one', 'make').state).toBe('no access');
    expect(find(base, 'doping', 'KG', 'kz-one', 'sell').state).toBe('no right recorded');
  });

  it('names the licence and its clauses', () => {
    const input = {
      ...base,
      licences: [
        licence('l', { licensee: 'kz-one', territories: ['KZ'], fields: ['smelt'], until: 2032, registration: 8 }),
      ],
    };
    const cell = find(input, 'smelt', 'KZ', 'kz-one');
    expect(cell).toMatchObject({
      state: 'licensed',
      turns: 2033,
      by: [{ licence: 'l', clauses: ['territories: KZ', 'fields: smelt', 'until: 2032'] }],
    });
    expect(find(input, 'cast', 'KZ', 'kz-one').state).toBe('blocked');
    expect(find(input, 'smelt', 'UZ', 'kz-one').state).toBe('blocked');
    expect(find(input, 'smelt', 'KZ', 'kz-two').state).toBe('blocked');
    expect(find({ ...base, licences: [licence('any')] }, 'smelt', 'UZ', 'kz-two').state).toBe('licensed');
  });

  // test/cases/tiny-exclusive-licence-bars: an exclusive licence of KZ held by one bars the offer to another there, not in UZ.
  it('lets an exclusive licence bar others in its territories', () => {
    const licences = [
      licence('one-kz', { licensee: 'kz-one', territories: ['KZ'], exclusive: true, registration: 8 }),
      licence('two-kz', { licensee: 'kz-two', territories: ['KZ'], offered: true }),
      licence('two-uz', { licensee: 'kz-two', territories: ['UZ'], offered: true }),
    ];
    const input = { ...base, licences };
    expect(find(input, 'smelt', 'KZ', 'kz-one').state).toBe('licensed');
    expect(find(input, 'smelt', 'KZ', 'kz-two').by).toEqual([{ asset: 'furnace-patent' }]);
    expect(find(input, 'smelt', 'UZ', 'kz-two').by[0]!.offers).toEqual(['two-uz']);
    const bought = { ...input, bought: new Set(['two-kz', 'two-uz']) };
    expect(find(bought, 'smelt', 'UZ', 'kz-two').state).toBe('licensed');
    expect(find(bought, 'smelt', 'KZ', 'kz-two')).toMatchObject({ state: 'blocked', by: [{ barredBy: 'one-kz' }] });
    const both = { ...base, licences: [licences[0]!, licence('x', { licensee: 'kz-two', exclusive: true })] };
    expect(find(both, 'smelt', 'KZ', 'kz-two')).toMatchObject({
      state: 'unknown',
      by: [{ licence: 'x', barredBy: 'one-kz' }],
    });
  });

  it('is open by an own process, which is no licence and which no exclusive one bars', () => {
    const own = { ...licence('own', { licensee: 'kz-one' }), asset: 'recipe', status: 'own' as const };
    const exclusive = { ...licence('ex', { licensee: 'kz-two', exclusive: true }), asset: 'recipe' };
    const input = { ...base, licences: [own, exclusive] };
    expect(find(input, 'doping', 'KZ', 'kz-one')).toMatchObject({ state: 'own process', by: [{ licence: 'own' }] });
    expect(exclusiveConflicts(input.licences)).toEqual([]);
    expect(licenceFlaws([own], [knowHow], () => true)).toEqual([]);
  });

  it('is not known under a licence that is void until it is recorded and counts no weeks for that', () => {
    const licences = [licence('l', { licensee: 'kz-one', territories: ['KZ', 'UZ'] })];
    expect(find({ ...base, licences }, 'smelt', 'KZ', 'kz-one')).toMatchObject({
      state: 'unknown',
      by: [{ licence: 'l', unrecorded: true }],
    });
    expect(find({ ...base, licences }, 'smelt', 'UZ', 'kz-one').state).toBe('licensed');
    const recorded = [{ ...licences[0]!, registration: 8 }];
    expect(find({ ...base, licences: recorded }, 'smelt', 'KZ', 'kz-one').state).toBe('licensed');
  });

  it('bars a licensor too where the law says so, does not where it says otherwise, and is not known elsewhere', () => {
    const right = { ...patent, territories: ['RU', 'UZ', 'KG'] };
    const licences = [licence('ex', { licensee: 'kz-one', exclusive: true })];
    const input = { ...base, assets: [right], licences, countries: ['RU', 'UZ', 'KG'] };
    const states = input.countries.map((country) => find(input, 'smelt', country, 'maker').state);
    expect(states).toEqual(['blocked', 'owned', 'unknown']);
  });

  it('runs on by a paid-up licence after its term, and by none that was terminated', () => {
    const of = (status: 'paid-up' | 'terminated') =>
      find(
        { ...base, licences: [licence('l', { territories: ['UZ'], until: 2031, status })] },
        'smelt',
        'UZ',
        'kz-one',
      );
    expect(of('paid-up')).toMatchObject({ state: 'licensed', turns: 2036 });
    expect(of('terminated').state).toBe('blocked');
  });

  it('says when and by whom rights were searched for', () => {
    expect(find(base, 'smelt', 'KG', 'kz-one').searched).toBe('');
    const searched = { ...base, assets: [{ ...patent, searched: '2026-05-04 attorneys' }, knowHow] };
    expect(find(searched, 'smelt', 'KG', 'kz-one').searched).toBe('2026-05-04 attorneys');
  });

  it('never gets worse by one more licence held that bars nobody', () => {
    const rank: State[] = [
      'no right recorded',
      'expired',
      'owned',
      'own process',
      'licensed',
      'no access',
      'unknown',
      'blocked',
    ];
    const row = fc.record({
      licence: fc.string({ minLength: 1, maxLength: 4 }),
      asset: fc.constantFrom('furnace-patent', 'recipe'),
      licensee: fc.constantFrom('', 'kz-one', 'kz-two'),
      territories: fc.subarray(['KZ', 'UZ', 'KG']),
      fields: fc.subarray(['smelt', 'doping']),
      until: fc.integer({ min: 2029, max: 2038 }),
      offered: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(row, { minLength: 1, maxLength: 5, selector: (r) => r.licence }), (licences) => {
        const more = freedomMatrix({ ...base, licences });
        const fewer = freedomMatrix({ ...base, licences: licences.slice(1) });
        const at = (cell: (typeof more)[number], year: number) =>
          cell.runs.find((r) => r.from <= year && year <= r.until)!.state;
        for (const [i, cell] of more.entries()) {
          for (const year of base.years)
            expect(rank.indexOf(at(cell, year))).toBeLessThanOrEqual(rank.indexOf(at(fewer[i]!, year)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has a cell for each of 200 processes, 30 countries, four parties and four acts', () => {
    const countries = Array.from({ length: 30 }, (_, i) => `C${i}`);
    const input: FreedomInput = {
      processes: Array.from({ length: 200 }, (_, i) => ({ process: `p${i}`, technology: `t${i % 40}` })),
      assets: Array.from({ length: 60 }, (_, i) => ({
        asset: `a${i}`,
        kind: 'patent',
        technology: `t${i % 40}`,
        owner: `o${i % 5}`,
        territories: countries.filter((_c, k) => (k + i) % 3 > 0),
        filed: 2015 + (i % 10),
        expires: 2030 + (i % 12),
      })),
      licences: Array.from({ length: 50 }, (_, i) =>
        licence(`l${i}`, {
          asset: `a${i % 60}`,
          licensee: `o${(i + 1) % 5}`,
          territories: countries.slice(i % 20, (i % 20) + 8),
          fields: [`p${i}`, `p${i + 40}`],
          exclusive: i % 7 === 0,
          until: 2030 + (i % 9),
          offered: i % 2 === 0,
        }),
      ),
      countries,
      parties: ['o0', 'o1', 'o2', 'o3'],
      years: years(2026, 2040),
    };
    expect(freedomMatrix(input)).toHaveLength(200 * 30 * 4 * 4);
  });
});

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

describe('exclusive grants', () => {
  it('collide in territory, field and time', () => {
    const conflicts = exclusiveConflicts([
      licence('ex', {
        licensee: 'a',
        territories: ['KZ', 'UZ'],
        exclusive: true,
        from: 2027,
        until: 2030,
        fields: ['smelt'],
      }),
      licence('hit', { licensee: 'b', territories: ['UZ', 'RU'], until: 2028 }),
      licence('later', { licensee: 'b', from: 2031 }),
      licence('elsewhere', { licensee: 'b', territories: ['RU'] }),
      licence('field', { licensee: 'b', territories: ['KZ'], fields: ['cast'] }),
      licence('offer', { licensee: 'b', offered: true }),
      licence('same', { licensee: 'a' }),
      licence('offered-ex', { licensee: 'c', offered: true, exclusive: true, fields: ['smelt'], territories: ['KZ'] }),
    ]);
    expect(conflicts.map((c) => [c.exclusive, c.other, c.territories.join(';'), c.from, c.until, c.kind])).toEqual([
      ['ex', 'hit', 'UZ', 2027, 2028, 'conflict'],
      ['ex', 'field', 'KZ', 2027, 2030, 'separate fields'],
      ['ex', 'offer', 'KZ;UZ', 2027, 2030, 'offer'],
      ['ex', 'offered-ex', 'KZ', 2027, 2030, 'offer'],
    ]);
  });

  it('and licences that promise more than the right gives are found', () => {
    const rows = [
      licence('l', { territories: ['KZ', 'CN'], until: 2040 }),
      licence('fine', { territories: ['UZ'], until: 2035 }),
      licence('done', { territories: ['KZ'], registration: 8, until: 2030 }),
    ];
    expect(licenceFlaws(rows, [patent], (c) => c === 'KZ')).toEqual([
      { licence: 'l', asset: 'furnace-patent', kind: 'no right there', country: 'CN' },
      { licence: 'l', asset: 'furnace-patent', kind: 'outlives the right', date: '2035-02-28' },
      { licence: 'l', asset: 'furnace-patent', kind: 'no record', country: 'KZ' },
    ]);
  });
});
