import { describe, expect, it } from 'vitest';
import { readCase } from '../src/case/index.ts';
import { whyNot } from '../src/plan/index.ts';
import { whyNotAgrees } from './support/brute-force.ts';
import { makeCase } from './support/make-case.ts';
import { root } from './support/needs.ts';

describe('why not', () => {
  it('names the firm demand and what it lacks', async () => {
    const { case: c } = readCase(`${root}test/cases/tiny-firm-demand-infeasible`);
    expect(await whyNot(c)).toEqual([
      { kind: 'demands', key: 'metal/tashkent', year: 2026, relax: expect.closeTo(10_000, 3) },
    ]);
  });

  it('names a ban that stands in the way of the only supplier', async () => {
    const c = makeCase(
      { start: 2026, years: 1, holdingRate: 0 },
      {
        countries: [{ country: 'CN' }, { country: 'UZ' }],
        places: [
          { place: 'urumqi', country: 'CN' },
          { place: 'tashkent', country: 'UZ' },
        ],
        goods: [{ good: 'parts', hs: '870800', value: 10 }],
        supplies: [{ good: 'parts', place: 'urumqi', price: 5 }],
        demands: [
          { good: 'parts', place: 'tashkent', quantity: 100, step: 'a', firm: true },
          { good: 'parts', place: 'tashkent', quantity: 100, step: 'b', firm: true },
        ],
        legs: [{ leg: 'road', from: 'urumqi', to: 'tashkent', mode: 'road', km: 10, hours: 1, cost: 1 }],
        restrictions: [{ kind: 'ban', origin: 'CN', destination: 'UZ', hs: '8708' }],
      },
    );
    expect(await whyNot(c)).toEqual([
      { kind: 'restrictions', key: 'ban/CN/UZ/8708', year: 2026, relax: expect.closeTo(200, 3) },
    ]);
  });

  it('names the minimum load of a plant that stands and has nothing to run on', async () => {
    const c = makeCase(
      { start: 2026, years: 2 },
      {
        countries: [{ country: 'UZ' }],
        places: [{ place: 'tashkent', country: 'UZ' }],
        goods: [{ good: 'ore' }, { good: 'metal' }],
        processes: [{ process: 'smelt' }],
        recipes: [
          { process: 'smelt', good: 'ore', quantity: -2 },
          { process: 'smelt', good: 'metal', quantity: 1 },
        ],
        candidates: [{ place: 'tashkent', process: 'smelt', existing: 100, min_load: 0.5 }],
        supplies: [{ good: 'ore', place: 'tashkent', price: 1, quantity: 40 }],
        demands: [{ good: 'metal', place: 'tashkent', quantity: 100, price: 10 }],
      },
    );
    const limit = { kind: 'candidates', key: 'tashkent/smelt', column: 'min_load', relax: expect.closeTo(30, 6) };
    expect(await whyNot(c)).toEqual([
      { ...limit, year: 2026 },
      { ...limit, year: 2027 },
    ]);
  });

  it('agrees with brute force on small infeasible cases', () => whyNotAgrees(15, 7));
});
