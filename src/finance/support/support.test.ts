import { describe, expect, it } from 'vitest';
import type { ProjectInput } from '../project/input.ts';
import { shocked } from '../stress/flex.ts';
import { solved } from '../testing/solved.ts';
import { leastDuty, leastGrant, leastInterest, leastPremium, leastTenor } from './needed.ts';
import { supports } from './supports.ts';

/**
 * 100 spent in the first year, 40 of them lent at 6 % for five equal years; cash of 10 a year for ten years, at 8 %.
 * Owners: -60, +10 a year less the service of the loan.
 */
const losing: ProjectInput = {
  start: 2026,
  periods: 11,
  operationFrom: 1,
  revenue: [0, ...new Array<number>(10).fill(25)],
  variableCost: [0, ...new Array<number>(10).fill(15)],
  capex: [100],
  tranches: [
    { name: 'loan', draws: [40], rate: 0.06, repayment: { kind: 'each-draw', repayment: 'annuity', tenor: 5 } },
  ],
  discountRate: 0.08,
};

const annuity = (rate: number, years: number) => (1 - (1 + rate) ** -years) / rate;
const short = -(-60 + 10 * annuity(0.08, 10) - (40 / annuity(0.06, 5)) * annuity(0.08, 5));

describe('what a project needs that its owners would not build', () => {
  it('by grant: as much as its owners lack, for it comes with the capital cost', () => {
    expect(solved(losing).equity.npv).toBeCloseTo(-short, 9);
    expect(leastGrant(losing)).toMatchObject({ status: 'at' });
    const grant = leastGrant(losing);
    expect(grant?.status === 'at' && grant.value).toBeCloseTo(short, 5);
    expect(grant?.status === 'at' && grant.cost).toBeCloseTo(short, 5);
  });

  it('by price: the shortfall over the worth of sales', () => {
    const premium = leastPremium(losing);
    expect(premium?.status === 'at' && premium.value).toBeCloseTo(short / (25 * annuity(0.08, 10)), 6);
    expect(premium?.status === 'at' && premium.cost).toBeCloseTo(short, 5);
  });

  it('by duty: the shortfall over the worth of the duties, and never where they are too small', () => {
    const duties = [0, ...new Array<number>(10).fill(8)];
    const duty = leastDuty(losing, duties);
    expect(duty?.status === 'at' && duty.value).toBeCloseTo(short / (8 * annuity(0.08, 10)), 6);
    expect(leastDuty(losing, [0, 1])).toEqual({ status: 'never', tried: 1 });
    expect(leastDuty(losing, [])).toEqual({ status: 'never', tried: 0 });
  });

  it('by tenor and interest: never where all of the loan is worth too little, else the first year with which it is enough', () => {
    expect(leastTenor(losing)).toEqual({ status: 'never', tried: 5 });
    const near = shocked(losing, { price: 1 + (short - 1) / (25 * annuity(0.08, 10)) });
    const with_ = (years: number, rate: number) => 40 - (40 / annuity(rate, years)) * annuity(0.08, years);
    const wanted = [1, 2, 3, 4, 5].find((more) => with_(5 + more, 0.06) - with_(5, 0.06) >= 1)!;
    const tenor = leastTenor(near);
    expect(tenor).toMatchObject({ status: 'at', value: wanted });
    expect(tenor?.status === 'at' && tenor.cost).toBeCloseTo(with_(5 + wanted, 0.06) - with_(5, 0.06), 9);
    const interest = leastInterest(near);
    expect(interest?.status === 'at' && with_(5, 0.06 - interest.value) - with_(5, 0.06)).toBeCloseTo(1, 6);
    const dear = { ...near, tranches: [{ ...near.tranches![0]!, rate: 0.12 }] };
    expect(leastTenor(dear)).toMatchObject({ status: 'never' });
  });

  it('is nothing where owners lose nothing, and never a grant above all of the capital cost', () => {
    const paying = shocked(losing, { price: 2 });
    for (const of of [leastGrant, leastPremium, leastTenor, leastInterest])
      expect(of(paying)).toEqual({ status: 'none' });
    expect(supports(paying)).toBeUndefined();
    expect(leastGrant(shocked(losing, { price: 0.3 }))).toEqual({ status: 'never', tried: 100 });
  });

  it('holds with each support that is told, and each costs the treasury no less than the one before', () => {
    const near = shocked(losing, { price: 1 + (short - 1) / (25 * annuity(0.08, 10)) });
    const duties = [0, ...new Array<number>(10).fill(8)];
    const found = supports(near, { duties, guarantee: 0.03 })!;
    expect(found.enough.map((support) => support.kind).sort()).toEqual(
      ['duty', 'grant', 'guarantee', 'interest', 'premium', 'tenor'].sort(),
    );
    const paid = found.enough.map(({ payer, cost }) => (payer === 'treasury' ? cost : 0));
    expect(paid).toEqual([...paid].sort((a, b) => a - b));
    expect(supports(near, { guarantee: 0.001 })!.never).toEqual(['guarantee']);
  });
});
