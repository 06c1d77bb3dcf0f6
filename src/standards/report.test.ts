import { describe, expect, it } from 'vitest';
import { writeIcs } from './ics.ts';
import { standardsReport, wantsOfPlan } from './report.ts';

const rows = {
  schemes: [
    { scheme: 'eac', market: 'EAEU', fee: 4000, audit: 3000, yearly: 800, renewal: 5, weeks: 6 },
    { scheme: 'uz', market: 'UZ', fee: 2000, weeks: 5, renewal: 3 },
  ],
  evidence: [{ evidence: 'iec', cost: 50_000, weeks: 13 }],
  needs: [
    { scheme: 'eac', evidence: 'iec' },
    { scheme: 'uz', evidence: 'iec' },
  ],
  recognitions: [],
};

const gap = {
  requirements: [],
  schemes: rows.schemes,
  certificates: [],
  goods: [{ good: 'module', hs: '854143' }],
  sites: [],
  year: 2027,
};

describe('the standards of a chain', () => {
  const report = standardsReport(
    {
      ...gap,
      requirements: [
        { market: 'EAEU', hs: '854143', scheme: 'eac', mast: 'B83', home: true },
        { market: 'UZ', hs: '854143', scheme: 'uz', mast: 'B83' },
      ],
      sites: [{ place: 'plant', good: 'module', country: 'KZ', zone: 'EAEU', owner: 'kz-one' }],
    },
    rows,
    2032,
  );

  it('come together in one report', () => {
    expect(report.certificates.map((c) => [c.market, c.needs.length])).toEqual([
      ['EAEU', 1],
      ['UZ', 1],
    ]);
    // Yearly cost of six years is counted in the choice: 4 000 + 3 000 + 6 x 800 + 2 000 + 50 000.
    expect(report.evidence[0]!.plan.cost).toBe(63_800);
    expect(report.evidence[0]!.schedule.weeks).toBe(19);
    expect(report.cost.filter((c) => c.what === 'renewal').map((c) => [c.year, c.key, c.amount])).toEqual([
      [2030, 'iec', 50_000],
      [2032, 'eac', 3000],
      [2032, 'iec', 50_000],
    ]);
    expect(writeIcs(report.calendar, { name: 'x', stamp: new Date(0) })).toContain('BEGIN:VEVENT');
  });

  it('tell no distance of a few measures on one good, and one of twenty on five', () => {
    expect(report.said).toEqual({ measures: 2, products: 1 });
    expect([report.distance, report.centres]).toEqual([[], []]);
    const codes = ['850110', '850120', '850131', '850140', '850151'];
    const asked = (market: string, mast: string) => codes.map((hs) => ({ market, hs, scheme: 'uz', mast }));
    const wide = standardsReport(
      {
        ...gap,
        requirements: [...asked('EAEU', 'B83'), ...asked('EAEU', 'B82'), ...asked('UZ', 'B83'), ...asked('UZ', 'B81')],
        goods: codes.map((hs) => ({ good: hs, hs })),
      },
      rows,
      2032,
    );
    // Of the three kinds that either applies one is common.
    expect(wide.distance).toEqual([{ a: 'EAEU', b: 'UZ', value: 2 / 3, all: 2 / 3 }]);
  });

  it('tell a market that is known to ask nothing from one of which nothing is known', () => {
    const cells = standardsReport(
      {
        ...gap,
        requirements: [
          { market: 'EAEU', hs: '854143', scheme: 'eac' },
          { market: 'TM', hs: '85', scheme: '' },
        ],
        markets: ['EAEU', 'TJ', 'TM'],
      },
      rows,
      2032,
    ).certificates;
    expect(cells.map(({ market, known, needs }) => [market, known, needs.length])).toEqual([
      ['EAEU', true, 1],
      ['TJ', false, 0],
      ['TM', true, 0],
    ]);
  });

  it('take what a plan buys, year by year, with what is held from before', () => {
    const wants = wantsOfPlan(
      [
        { place: 'plant', good: 'module', scheme: 'eac', year: 2027, evidence: ['iec'] },
        { place: 'plant', good: 'module', scheme: 'uz', year: 2029, evidence: [] },
        { place: 'plant', good: 'module', scheme: 'eac', year: 2032, evidence: ['iec'] },
        { place: 'other', good: 'module', scheme: 'uz', year: 2027, evidence: ['iec'] },
      ],
      [{ place: 'other', good: 'module', scheme: 'old' }],
    );
    expect(wants).toEqual([
      { place: 'plant', good: 'module', schemes: ['eac'], held: [], start: '2027-01-01' },
      { place: 'other', good: 'module', schemes: ['uz'], held: ['old'], start: '2027-01-01' },
      { place: 'plant', good: 'module', schemes: ['uz'], held: ['eac', 'iec'], start: '2029-01-01' },
    ]);
  });

  it('tell what is asked where nobody buys, what a plan obtains, and when what is held ends', () => {
    const input = {
      ...gap,
      requirements: [
        { market: 'EAEU', hs: '854143', scheme: 'eac' },
        { market: 'UZ', hs: '854143', scheme: 'uz' },
      ],
      certificates: [{ scheme: 'eac', place: 'old', good: 'module', until: 2028 }],
      sites: ['new', 'old', 'idle'].map((place) => ({ place, good: 'module', country: 'CN' })),
      wanted: (market: string) => market === 'EAEU',
      ships: (place: string) => place !== 'idle',
      planned: [{ scheme: 'eac', place: 'new', good: 'module', year: 2029 }],
    };
    const dated = [{ scheme: 'eac', place: 'old', good: 'module', until: '2028-05-31' }];
    const { certificates, calendar, evidence } = standardsReport(input, rows, 2032, undefined, dated);
    const [eaeu, uz] = certificates;
    expect(eaeu!.needs[0]!.sites.map((site) => [site.place, site.state, site.year ?? site.until])).toEqual([
      ['new', 'planned', 2029],
      ['old', 'held', 2028],
    ]);
    expect(uz!.needs.map((need) => [need.scheme, need.sites])).toEqual([['uz', []]]);
    expect(evidence).toEqual([]);
    // The scheme takes 6 weeks after 13 of evidence: 133 days.
    expect(calendar).toMatchObject([{ date: '2028-05-31', remind: 133 }]);
  });
});
