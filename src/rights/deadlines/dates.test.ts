import { describe, expect, it } from 'vitest';
import type { AssetRow } from '../rows.ts';
import { deadlines, right } from '../testing/deadlines.ts';

/**
 * Dates counted by hand from the article named, on a printed calendar. No office's docket could be had; the months of the
 * national phase are those of WIPO's list, read on 2026-11-27.
 */
const of = (kind: AssetRow['kind'], country: string, filed: string, more: Partial<AssetRow> = {}) =>
  right({ kind, territories: [country], filed, ...more });
const patent = of('patent', 'CN', '2026-03-16');
const pct = of('patent', 'JP', '2026-03-10', { priority: '2025-03-14', route: 'pct' });
const august = { ...pct, priority: '2025-08-31' };
const eurasian = right({ territories: ['TM', 'AM', 'KZ'], filed: '2026-01-12', route: 'eapo', status: 'in force' });
const indian = of('patent', 'IN', '2020-02-29');
const worked = of('patent', 'IN', '2021-01-05');
const russianMark = of('trademark', 'RU', '2017-05-22');
const chineseMark = of('trademark', 'CN', '2015-11-20', { granted: '2016-12-07' });

type Line = readonly [AssetRow, rule: string, country: string, date: string, why: string];
const lines: readonly Line[] = [
  // Filing abroad: Paris Convention 4C(1), 4C(3); PCT Article 8.
  [patent, 'priority', 'IN', '2027-03-16', '12 months, a Tuesday'],
  [patent, 'priority', 'PK', '2027-03-16', 'likewise'],
  [patent, 'international filing', '', '2027-03-16', 'likewise'],
  [pct, 'priority', 'PK', '2026-03-16', 'no member of the PCT; 14 March 2026 is a Saturday'],
  [{ ...patent, route: 'eapo' }, 'priority', 'UZ', '2027-03-16', 'not in the EAPC'],
  [of('trademark', 'CN', '2026-03-16'), 'priority', 'KZ', '2026-09-16', '6 months'],
  [of('trademark', 'CN', '2026-08-31'), 'priority', 'KZ', '2027-03-01', '28 February 2027 is a Sunday'],
  [of('design', 'RU', '2026-03-31'), 'priority', 'CN', '2026-09-30', 'September has no 31st'],
  // National and regional phase: PCT Articles 22 and 39, from the priority date.
  [pct, 'national phase', 'DE', '2027-10-14', '31 months'],
  [pct, 'national phase', 'US', '2027-09-14', '30 months'],
  [pct, 'national phase', 'TR', '2027-09-14', '30 months'],
  [pct, 'late national phase', 'TR', '2027-12-14', '33 for a fee'],
  [pct, 'national phase', 'IN', '2027-10-14', '31 months'],
  [pct, 'national phase', 'IR', '2027-09-14', '30 months'],
  [pct, 'national phase', 'KZ', '2027-10-14', '31 months'],
  [pct, 'national phase', 'UZ', '2027-10-14', '31 months'],
  [pct, 'national phase', 'CN', '2027-09-14', '30 months'],
  [pct, 'late national phase', 'CN', '2027-11-15', '32 for a fee: 14 November 2027 is a Sunday'],
  [pct, 'national phase', 'AF', '2027-09-14', 'Article 22(1), if it is a member'],
  [pct, 'regional phase', 'EA', '2027-10-14', '31 months'],
  [august, 'national phase', 'KZ', '2028-03-31', '31 months, a Friday'],
  [august, 'national phase', 'US', '2028-02-29', 'the last of February, a leap year'],
  [
    { ...pct, priority: '2024-06-03' },
    'national phase',
    'RU',
    '2027-01-11',
    'shut from 1 to 8 January, then a weekend',
  ],
  // Requests for examination: China 35, India rule 24B, Russia 1386(1).
  [of('patent', 'CN', '2025-06-30', { priority: '2024-07-01' }), 'examination', 'CN', '2027-07-01', '3 years'],
  [of('patent', 'IN', '2024-05-20', { priority: '2023-05-22' }), 'examination', 'IN', '2025-12-22', '31 from priority'],
  [
    of('patent', 'IN', '2024-03-14', { priority: '2023-03-14' }),
    'examination',
    'IN',
    '2027-03-15',
    '48 before; a Sunday',
  ],
  [of('patent', 'RU', '2024-10-01'), 'examination', 'RU', '2027-10-01', '3 years'],
  // Yearly fees and their grace: China 43, India rule 80, EAPC 17, Paris 5bis.
  [indian, 'annuity', 'IN', '2027-03-01', 'year 8: 28 February 2027 is a Sunday'],
  [indian, 'end of grace', 'IN', '2027-08-30', '28 August 2027 is a Saturday'],
  [of('patent', 'CN', '2016-04-11'), 'annuity', 'CN', '2027-04-12', 'year 12: the 11th is a Sunday'],
  [eurasian, 'annuity', 'TM', '2027-01-12', 'from the first year'],
  [eurasian, 'annuity', 'AM', '2027-01-12', 'from the second year'],
  [eurasian, 'annuity', 'KZ', '2028-01-12', 'from the third year'],
  [eurasian, 'end of grace', 'KZ', '2028-07-12', 'six months'],
  // Renewals: Russia 1491 and 1363, China (marks) 39 and 40, India (designs) 11.
  [russianMark, 'renewal', 'RU', '2027-05-24', '22 May 2027 is a Saturday'],
  [russianMark, 'end of grace', 'RU', '2027-11-22', 'six months'],
  [chineseMark, 'renewal', 'CN', '2026-12-07', 'of registration'],
  [chineseMark, 'end of grace', 'CN', '2027-06-07', 'Article 40'],
  [of('design', 'RU', '2022-02-28'), 'renewal', 'RU', '2027-03-01', '28 February 2027 is a Sunday'],
  [of('design', 'IN', '2017-04-03'), 'renewal', 'IN', '2027-04-05', '3 April 2027 is a Saturday'],
  [of('design', 'CN', '2025-06-10', { granted: '2025-12-01' }), 'annuity', 'CN', '2026-06-10', 'year 2'],
  // Statement of working: India rule 131; financial years begin on 1 April.
  [{ ...worked, granted: '2025-05-10' }, 'working statement', 'IN', '2029-10-01', 'to 31 March 2029; then a Sunday'],
  [{ ...worked, granted: '2025-02-10' }, 'working statement', 'IN', '2028-10-03', 'to 31 March 2028; then 2 October'],
];

