import { describe, expect, it } from 'vitest';
import { addMonths } from '../days.ts';
import type { AssetRow } from '../rows.ts';
import { deadlinesOf } from './deadlines.ts';

/**
 * Dates counted by hand from the article named, on a printed calendar. No office's docket could be had; the two examples of PCT
 * Rule 80.1 are those of sedlex.fr (read 2026-11-27), the months of the national phase those of WIPO's list of the same day.
 */
const base = { asset: 'a', technology: 't', owner: 'o' };
const patent = (row: Partial<AssetRow>): AssetRow => ({ ...base, kind: 'patent', ...row });
const pct = patent({ territories: ['JP'], priority: '2025-03-14', filed: '2026-03-10', route: 'pct' });
const eapo = patent({ territories: ['TM', 'AM', 'KZ'], filed: '2026-01-12', route: 'eapo' });
const mark = (row: Partial<AssetRow>): AssetRow => ({ ...base, kind: 'trademark', ...row });
const design = (row: Partial<AssetRow>): AssetRow => ({ ...base, kind: 'design', ...row });

type Line = readonly [AssetRow, rule: string, country: string, date: string, why: string];
const inIndia = (filed: string, priority = filed) => patent({ territories: ['IN'], filed, priority });
const granted = (row: AssetRow): AssetRow => ({ ...row, status: 'in force' });
const lines: readonly Line[] = [
  // Filing abroad: Paris Convention 4C(1), 4C(3); PCT Article 8.
  [patent({ territories: ['CN'], filed: '2026-03-16' }), 'priority', 'IN', '2027-03-16', '12 months, a Tuesday'],
  [patent({ territories: ['CN'], filed: '2026-03-16' }), 'priority', 'PK', '2027-03-16', 'likewise'],
  [patent({ territories: ['CN'], filed: '2026-03-16' }), 'international filing', '', '2027-03-16', 'likewise'],
  [pct, 'priority', 'PK', '2026-03-16', 'no member of the PCT; 14 March 2026 is a Saturday'],
  [
    patent({ territories: ['CN'], filed: '2026-03-16', route: 'eapo' }),
    'priority',
    'UZ',
    '2027-03-16',
    'not in the EAPC',
  ],
  [mark({ territories: ['CN'], filed: '2026-03-16' }), 'priority', 'KZ', '2026-09-16', '6 months'],
  [mark({ territories: ['CN'], filed: '2026-08-31' }), 'priority', 'KZ', '2027-03-01', '28 February 2027 is a Sunday'],
  [design({ territories: ['RU'], filed: '2026-03-31' }), 'priority', 'CN', '2026-09-30', 'September has no 31st'],
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
  [{ ...pct, priority: '2025-08-31' }, 'national phase', 'KZ', '2028-03-31', '31 months, a Friday'],
  [{ ...pct, priority: '2025-08-31' }, 'national phase', 'US', '2028-02-29', 'the last of February, a leap year'],
  [
    { ...pct, priority: '2024-06-03' },
    'national phase',
    'RU',
    '2027-01-11',
    'shut from 1 to 8 January, then a weekend',
  ],
  // Requests for examination: China 35, India rule 24B, Russia 1386(1).
  [
    patent({ territories: ['CN'], priority: '2024-07-01', filed: '2025-06-30' }),
    'examination',
    'CN',
    '2027-07-01',
    '3 years',
  ],
  [inIndia('2024-05-20', '2023-05-22'), 'examination', 'IN', '2025-12-22', '31 months from priority'],
  [inIndia('2024-03-14', '2023-03-14'), 'examination', 'IN', '2027-03-15', '48 months before the amendment; a Sunday'],
  [patent({ territories: ['RU'], filed: '2024-10-01' }), 'examination', 'RU', '2027-10-01', '3 years'],
  // Yearly fees and their grace: China 43, India rule 80, EAPC 17, Paris 5bis.
  [inIndia('2020-02-29'), 'annuity', 'IN', '2027-03-01', 'year 8: 28 February 2027 is a Sunday'],
  [inIndia('2020-02-29'), 'end of grace', 'IN', '2027-08-30', '28 August 2027 is a Saturday'],
  [
    patent({ territories: ['CN'], filed: '2016-04-11' }),
    'annuity',
    'CN',
    '2027-04-12',
    'year 12: the 11th is a Sunday',
  ],
  [granted(eapo), 'annuity', 'TM', '2027-01-12', 'from the first year'],
  [granted(eapo), 'annuity', 'AM', '2027-01-12', 'from the second year'],
  [granted(eapo), 'annuity', 'KZ', '2028-01-12', 'from the third year'],
  [granted(eapo), 'end of grace', 'KZ', '2028-07-12', 'six months'],
  // Renewals: Russia 1491 and 1363, China (marks) 39 and 40, India (designs) 11.
  [mark({ territories: ['RU'], filed: '2017-05-22' }), 'renewal', 'RU', '2027-05-24', '22 May 2027 is a Saturday'],
  [mark({ territories: ['RU'], filed: '2017-05-22' }), 'end of grace', 'RU', '2027-11-22', 'six months'],
  [
    mark({ territories: ['CN'], filed: '2015-11-20', granted: '2016-12-07' }),
    'renewal',
    'CN',
    '2026-12-07',
    'of registration',
  ],
  [mark({ territories: ['CN'], filed: '2015-11-20', granted: '2016-12-07' }), 'end of grace', 'CN', '2027-06-07', '40'],
  [design({ territories: ['RU'], filed: '2022-02-28' }), 'renewal', 'RU', '2027-03-01', '28 February 2027 is a Sunday'],
  [design({ territories: ['IN'], filed: '2017-04-03' }), 'renewal', 'IN', '2027-04-05', '3 April 2027 is a Saturday'],
  [
    design({ territories: ['CN'], filed: '2025-06-10', granted: '2025-12-01' }),
    'annuity',
    'CN',
    '2026-06-10',
    'year 2',
  ],
  // Statement of working: India rule 131; financial years begin on 1 April.
  [
    patent({ territories: ['IN'], filed: '2021-01-05', granted: '2025-05-10' }),
    'working statement',
    'IN',
    '2029-10-01',
    'years to 31 March 2029; 30 September is a Sunday',
  ],
  [
    patent({ territories: ['IN'], filed: '2021-01-05', granted: '2025-02-10' }),
    'working statement',
    'IN',
    '2028-10-03',
    'years to 31 March 2028; a Saturday, then 2 October',
  ],
];

