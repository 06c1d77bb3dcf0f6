import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../model/index.ts';
import { comparePlans, differenceOf } from './compare.ts';

const plan = (npv: number | null, bound: number | null, more: Partial<PlanDocument> = {}): PlanDocument =>
  ({
    case: 'c',
    caseHash: 'h',
    source: 'c',
    currency: 'USD',
    years: [2027, 2028],
    status: 'optimal',
    npv,
    bound,
    gap: 0,
    request: { reforms: [], gap: 0, seconds: 1, solver: 'highs-wasm' },
    cost: {},
    costs: [],
    builds: [],
    flows: [],
    ...more,
  }) as unknown as PlanDocument;

const times = { legs: [], hours: 1, hours_p95: 1 };
const flow = { good: 'g', from: 'a', to: 'b', year: 2027, amount: 5, origin: 'X', ...times };
const build = (place: string, year: number) => ({ place, process: 'p', tier: 't', year, count: 1 });

describe('plans side by side', () => {
  it('differ by an interval that holds whatever the gaps leave open', () => {
    expect(differenceOf(plan(10, 12), plan(15, 16))).toEqual({ low: 3, high: 6 });
    expect(differenceOf(plan(10, 12), plan(11, 13))).toEqual({ low: -1, high: 3 });
    expect(differenceOf(plan(10, 12), plan(null, null))).toBeNull();
  });

  it('are two to six', () => {
    const planDocument = plan(1, 1);
    expect(() => comparePlans([planDocument])).toThrow(RangeError);
    expect(() => comparePlans(Array.from({ length: 7 }, () => planDocument))).toThrow(RangeError);
    expect(comparePlans(Array.from({ length: 6 }, () => planDocument)).differences).toHaveLength(5);
  });

  it('list builds and flows that differ, and sites that all have', () => {
    const compared = comparePlans([
      plan(1, 1, { builds: [build('a', 2027), build('b', 2027)], flows: [flow] }),
      plan(1, 1, { builds: [build('a', 2028), build('b', 2027)], flows: [flow, { ...flow, year: 2028 }] }),
    ]);
    expect(compared.builds.map(({ place, year, counts }) => [place, year, counts])).toEqual([
      ['a', 2027, [1, 0]],
      ['a', 2028, [0, 1]],
    ]);
    expect(compared.inAll.map(({ place }) => place)).toEqual(['a', 'b']);
    expect(compared.flows.map(({ amounts }) => amounts)).toEqual([[5, 10]]);
  });

  it('sum flows over all years of each period', () => {
    const costs = [{ year: 2029, heading: 'carriage' as const, amount: 1 }];
    const { flows } = comparePlans([plan(1, 1, { years: [2027], costs, flows: [flow] }), plan(1, 1)]);
    expect(flows.map(({ amounts }) => amounts)).toEqual([[15, 0]]);
  });

  it('count jobs as means over the years, and a country that a plan does not name has none', () => {
    const jobs = (country: string, year: number, value: number) => ({ measure: 'jobs' as const, country, year, value });
    const { measures } = comparePlans([
      plan(1, 1, { measures: [jobs('UZ', 2027, 10), jobs('UZ', 2028, 20)] }),
      plan(1, 1, { measures: [jobs('KZ', 2027, 8)], costs: [{ year: 2029, heading: 'residual', amount: 1 }] }),
    ]);
    expect(measures).toEqual([
      { measure: 'jobs', country: 'UZ', values: [15, 0] },
      { measure: 'jobs', country: 'KZ', values: [0, 4] },
    ]);
  });
});
