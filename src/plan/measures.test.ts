import { describe, expect, it } from 'vitest';
import { chain, makeCase } from '../../test/support/make-case.ts';
import { bestPlan } from '../../test/support/plan-case.ts';

/** 100 t bought outside the bloc, 100 hours away, and 200 t inside it, 10 hours away. */
const twoSources = () =>
  makeCase(
    { start: 2026, years: 1, discountRate: 0.1, holdingRate: 0, bloc: ['UZ'] },
    chain({
      at: { port: 'CN', mine: 'UZ', town: 'UZ' },
      of: { metal: ['740311', 200] },
      supplies: [
        { good: 'metal', place: 'port', price: 100, quantity: 100 },
        { good: 'metal', place: 'mine', price: 200, quantity: 1000 },
      ],
      demands: [{ good: 'metal', place: 'town', quantity: 300, price: 400 }],
      ways: { 'port town': { km: 1000, hours: 100, cost: 5 }, 'mine town': { km: 100, hours: 10, cost: 5 } },
    }),
  );

describe('what a plan means for each country', () => {
  it('has the share bought outside the bloc, tonnes and their mean hours, computed by hand', async () => {
    const c = twoSources();
    const document = await bestPlan(c);
    const of = (measure: string) =>
      (document.measures ?? []).filter((one) => one.measure === measure).map(({ country, value }) => [country, value]);
    expect(of('external_share')).toEqual([['CN', expect.closeTo(1 / 3, 9)]]);
    expect(of('tonnes')).toEqual([['UZ', expect.closeTo(300, 6)]]);
    expect(of('hours')).toEqual([['UZ', expect.closeTo((100 * 100 + 200 * 10) / 300, 9)]]);
  });
});
