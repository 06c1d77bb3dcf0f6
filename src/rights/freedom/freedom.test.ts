import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssetRow } from '../rows.ts';
import { base, find, knowHow, licence, patent } from '../testing/freedom.ts';
import { exclusiveConflicts, licenceFlaws } from './exclusive.ts';
import { freedomMatrix } from './matrix.ts';
import { STATES } from './types.ts';

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

  it('says when and by whom rights were searched for, by the search log of the country or else by the asset', () => {
    const searched = (input: object, country = 'KG') =>
      find({ ...base, ...input }, 'smelt', country, 'kz-one').searched;
    expect(searched({})).toBe('');
    expect(searched({ assets: [{ ...patent, searched: '2026-05-04 attorneys' }, knowHow] })).toBe(
      '2026-05-04 attorneys',
    );
    const searches = [
      { technology: 'flash', country: 'KG', date: '2026-05-04', by: 'attorneys' },
      { technology: 'flash', country: 'KG', date: '2025-01-02', by: 'own' },
    ];
    expect(searched({ searches })).toBe('2026-05-04 attorneys');
    expect(searched({ searches }, 'KZ')).toBe('');
  });

  it('is not barred by a right of which no claim reads on the process, and not known while some are open', () => {
    const of = (process: string, ...reads: ('yes' | 'no' | 'not known')[]) => {
      const claims = reads.map((read) => ({ asset: 'furnace-patent', process: 'smelt', reads: read }));
      return find({ ...base, claims }, process, 'KZ', 'kz-one').state;
    };
    expect(of('smelt', 'no', 'no')).toBe('outside the claims');
    expect(of('smelt', 'no', 'not known')).toBe('unknown');
    expect(of('smelt', 'no', 'yes')).toBe('blocked');
    // Another process of the technology is not charted.
    expect(of('cast', 'no')).toBe('blocked');
  });

  it('never gets worse by one more licence held that bars nobody', () => {
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
        const worse = more.filter((cell, i) =>
          base.years.some((year) => STATES.indexOf(at(cell, year)) > STATES.indexOf(at(fewer[i]!, year))),
        );
        expect(worse).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
