import { describe, expect, it } from 'vitest';
import type { SchemeRows } from '../rows.ts';
import { addYears, certificateCalendar } from './calendar.ts';
import { gapMatrix, missingCertificates } from './gap.ts';
import { costLines, planCertificates } from './plan.ts';
import { schedule } from './schedule.ts';

// test/cases/tiny-certificate-yearly-and-renewal: fee 0.4, audit 0.3, test 0.2 million, 0.1 a year, audit and test again after 2 years.
const rows: SchemeRows = {
  schemes: [
    {
      scheme: 'eac',
      market: 'RU',
      name: 'EAC certificate',
      act: 'TR CU 004/2011',
      fee: 400_000,
      audit: 300_000,
      yearly: 100_000,
      renewal: 2,
      weeks: 6,
    },
    { scheme: 'uz', market: 'UZ', fee: 50_000, weeks: 4, resident: true },
  ],
  evidence: [
    { evidence: 'test', cost: 200_000, weeks: 13 },
    { evidence: 'papers', cost: 1_000, weeks: 2 },
    { evidence: 'uz-test', cost: 90_000, weeks: 10 },
  ],
  needs: [
    { scheme: 'eac', evidence: 'test' },
    { scheme: 'eac', evidence: 'papers' },
    { scheme: 'uz', evidence: 'uz-test' },
  ],
  recognitions: [{ wanted: 'uz-test', held: 'test', saves: 0.8, weeks_saved: 8 }],
};
const want = { place: 'plant', good: 'module', schemes: ['eac', 'uz'], start: '2027-01-04' };

describe('the order of the work', () => {
  it('is the critical path; a recognised report comes first', () => {
    const [site] = planCertificates(rows, [want]);
    const { weeks, steps, criticalPath } = site!.schedule;
    // test 13 -> uz-test 10 - 8 = 2 -> uz 4 = 19, and test 13 -> eac 6 = 19.
    expect(weeks).toBe(19);
    expect(site!.plan.weeks).toBe(19);
    expect(steps.map((s) => [s.key, s.start, s.finish, s.slack])).toEqual([
      ['papers', 0, 2, 11],
      ['test', 0, 13, 0],
      ['uz-test', 13, 15, 0],
      ['eac', 13, 19, 0],
      ['uz', 15, 19, 0],
    ]);
    expect(criticalPath).toEqual(['test', 'eac']);
    expect(schedule({ cost: 0, purchases: [], weeks: 0 })).toEqual({ weeks: 0, steps: [], criticalPath: [] });
  });

  it('puts what must be there first before, also where nothing takes time', () => {
    const atOnce = {
      ...rows,
      schemes: rows.schemes.map((row) => ({ ...row, weeks: 0 })),
      evidence: rows.evidence.map((row) => ({ ...row, weeks: 0 })),
    };
    const { steps } = planCertificates(atOnce, [want])[0]!.schedule;
    const place = (key: string) => steps.findIndex((step) => step.key === key);
    expect(steps).toHaveLength(5);
    for (const step of steps) for (const before of step.after) expect(place(before)).toBeLessThan(place(step.key));
  });
});

describe('the cost by year', () => {
  it('has yearly cost and renewals', () => {
    const plans = planCertificates(rows, [{ ...want, schemes: ['eac'] }], 3);
    const lines = costLines(rows, plans, 2029);
    const total = (year: number) => lines.filter((l) => l.year === year).reduce((s, l) => s + l.amount, 0);
    expect([2027, 2028, 2029].map(total)).toEqual([1_001_000, 100_000, 100_000 + 300_000 + 200_000 + 1_000]);
  });
});

