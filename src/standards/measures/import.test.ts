import { describe, expect, it } from 'vitest';
import { regulatoryDistance } from '../distance/distance.ts';
import { incidence } from '../distance/incidence.ts';
import { importMeasures } from './import.ts';
import { mastCode } from './mast.ts';

describe('MAST codes', () => {
  it('are found by the nearest code above', () => {
    expect(mastCode('b831')!.code).toBe('B83');
    expect(mastCode('B851')).toMatchObject({ name: 'Traceability' });
    expect(mastCode('C1')!.asks).toBe('certificate');
    expect(mastCode('B5')!.code).toBe('B');
    expect(mastCode('Z9')).toBeUndefined();
  });
});

describe('a TRAINS-style table', () => {
  const records = [
    {
      Reporter: 'India',
      NTMCode: 'B83',
      HSCode: '854143',
      StartDate: '2018-04-01',
      EndDate: '',
      'Regulation title': 'SPV Order',
    },
    {
      Reporter: 'IND',
      NTMCode: 'B83',
      HSCode: '854143',
      StartDate: '2020-01-01',
      EndDate: '',
      'Regulation title': 'ALMM',
    },
    { Reporter: 'IND', NTMCode: 'B31', HSCode: '854143', StartDate: '2018-04-01', EndDate: '', 'Regulation title': '' },
    {
      Reporter: 'Kazakhstan',
      NTMCode: 'B83',
      HSCode: '8541',
      StartDate: '15.02.2013',
      EndDate: '31.12.2027',
      'Regulation title': 'TR CU 004',
    },
    { Reporter: 'Atlantis', NTMCode: 'B83', HSCode: '8541', StartDate: '', EndDate: '', 'Regulation title': '' },
    { Reporter: 'CN', NTMCode: 'Q1', HSCode: '8541', StartDate: '', EndDate: '', 'Regulation title': '' },
    { Reporter: 'CN', NTMCode: 'B81', HSCode: 'all', StartDate: 'soon', EndDate: '', 'Regulation title': '' },
  ];
  const result = importMeasures(records, { source: 'trains' });

  it('becomes requirements with years, sources and acts', () => {
    expect(result.requirements).toEqual([
      {
        market: 'IN',
        hs: '854143',
        scheme: 'IN-B83',
        mast: 'B83',
        from: 2018,
        source: 'trains',
        note: 'SPV Order; ALMM',
      },
      {
        market: 'KZ',
        hs: '8541',
        scheme: 'KZ-B83',
        mast: 'B83',
        from: 2013,
        until: 2027,
        source: 'trains',
        note: 'TR CU 004',
      },
    ]);
    expect(result.schemes.map((s) => [s.scheme, s.kind])).toEqual([
      ['IN-B83', 'certificate'],
      ['KZ-B83', 'certificate'],
    ]);
  });

  it('says what it left out', () => {
    expect(result.problems).toEqual([
      { line: 4, code: 'not-conformity', value: 'B31' },
      { line: 6, code: 'market', value: 'Atlantis' },
      { line: 7, code: 'mast', value: 'Q1' },
      { line: 8, code: 'hs', value: 'all' },
    ]);
  });

  it('gives measures for the regulatory distance', () => {
    const data = incidence(result.measures, ['854143']);
    expect(regulatoryDistance(data, 'IN', 'KZ', 'union')).toBe(1 / 2);
  });
});

describe('an ePing-style table', () => {
  it('takes several codes with their names in one cell', () => {
    const record = {
      'Document symbol': 'G/TBT/N/RUS/170',
      'Notifying Member': 'Russian Federation',
      'HS code(s)': '8482 8483 - Bearings, as of 2019; HS 8541.43; 85 44 60; 1 piece (8501)',
      'Proposed date of entry into force': '01/09/2026',
    };
    const { requirements, problems } = importMeasures([record], { defaultMast: 'B83' });
    expect(requirements.map((r) => [r.market, r.hs, r.from, r.note])).toEqual([
      ['RU', '8482', 2026, 'G/TBT/N/RUS/170'],
      ['RU', '8483', 2026, 'G/TBT/N/RUS/170'],
      ['RU', '854143', 2026, 'G/TBT/N/RUS/170'],
      ['RU', '854460', 2026, 'G/TBT/N/RUS/170'],
    ]);
    expect(problems).toEqual([]);
  });

  it('counts a notification without MAST code by its chapter until someone names the measure', () => {
    const records = [
      {
        'Notification symbol': 'G/TBT/N/IND/321',
        'Notifying Member': 'India',
        'HS Codes': '854143',
        Title: 'SPV Order',
      },
      { 'Notification symbol': 'G/SPS/N/CHN/9', 'Notifying Member': 'China', 'HS Codes': '0808', Title: 'Apples' },
    ];
    const plain = importMeasures(records);
    expect(plain.measures.map((m) => [m.market, m.hs, m.code])).toEqual([
      ['IN', '854143', 'B'],
      ['CN', '0808', 'A'],
    ]);
    expect(plain.problems.map((p) => [p.line, p.code])).toEqual([
      [2, 'not-conformity'],
      [3, 'not-conformity'],
    ]);
    expect(importMeasures(records.slice(0, 1), { defaultMast: 'B83' }).requirements[0]).toMatchObject({
      scheme: 'IN-B83',
      note: 'G/TBT/N/IND/321: SPV Order',
    });
  });

  it('needs its columns, and takes an empty file', () => {
    expect(() => importMeasures([{ Title: 'x', 'HS codes': '85' }])).toThrow('no column for market');
    expect(importMeasures([]).requirements).toEqual([]);
    expect(
      importMeasures([{ market: 'Zone X', hs: '85', mast: 'B81' }], { marketOf: () => 'ZX' }).requirements[0],
    ).toMatchObject({ market: 'ZX', scheme: 'ZX-B81' });
  });
});
