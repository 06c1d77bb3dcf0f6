import { describe, expect, it } from 'vitest';
import { rightsReport, wantedActs } from './report.ts';

const makes = (process: string) => (process === 'smelt' ? ['copper', 'slag'] : []);

describe('the rights of a chain', () => {
  const chain = {
    candidates: [
      { process: 'smelt', country: 'KZ', owner: 'kz-one' },
      { process: 'smelt', country: 'KZ', owner: 'kz-one' },
      { process: 'smelt', country: 'UZ' },
    ],
    demands: [
      { good: 'copper', country: 'CN' },
      { good: 'copper', country: 'KZ' },
      { good: 'steel', country: 'RU' },
    ],
    makes,
  };

  it('wants to make at home and to sell where there is demand', () => {
    expect(wantedActs(chain).map((w) => `${w.act} ${w.country}`)).toEqual([
      'make KZ',
      'import CN',
      'sell KZ',
      'make UZ',
      'import CN',
      'import KZ',
    ]);
  });

  it('come together in one report', () => {
    const report = rightsReport(
      {
        processes: [{ process: 'smelt', technology: 'flash' }, { process: 'roast' }],
        assets: [
          {
            asset: 'p',
            kind: 'patent',
            technology: 'flash',
            owner: 'maker',
            territories: ['KZ'],
            filed: '2026-01-05',
            expires: '2046-01-05',
          },
        ],
        licences: [
          { licence: 'l', asset: 'p', licensee: 'kz-two', territories: ['KZ'], offered: false, exclusive: true },
        ],
        countries: ['KZ', 'CN'],
        parties: ['kz-one'],
        years: [2027, 2028],
      },
      chain,
      { treaties: [], countries: ['KZ', 'CN'], asOf: '2026-06-01', until: '2027-12-31' },
      { parties: new Set(['maker']) },
    );
    expect(report.freedom).toHaveLength(1 * 2 * 1 * 4);
    expect(report.gaps.map((g) => [g.act, g.country, g.state])).toEqual([
      ['make', 'KZ', 'blocked'],
      ['sell', 'KZ', 'blocked'],
      ['import', 'KZ', 'blocked'],
    ]);
    expect(report.gaps[0]!.ways).toEqual([{ kind: 'move', country: 'CN', state: 'no right recorded' }]);
    expect(report.deadlines.map((d) => `${d.rule} ${d.country ?? ''}`)).toEqual([
      'international filing ',
      'priority CN',
    ]);
    expect(report.conflicts).toEqual([]);
    expect(report.flaws.map((f) => f.kind)).toEqual(['no record']);
  });
});
