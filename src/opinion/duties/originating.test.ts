import { describe, expect, it } from 'vitest';
import { chain, makeCase, type Tables } from '../../../test/support/make-case.ts';
import { bestPlan } from '../../../test/support/plan-case.ts';
import { verify } from '../../plan/index.ts';

/** Tashkent makes modules of Chinese cells and sells them in Almaty. An agreement between the two countries has a rule of origin. */
const base = chain({
  at: { xian: 'CN', tashkent: 'UZ', almaty: 'KZ' },
  of: { cell: ['854142', 50], module: ['854143', 100] },
  processes: [{ process: 'assemble', lead: 0, life: 10 }],
  runs: { assemble: { cell: -1, module: 1 } },
  candidates: [{ place: 'tashkent', process: 'assemble', existing: 1000, build: false }],
  supplies: [{ good: 'cell', place: 'xian', price: 40 }],
  demands: [{ good: 'module', place: 'almaty', quantity: 100, price: 200 }],
  ways: { 'xian tashkent': { km: 10, hours: 1, cost: 1 }, 'tashkent almaty': { km: 10, hours: 1, cost: 1 } },
  agreements: [{ agreement: 'CIS', members: ['UZ', 'KZ'] }],
});
const general = { destination: 'KZ', rate: 0 };

async function origins(tariffs: Tables['tariffs'], more: Tables = {}) {
  const c = makeCase({ start: 2026, years: 2, discountRate: 0 }, { ...base, tariffs: tariffs!, ...more });
  const document = await bestPlan(c);
  expect(verify(document, c)).toMatchObject({ ok: true });
  return document.origins;
}
const lane = { good: 'module', from: 'tashkent', to: 'almaty', country: 'UZ', years: [2026, 2027], agreement: 'CIS' };
const withRule = (rule: string) => [general, { destination: 'KZ', agreement: 'CIS', rate: 0, rule }];

describe('the origin of goods by the rule of an agreement', () => {
  it('is not met by assembly of imported cells: from 8541 to 8541 is no change of heading', async () => {
    expect(await origins(withRule('CTH'))).toEqual([{ ...lane, rule: 'CTH', met: false, inputs: ['cell'] }]);
  });

  it('is met by a change of subheading, or by cells from a member', async () => {
    expect(await origins(withRule('CTSH'))).toEqual([{ ...lane, rule: 'CTSH', met: true }]);
    const supplies = [{ good: 'cell', place: 'tashkent', price: 40 }];
    expect(await origins(withRule('CTH'), { supplies })).toEqual([{ ...lane, rule: 'CTH', met: true }]);
  });

  it('is not met by any outside input if the goods must be wholly obtained', async () => {
    expect(await origins(withRule('wholly obtained'))).toEqual([
      { ...lane, rule: 'wholly obtained', met: false, inputs: ['cell'] },
    ]);
  });

  it('depends on the regional value content if the agreement has one (cells are half of the value of a module)', async () => {
    const share = (regional_value: number) => [
      general,
      { destination: 'KZ', agreement: 'CIS', rate: 0, regional_value },
    ];
    expect(await origins(share(0.6))).toEqual([{ ...lane, regional_value: 0.6, met: false }]);
    expect(await origins(share(0.5))).toEqual([{ ...lane, regional_value: 0.5, met: true }]);
  });

  it('is not reported without an agreement or a rule, and for goods that were bought', async () => {
    expect(await origins([general])).toBeUndefined();
    expect(await origins([general, { destination: 'KZ', agreement: 'CIS', rate: 0 }])).toBeUndefined();
    const supplies = [...base.supplies!, { good: 'module', place: 'tashkent', price: 1 }];
    expect(await origins(withRule('CTH'), { supplies })).toBeUndefined();
  });
});
