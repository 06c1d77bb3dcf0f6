import { describe, expect, it } from 'vitest';
import { at, type Row } from '../src/case/index.ts';
import { lastByLaw } from '../src/opinion/rights/terms.ts';
import { verify } from '../src/plan/index.ts';
import { lastYearOf } from '../src/rights/index.ts';
import { makeCase } from './support/make-case.ts';
import { bestPlan } from './support/plan-case.ts';

const right = (more: Partial<Row<'assets'>>) =>
  ({ kind: 'patent', route: 'national', status: 'not known', ...more }) as Row<'assets'>;

describe('the end of a right that its row does not give', () => {
  it.each([
    ['KZ', { kind: 'utility model', filed: 2018 }, 2026], // 5 + 3 years
    ['CN', { kind: 'utility model', filed: 2018 }, 2028],
    ['CN', { kind: 'design', filed: 2019 }, 2029], // before 1 June 2021: 10 years
    ['CN', { kind: 'design', filed: 2022 }, 2037], // after it: 15
    ['RU', { kind: 'design', filed: 2020 }, 2045],
    ['KG', { kind: 'utility model', filed: 2020 }, 2028], // before 7 April 2023: 5 + 3
    ['KG', { kind: 'utility model', filed: 2024 }, 2034],
    ['BY', { kind: 'design', filed: 2020 }, 2035],
    ['PK', { kind: 'design', filed: 2018, granted: 2020 }, 2050], // counted from registration
    ['RU', { kind: 'design', filed: 2020, route: 'eapo' }, 2045],
    ['DE', { kind: 'patent', filed: 2010 }, 2030], // not in the table: TRIPS
    ['RU', { kind: 'trademark', filed: 2000 }, undefined], // renewed without end
    ['KZ', { kind: 'patent', filed: 2020, status: 'lapsed' }, 0],
  ] as const)('in %s of %o is %s, for the plan and for the second opinion', (country, given, last) => {
    const asset = right(given as Partial<Row<'assets'>>);
    expect(lastByLaw(asset, country)).toBe(last);
    expect(lastYearOf(asset, country)).toBe(last ?? Number.POSITIVE_INFINITY);
  });

  it('is the same for both, whatever the country, kind, route and year', () => {
    for (const country of ['CN', 'RU', 'IN', 'KZ', 'UZ', 'BY', 'KG', 'TJ', 'IR', 'PK', 'AM', 'DE'])
      for (const kind of ['patent', 'utility model', 'design', 'trademark', 'know-how'] as const)
        for (const route of ['national', 'pct', 'eapo'] as const)
          for (const filed of [1995, 2015, 2020, 2021, 2022, 2024]) {
            const asset = right({ kind, route, filed, granted: filed + 2 });
            const same = lastByLaw(asset, country) ?? Number.POSITIVE_INFINITY;
            expect([country, kind, route, filed, lastYearOf(asset, country)]).toEqual([
              country,
              kind,
              route,
              filed,
              same,
            ]);
          }
  });

  /** A widget sells for 10 and is made for 1; a utility model of Kazakhstan, filed in 2018 and not for sale, bars it to the end of 2026. */
  it('frees a process in the year after the law ends it, not two years later as in a country with ten', async () => {
    const [kazakh, chinese] = await Promise.all(
      ['KZ', 'CN'].map(async (country) => {
        const c = makeCase(
          { start: 2026, years: 4, discountRate: 0, holdingRate: 0 },
          {
            countries: [{ country }],
            places: [{ place: 'town', country }],
            goods: [{ good: 'widget', value: 10 }],
            processes: [{ process: 'press', technology: 'press', variable_cost: 1 }],
            recipes: [{ process: 'press', good: 'widget', quantity: 1 }],
            candidates: [{ place: 'town', process: 'press', existing: 10, owner: 'maker', build: false }],
            demands: [{ good: 'widget', place: 'town', quantity: 10, price: 10 }],
            parties: [
              { party: 'maker', country },
              { party: 'rival', country },
            ],
            assets: [
              {
                asset: 'model',
                kind: 'utility model',
                technology: 'press',
                owner: 'rival',
                territories: [country],
                filed: 2018,
              },
            ],
          },
        );
        expect(at(c, 2026).assets[0]!.expires).toBeUndefined();
        const document = await bestPlan(c, 1e-7);
        expect(verify(document, c).differences).toEqual([]);
        return document;
      }),
    );
    expect(kazakh!.npv).toBeCloseTo(3 * 90, 6);
    expect(chinese!.npv).toBeCloseTo(90, 6);
    expect(kazakh!.activity.map((row) => row.year)).toEqual([2027, 2028, 2029]);
  });
});
