import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageLife } from '../project/views.ts';
import { solved } from '../testing/solved.ts';
import type { FacilityTerms } from './facility.ts';
import { commitmentFees, debtService, pvPerUnit } from './facility.ts';

/** The arithmetic of the planning cases tiny-loan-*, tiny-max-share-*, tiny-min-members (`why` of their expected.json). */
const planning: [name: string, terms: FacilityTerms, discount: number, gain: number][] = [
  ['annuity with grace', { rate: 0.02, tenor: 5, grace: 2, repayment: 'annuity' }, 0.1, 0.252622],
  ['bullet with upfront fee', { rate: 0.04, tenor: 4, repayment: 'bullet', upfrontFee: 0.02 }, 0.1, 0.170192],
  ['soft bullet', { rate: 0.02, tenor: 5, repayment: 'bullet' }, 0.1, 0.303263],
  ['dear bullet', { rate: 0.15, tenor: 5, repayment: 'bullet' }, 0.1, -0.189539],
  ['free loan', { rate: 0, tenor: 10, repayment: 'bullet' }, 0.1, 0.614457],
  ['no discounting', { rate: 0.03, tenor: 4, repayment: 'bullet' }, 0, -0.12],
];

describe('debt service of a facility', () => {
  it.each(planning)('a unit drawn gains 1 - PV of its service: %s', (_, terms, discount, gain) => {
    expect(1 - pvPerUnit(terms, discount)).toBeCloseTo(gain, 6);
  });

  it('annuity with grace, payment by payment', () => {
    const terms = { rate: 0.02, tenor: 5, grace: 2, repayment: 'annuity' } as const;
    const { interest, principal, balance, total } = debtService(terms);
    expect(interest.slice(0, 4)).toEqual([0, 0.02, 0.02, 0.02]);
    expect(principal.slice(0, 3)).toEqual([0, 0, 0]);
    for (const year of [3, 4, 5]) expect(total[year]).toBeCloseTo(0.02 / (1 - 1.02 ** -3), 12);
    expect(balance[5]).toBe(0);
    expect(total.length).toBe(6);
  });

  it('money at exactly the discount rate is neutral whatever the shape', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 45 }),
        fc.constantFrom('annuity', 'equal', 'bullet', 'sculpted' as const),
        (rate, tenor, grace, repayment) => {
          const terms: FacilityTerms = { rate, tenor, grace, repayment };
          expect(pvPerUnit(terms, rate)).toBeCloseTo(1, 10);
          const { principal, balance } = debtService(terms);
          expect(principal.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
          expect(Math.min(...balance)).toBeGreaterThanOrEqual(-1e-12);
        },
      ),
    );
  });

  it('gifts, shares, guarantees, endless loans, and terms that cannot be', () => {
    expect(pvPerUnit({ kind: 'grant', rate: 0 }, 0.08)).toBe(0);
    expect(pvPerUnit({ kind: 'equity', rate: 0 }, 0.08)).toBe(1);
    expect(pvPerUnit({ kind: 'guarantee', rate: 0, upfrontFee: 0.01 }, 0.08)).toBe(1.01);
    expect(pvPerUnit({ rate: 0.04 }, 0.08)).toBe(0.5);
    expect(pvPerUnit({ rate: 0, tenor: 3, grace: 9 }, 0)).toBe(1);
    expect(() => debtService({ rate: 0.04, tenor: 2.5 })).toThrow(RangeError);
    expect(() => debtService({ rate: 0.04, tenor: 0 })).toThrow(RangeError);
  });

  it('the commitment fee of tiny-commitment-fee: 1 % of the 6 M not drawn, in both years', () => {
    const terms = { amount: 16e6, fee: 0.01, from: 2026, until: 2027 };
    expect(commitmentFees(terms, [{ year: 2026, amount: 10e6 }])).toEqual([
      { year: 2026, fee: 60_000 },
      { year: 2027, fee: 60_000 },
    ]);
    expect(commitmentFees(terms, [])).toEqual([]);
    expect(commitmentFees(terms, [{ year: 2027, amount: 20e6 }]).map((fee) => fee.fee)).toEqual([160_000, 0]);
  });
});

describe('measures', () => {
  it('average life', () => {
    expect(averageLife([0, 50, 50], [0, 1, 2])).toBe(1.5);
    expect(averageLife([0], [0])).toBeUndefined();
  });

  it('grant element: nothing of a loan at 5 %, all of a grant', () => {
    const repayment = { kind: 'each-draw', repayment: 'equal', tenor: 9 } as const;
    const { lenders } = solved({
      start: 2026,
      periods: 10,
      operationFrom: 1,
      revenue: [0, ...new Array<number>(9).fill(50)],
      capex: [100],
      tranches: [
        { name: 'loan', draws: [60], rate: 0.05, repayment },
        { name: 'grant', kind: 'grant', draws: [40], rate: 0 },
      ],
      discountRate: 0.08,
    });
    expect(lenders[0]!.grantElement).toBeCloseTo(0, 12);
    expect(lenders[1]!.grantElement).toBe(1);
  });
});