describe('the calendar', () => {
  const events = certificateCalendar(planCertificates(rows, [want]), rows, '2031-12-31');

  it('has begin, due, yearly and expiry with reminders', () => {
    const find = (uid: string) => events.find((e) => e.uid === `${uid}@standards.chorsu`);
    expect(find('begin/plant/module/test')!.date).toBe('2027-01-04');
    expect(find('ready/plant/module/eac')!.date).toBe('2027-05-17');
    expect(find('renew-1/plant/module/eac')).toMatchObject({ date: '2029-05-17', remind: 133 });
    expect(find('renew-2/plant/module/eac')!.date).toBe('2031-05-17');
    expect(events.filter((e) => e.uid.startsWith('yearly'))).toHaveLength(4);
    expect(new Set(events.map((e) => e.uid)).size).toBe(events.length);
    expect(find('ready/plant/module/eac')!.description).toBe('EAC certificate\nTR CU 004/2011');
  });

  it('moves 29 February in a year without it', () => {
    expect(addYears('2028-02-29', 1)).toBe('2029-02-28');
    expect(addYears('2028-02-29', 4)).toBe('2032-02-29');
  });
});

describe('the gap matrix', () => {
  const cells = gapMatrix({
    requirements: [
      { market: 'EAEU', hs: '8541', scheme: 'eac', mast: 'B83', home: true, source: 'tr_cu', quality: 'official' },
      { market: 'UZ', hs: '854143', scheme: 'uz', from: 2026, until: 2030 },
      { market: 'UZ', hs: '85', scheme: 'eac', from: 2031 },
    ],
    schemes: rows.schemes,
    certificates: [{ scheme: 'eac', place: 'kz-plant', good: 'module', until: 2029 }],
    goods: [{ good: 'module', hs: '854143' }, { good: 'steel', hs: '7208' }, { good: 'labour' }],
    sites: [
      { place: 'kz-plant', good: 'module', country: 'KZ', owner: 'kz-one' },
      { place: 'uz-plant', good: 'module', country: 'UZ', owner: 'uz-one' },
      { place: 'cn-port', good: 'module', country: 'CN' },
    ],
    parties: [
      { party: 'kz-one', country: 'KZ' },
      { party: 'uz-one', country: 'UZ' },
      { party: 'uz-two', country: 'UZ' },
    ],
    zoneOf: (country) => (['KZ', 'RU'].includes(country) ? 'EAEU' : country),
    markets: ['RU', 'UZ'],
    year: 2028,
  });
  const cell = (market: string, good: string) => cells.find((c) => c.market === market && c.good === good)!;

  it('says what each market asks, of whom, and from where that is known', () => {
    expect(cells).toHaveLength(6);
    const [eac] = cell('RU', 'module').needs;
    expect(eac).toMatchObject({
      scheme: 'eac',
      name: 'EAC certificate',
      mast: 'B83',
      source: 'tr_cu',
      quality: 'official',
    });
    expect(eac!.sites).toEqual([
      { place: 'kz-plant', state: 'held', until: 2029, holders: ['kz-one'] },
      { place: 'uz-plant', state: 'missing', holders: ['uz-one'] },
      { place: 'cn-port', state: 'missing', holders: [] },
    ]);
    expect(cell('UZ', 'module').needs.map((n) => n.scheme)).toEqual(['uz']);
    expect(cell('RU', 'steel').needs).toEqual([]);
    expect(cell('RU', 'labour').needs).toEqual([]);
  });

  it('knows who may hold a certificate that asks for a resident, and who is at home', () => {
    expect(cell('UZ', 'module').needs[0]!.sites).toEqual([
      { place: 'kz-plant', state: 'missing', holders: ['uz-one', 'uz-two'] },
      { place: 'uz-plant', state: 'home', holders: ['uz-one'] },
      { place: 'cn-port', state: 'missing', holders: ['uz-one', 'uz-two'] },
    ]);
  });

  it('gives what is missing by site and good', () => {
    expect(missingCertificates(cells)).toEqual([
      { place: 'kz-plant', good: 'module', schemes: ['uz'], held: ['eac'] },
      { place: 'uz-plant', good: 'module', schemes: ['eac'], held: [] },
      { place: 'cn-port', good: 'module', schemes: ['eac', 'uz'], held: [] },
    ]);
  });
});
