import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { irr, xirr } from '../testing/spreadsheet.ts';
import { irrAt, irrNear } from './irr.ts';
import { npv } from './present.ts';
import { payback } from './return.ts';

/** Coefficients of a polynomial in v = 1/(1+r) with these rates as its roots. */
function flowsWithRates(rates: readonly number[]): number[] {
  return rates.reduce<number[]>(
    (flows, rate) => {
      const next = new Array<number>(flows.length + 1).fill(0);
      flows.forEach((value, k) => {
        next[k]! -= value;
        next[k + 1]! += value * (1 + rate);
      });
      return next;
    },
    [1],
  );
}

describe('internal rates', () => {
  it('finds every root that was put in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -9, max: 30 }), { minLength: 1, maxLength: 5 }), (tenths) => {
        const rates = tenths.map((value) => value / 10).sort((a, b) => a - b);
        const found = irr(flowsWithRates(rates));
        const got = found.status === 'none' ? [] : found.rates;
        expect(got.length).toBe(rates.length);
        rates.forEach((rate, k) => {
          expect(got[k]).toBeCloseTo(rate, 4);
        });
      }),
    );
  });

  it('sees a double root, which no search for a change of sign would', () => {
    expect(irr([-100, 220, -121])).toMatchObject({ status: 'unique' });
    expect(irrNear(irr([-100, 220, -121]))).toBeCloseTo(0.1, 6);
  });

  it('says why there is none', () => {
    expect(irr([])).toEqual({ status: 'none', reason: 'no-flow' });
    expect(irr([0, 0])).toEqual({ status: 'none', reason: 'no-flow' });
    expect(irr([1, 2])).toEqual({ status: 'none', reason: 'no-sign-change' });
    expect(irr([1000, -3000, 2500])).toEqual({ status: 'none', reason: 'no-root' });
    expect(irr([Number.NaN, 1])).toEqual({ status: 'none', reason: 'not-finite' });
    expect(irr([-1, Infinity])).toEqual({ status: 'none', reason: 'not-finite' });
    expect(xirr([-1, 2], ['2026-01-01', '2026-13-01'])).toEqual({ status: 'none', reason: 'not-finite' });
    expect(irrNear(irr([1, 2]))).toBeUndefined();
  });

  it('does not mind extreme rates, long lives or the order of dates', () => {
    expect(irrNear(irr([-1, 1e9]))).toBeCloseTo(1e9 - 1, 0);
    expect(irrNear(irr([-1e9, 1]))).toBeCloseTo(1e-9 - 1, 12);
    expect(irrNear(irr([-100, ...new Array<number>(600).fill(1)]))! * 100).toBeCloseTo(0.9974, 3);
    const flows = [-100, 60, 60];
    expect(irrNear(irrAt([60, -100, 60], [2, 0, 1]))).toBeCloseTo(irrNear(irr(flows))!, 13);
  });

  it('is where the net present value is 0, for any flow', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 }), (flows) => {
        const found = irr(flows);
        if (found.status === 'none') return;
        for (const rate of found.rates) {
          const u = Math.log1p(rate);
          const size = flows.reduce((sum, flow, t) => sum + Math.abs(flow) * Math.exp(-u * t), 0);
          expect(Math.abs(npv(rate, flows)) / size).toBeLessThan(1e-9);
        }
      }),
    );
  });
});

it('payback is when the sum stays up, or never', () => {
  expect(payback([-100, 60, 60])).toEqual({ status: 'paid', periods: 1 + 40 / 60 });
  expect(payback([-100, 150, -100, 60])).toMatchObject({ status: 'paid', periods: 2 + 50 / 60 });
  expect(payback([-100, 50])).toEqual({ status: 'never' });
});
