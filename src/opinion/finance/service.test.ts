import { describe, expect, it } from 'vitest';
import type { Row } from '../../case/index.ts';
import { servicePerUnit } from './service.ts';

const terms = (row: Partial<Row<'facilities'>>) =>
  ({
    kind: 'loan',
    rate: 0,
    upfront_fee: 0,
    grace: 0,
    repayment: 'annuity',
    reserve_months: 0,
    ...row,
  }) as Row<'facilities'>;

/** Computed by hand. The discount factor after n years is 1 / 2^n at a discount rate of 100 %, and 0.8^n at 25 %. */
describe('the present value of the payments for a unit drawn', () => {
  it.each([
    ['a grant: its fee alone', { kind: 'grant', rate: 0.5, upfront_fee: 0.02, tenor: 5 }, 1, 0.02],
    ['equity without a rate: what it brings, and the fee', { kind: 'equity', upfront_fee: 0.02 }, 1, 1.02],
    ['equity over its tenor: (0.1 + 0) / 2 + (0.1 + 1) / 4', { kind: 'equity', rate: 0.1, tenor: 2 }, 1, 0.325],
    ['equity without tenor, to the end of the horizon in 3 years', { kind: 'equity', rate: 0.1 }, 1, 0.0875 + 0.125],
    ['a bullet loan: 0.1 x 0.8 + 1.1 x 0.64', { repayment: 'bullet', rate: 0.1, tenor: 2 }, 0.25, 0.784],
    [
      'equal repayments: (0.1 + 0.5) x 0.8 + (0.05 + 0.5) x 0.64',
      { repayment: 'equal', rate: 0.1, tenor: 2 },
      0.25,
      0.832,
    ],
    ['an annuity of 1.21 / 2.1 a year: it x (0.8 + 0.64)', { rate: 0.1, tenor: 2 }, 0.25, (1.21 / 2.1) * 1.44],
    ['an annuity without interest: 0.5 x (0.8 + 0.64)', { tenor: 2 }, 0.25, 0.72],
    [
      'a year of grace: 0.1 x 0.8 + 1.21 / 2.1 x (0.64 + 0.512)',
      { rate: 0.1, tenor: 3, grace: 1 },
      0.25,
      0.08 + (1.21 / 2.1) * 1.152,
    ],
    [
      'equal repayments after a year of grace: 0.5 x (0.64 + 0.512)',
      { repayment: 'equal', tenor: 3, grace: 1 },
      0.25,
      0.576,
    ],
    ['grace beyond the tenor, all repaid with the last year: 1 / 8', { tenor: 3, grace: 9 }, 1, 0.125],
    ['a sculpted loan, as an annuity', { repayment: 'sculpted', tenor: 2 }, 0.25, 0.72],
    [
      'a reserve of six months: half of each payment costs the discount rate in its year',
      { repayment: 'bullet', rate: 0.1, tenor: 2, reserve_months: 6 },
      0.25,
      0.784 * 1.125,
    ],
    ['the fee on top, in full', { repayment: 'bullet', upfront_fee: 0.03, tenor: 1 }, 1, 0.53],
  ] as const)('%s', (_, row, discount, worth) => {
    expect(servicePerUnit(terms(row), discount, 3)).toBeCloseTo(worth, 12);
  });

  it('uses the return of owners for equity without a rate; a return of 0 differs from no return', () => {
    const equity = (row: Partial<Row<'facilities'>>, ownersRate?: number) =>
      servicePerUnit(terms({ kind: 'equity', tenor: 2, ...row }), 0.25, 3, ownersRate);
    expect(equity({}, 0.35)).toBeCloseTo(0.35 * 0.8 + 1.35 * 0.64, 12);
    expect(equity({}, 0)).toBeCloseTo(0.64, 12);
    expect(equity({})).toBe(1);
    expect(equity({ rate: 0.1 }, 0.35)).toBeCloseTo(0.1 * 0.8 + 1.1 * 0.64, 12);
  });

  it('is 1 for every repayment if the interest rate is the discount rate', () => {
    for (const repayment of ['annuity', 'equal', 'bullet'] as const)
      for (const grace of [0, 2])
        expect(servicePerUnit(terms({ repayment, rate: 0.07, tenor: 9, grace }), 0.07, 0)).toBeCloseTo(1, 12);
  });
});
