import { expect, it } from 'vitest';
import { applyReforms, type RawRow } from '../src/case/index.ts';
import { verify } from '../src/plan/index.ts';
import { makeCase, tablesIn } from './support/make-case.ts';
import { bestPlan } from './support/plan-case.ts';

/** docs/format.md, `step`: a period takes the rows of its first year. Periods begin in 2030 and 2032 here. */
it('a yearly target of a year within a period does not count, for the second opinion either', async () => {
  const c = makeCase(
    { start: 2030, years: 4, step: 2, discountRate: 0 },
    {
      countries: [{ country: 'UZ' }],
      places: [{ place: 'city', country: 'UZ' }],
      goods: [{ good: 'widget', value: 10 }],
      supplies: [{ good: 'widget', place: 'city', price: 1, quantity: 10 }],
      demands: [{ good: 'widget', place: 'city', price: 10, quantity: 10 }],
      targets: [{ target: 'added', measure: 'value_added', min: 100, year: 2031 }],
    },
  );
  const document = await bestPlan(c, 1e-7);
  expect(document.npv).toBeCloseTo(4 * 90, 6);
  expect(verify(document, c).differences).toEqual([]);
});

/** One good that is bought from outside the bloc at 1, or from inside at 3, in three years; 10 are wanted a year. */
const bought = (targets: RawRow[], settings: RawRow = {}) =>
  makeCase(
    { start: 2030, years: 3, discountRate: 0, holdingRate: 0, bloc: ['UZ'], ...settings },
    {
      ...tablesIn(`
        countries: country | UZ | CN
        places: place,country | city,UZ | plant,UZ | abroad,CN
        goods: good,value | widget,10
        supplies: good,place,price,quantity | widget,abroad,1,100 | widget,plant,3,100
        demands: good,place,price,quantity,year | widget,city,5,10, | widget,city,20,10,2030
        legs: from,to,mode,cost,km,hours | abroad,city,road,0,100,20 | plant,city,road,0,100,10
        borders: from_country,to_country,mode | CN,UZ,road
      `),
      targets,
    },
  );

async function npvOf(c: ReturnType<typeof makeCase>): Promise<number> {
  const document = await bestPlan(c, 1e-7);
  expect(verify(document, c).differences).toEqual([]);
  return document.npv!;
}

/**
 * All from abroad: 190 + 40 + 40 = 270. A share of at most a half over two years, in 2032 alone: 10 of the 20 of 2031 and 2032 from
 * home, 20 less. The same of mean hours: at most 15.
 */
it.each([
  ['external_share', { max: 0.5 }],
  ['hours', { max: 15 }],
])('a window compares the sums over its years: %s', async (measure, limit) => {
  expect(await npvOf(bought([]))).toBeCloseTo(270, 6);
  expect(await npvOf(bought([{ target: 't', measure, year: 2032, window: 2, ...limit }]))).toBeCloseTo(250, 6);
  const { targets } = await bestPlan(bought([{ target: 't', measure, window: 2, ...limit }]), 1e-7);
  // 2030 alone (half of 10), then each pair: 5 in each year, or 5, 5, 5: 30 less.
  expect(targets?.map(({ from, year }) => [from, year])).toEqual([
    [2030, 2030],
    [2030, 2031],
    [2031, 2032],
  ]);
  expect(await npvOf(bought([{ target: 't', measure, window: 2, ...limit }]))).toBeCloseTo(240, 6);
});

/**
 * In periods of two years (2030-31, 2032) every calendar year has a mean of its own. 2031 to 2032 is half of each period: x in the
 * first and y in the second, at most 5 each in 2030 and 2031, x / 2 + y / 2 <= 5 in 2032. In 2030 and 2031 a unit from abroad saves
 * 2 a year: x = 5, y = 5; with x = 0, y = 10 one year is saved for two. So x = 5: 2 x 190 + 40 less 2 x 10 less 10.
 */
it('a window counts each calendar year of a period', async () => {
  const c = bought([{ target: 't', measure: 'external_share', window: 2, max: 0.5 }], { step: 2 });
  expect(await npvOf(c)).toBeCloseTo(2 * 190 + 40 - 2 * 10 - 10, 6);
});

/** A plant of 10 jobs that loses 1 a year: a mean of 10 over three years in 2032 asks for one from the start, or three in 2032. */
it('a mean over years may ask for more builds at its end', async () => {
  const c = makeCase(
    { start: 2030, years: 3, discountRate: 0 },
    {
      countries: [{ country: 'UZ' }],
      places: [{ place: 'city', country: 'UZ' }],
      goods: [{ good: 'widget', value: 10 }],
      processes: [{ process: 'make', life: 5 }],
      recipes: [{ process: 'make', good: 'widget', quantity: 1 }],
      tiers: [{ process: 'make', tier: 'S', capacity: 10, jobs: 10, fixed_cost: 1 }],
      candidates: [{ place: 'city', process: 'make', opens: 2032 }],
      demands: [{ good: 'widget', place: 'city', price: 0, quantity: 1, shortfall_cost: 0.1 }],
      targets: [{ target: 'work', measure: 'jobs', min: 10, year: 2032, window: 3 }],
    },
  );
  const document = await bestPlan(c, 1e-7);
  expect(document.builds.reduce((sum, build) => sum + build.count, 0)).toBe(3);
  expect(document.targets).toMatchObject([{ from: 2030, year: 2032, value: 10 }]);
});

/** A reform of 2031 raises what is asked: the second opinion takes the row of each year too. */
it('a target that a reform changes from a year on is told with the limit of each year', async () => {
  const c = applyReforms(
    {
      ...bought([{ target: 't', measure: 'external_share', max: 1 }]),
      tables: {
        ...bought([{ target: 't', measure: 'external_share', max: 1 }]).tables,
        reforms: [{ reform: 'strict', barrier: 'trade', year: 2031 }],
        changes: [{ reform: 'strict', table: 'targets', key: 't', column: 'max', value: '0.5' }],
      },
    },
    ['strict'],
  );
  const { targets } = await bestPlan(c, 1e-7);
  expect(targets?.map(({ max }) => max)).toEqual([1, 0.5, 0.5]);
});
