import { describe, expect, it } from 'vitest';
import { licence, patent } from '../testing/freedom.ts';
import { exclusiveConflicts, licenceFlaws } from './exclusive.ts';

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
