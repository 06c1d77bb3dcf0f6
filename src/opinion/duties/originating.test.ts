import { describe, expect, it } from 'vitest';
import { chain, makeCase, type Tables } from '../../../test/support/make-case.ts';
import { bestPlan } from '../../../test/support/plan-case.ts';
import { verify } from '../../plan/index.ts';

/** Cells of China become modules in Tashkent, which go to Almaty; the agreement of the two asks for an origin. */
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
const asking = (rule: string) => [general, { destination: 'KZ', agreement: 'CIS', rate: 0, rule }];

describe('the origin of what is made, by the rule of the agreement', () => {
  it('is none where a module is assembled from imported cells: 8541 to 8541 is no change of heading', async () => {
    expect(await origins(asking('CTH'))).toEqual([{ ...lane, rule: 'CTH', met: false, inputs: ['cell'] }]);
  });

  it('is that of the maker where the subheading changes, or where cells come from inside', async () => {
    expect(await origins(asking('CTSH'))).toEqual([{ ...lane, rule: 'CTSH', met: true }]);
    const supplies = [{ good: 'cell', place: 'tashkent', price: 40 }];
    expect(await origins(asking('CTH'), { supplies })).toEqual([{ ...lane, rule: 'CTH', met: true }]);
  });

  it('is none where anything comes from outside and the goods must be wholly obtained', async () => {
    expect(await origins(asking('wholly obtained'))).toEqual([
      { ...lane, rule: 'wholly obtained', met: false, inputs: ['cell'] },
    ]);
  });

  it('rests on the share of value where the agreement asks for one (cells are half of a module)', async () => {
    const share = (regional_value: number) => [
      general,
      { destination: 'KZ', agreement: 'CIS', rate: 0, regional_value },
    ];
    expect(await origins(share(0.6))).toEqual([{ ...lane, regional_value: 0.6, met: false }]);
    expect(await origins(share(0.5))).toEqual([{ ...lane, regional_value: 0.5, met: true }]);
  });

  it('is not spoken of where no agreement asks, and where what is sent was bought', async () => {
    expect(await origins([general])).toBeUndefined();
    expect(await origins([general, { destination: 'KZ', agreement: 'CIS', rate: 0 }])).toBeUndefined();
    const supplies = [...base.supplies!, { good: 'module', place: 'tashkent', price: 1 }];
    expect(await origins(asking('CTH'), { supplies })).toBeUndefined();
  });
});