describe('dates counted by hand', () => {
  it.each(lines)('%# %o', (asset, rule, country, date, why) => {
    const countries = ['IN', 'PK', 'UZ', 'KZ', 'CN', 'DE', 'US', 'TR', 'IR', 'AF', 'RU'];
    const asOf = date.slice(0, 4) === '2025' ? '2025-12-01' : '2026-06-01';
    const dates = deadlines({ assets: [asset], countries, asOf })
      .filter((deadline) => deadline.rule === rule && (deadline.country ?? '') === country)
      .map((deadline) => deadline.date);
    expect(dates, why).toContain(date);
  });

  it('say how each is known, which is no better than the quality of the row', () => {
    const found = deadlines({ assets: [pct], countries: ['DE', 'AF'] });
    const [german, afghan] = ['DE', 'AF'].map((country) => found.find((deadline) => deadline.country === country)!);
    expect(german!.source).toMatch(/PCT Article 22\(1\).*text read 2026-11-27/);
    expect(german!.quality).toBe('official');
    expect(afghan).toMatchObject({ quality: 'recalled', effect: expect.stringContaining('not known') });
    const [recalled] = deadlines({ assets: [{ ...pct, quality: 'recalled' }], countries: ['DE'] });
    expect(recalled).toMatchObject({ rule: 'national phase', quality: 'recalled' });
  });

  it.each([
    ['2027-05-23', ['renewal open', 'end of grace open']],
    ['2027-05-25', ['renewal overdue', 'end of grace open']],
    ['2027-11-23', ['renewal missed', 'end of grace missed']],
    ['2028-11-23', []],
  ])('of a fee count as due until the working day, and stay for a year: on %s', (asOf, expected) => {
    const found = deadlines({ assets: [russianMark], asOf });
    expect(found.map((deadline) => `${deadline.rule} ${deadline.status}`)).toEqual(expected);
  });
});
