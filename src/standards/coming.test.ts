import { describe, expect, it } from 'vitest';
import { comingChanges, laboratoriesOf } from './coming.ts';

describe('coming changes', () => {
  it('are requirements that begin or end in the horizon for goods of the case, by date', () => {
    const rows = [
      { market: 'IN', hs: '8457', scheme: 'X', from: '2028-09-01' },
      { market: 'IN', hs: '8541', scheme: 'LIST', from: '2021' },
      { market: 'UZ', hs: '85', scheme: 'GRADE', until: 2027 },
      { market: 'IN', hs: '9999', scheme: 'FAR', from: 2028 },
    ];
    expect(comingChanges(rows, ['845710', '854143'], 2027, 2036)).toEqual([
      { date: '2027', what: 'ends', market: 'UZ', hs: '85', scheme: 'GRADE' },
      { date: '2028-09-01', what: 'begins', market: 'IN', hs: '8457', scheme: 'X' },
    ]);
    expect(comingChanges(rows, ['845710'], 2027, 2027)).toEqual([]);
  });
});

describe('laboratories', () => {
  it('are those of the pieces that are needed, with the schemes that take their reports', () => {
    const lab = {
      laboratory: 'L',
      country: 'IN',
      accreditation: ['BIS'],
      evidence: ['TEST', 'OTHER'],
      cost: 9900,
      weeks: 0,
    };
    const needs = [
      { scheme: 'CRS', evidence: 'TEST' },
      { scheme: 'VOL', evidence: 'TEST' },
    ];
    expect(laboratoriesOf([lab], needs, new Set(['TEST']))).toEqual([
      {
        laboratory: 'L',
        country: 'IN',
        accreditation: ['BIS'],
        evidence: 'TEST',
        schemes: ['CRS', 'VOL'],
        cost: 9900,
        weeks: 0,
      },
    ]);
  });
});