describe('dates counted by hand', () => {
  it.each(lines)('%# %o', (asset, rule, country, date, why) => {
    const countries = ['IN', 'PK', 'UZ', 'KZ', 'CN', 'DE', 'US', 'TR', 'IR', 'AF', 'RU'];
    const asOf = date.slice(0, 4) === '2025' ? '2025-12-01' : '2026-06-01';
    const found = deadlinesOf({ assets: [asset], licences: [], treaties: [], countries, asOf, until: '2030-12-31' });
    const dates = found.filter((one) => one.rule === rule && (one.country ?? '') === country).map((one) => one.date);
    expect([dates.includes(date), dates, why]).toEqual([true, dates, why]);
  });

  it('are those that PCT Rule 80.1 is explained by', () => {
    expect([addMonths('2012-03-05', 12), addMonths('2012-02-29', 12)]).toEqual(['2013-03-05', '2013-02-28']);
  });

  it('say how each is known and where it stands', () => {
    const found = deadlinesOf({
      assets: [pct],
      licences: [],
      treaties: [],
      countries: ['DE', 'AF', 'CN'],
      asOf: '2026-06-01',
      until: '2030-12-31',
    });
    const of = (rule: string, country: string) => found.find((one) => one.rule === rule && one.country === country)!;
    expect(of('national phase', 'DE').source).toMatch(/PCT Article 22\(1\).*text read 2026-11-27/);
    expect(of('national phase', 'AF')).toMatchObject({
      quality: 'recalled',
      effect: expect.stringContaining('not known'),
    });
    // What is official of the rule is not so of a date that is recalled.
    const [worse] = deadlinesOf({
      assets: [{ ...pct, quality: 'recalled' }],
      licences: [],
      treaties: [],
      countries: ['DE'],
      asOf: '2026-06-01',
      until: '2030-12-31',
    });
    expect(worse).toMatchObject({ rule: 'national phase', quality: 'recalled' });
  });

  it('of fees stay in the list after they are due, and count as due until the working day', () => {
    const at = (asOf: string) =>
      deadlinesOf({
        assets: [mark({ territories: ['RU'], filed: '2017-05-22' })],
        licences: [],
        treaties: [],
        countries: [],
        asOf,
        until: '2030-12-31',
      }).map((one) => `${one.rule} ${one.status}`);
    expect(at('2027-05-23')).toEqual(['renewal open', 'end of grace open']);
    expect(at('2027-05-25')).toEqual(['renewal overdue', 'end of grace open']);
    expect(at('2027-11-23')).toEqual(['renewal missed', 'end of grace missed']);
    expect(at('2028-11-23')).toEqual([]);
  });
});
