import { describe, expect, it } from 'vitest';
import type { ProjectInput } from '../project/input.ts';
import { yearPlant } from '../testing/plants.ts';
import { solved } from '../testing/solved.ts';
import { breakEven } from './breakeven.ts';
import { downsides } from './downside.ts';
import { shocked } from './flex.ts';
import { covenantMends, lessDebt } from './mends.ts';

/** A loan of 80 at 10 % over ten equal years on cash of 20 a year: DSCR 20 / 13.02 = 1.536. */
const plain: ProjectInput = {
  start: 2026,
  periods: 11,
  operationFrom: 1,
  revenue: [0, ...new Array<number>(10).fill(30)],
  variableCost: [0, ...new Array<number>(10).fill(10)],
  capex: [100],
  tranches: [
    {
      name: 'loan',
      draws: [80],
      rate: 0.1,
      repayment: { kind: 'each-draw', repayment: 'annuity', tenor: 10 },
      minDscr: 1.3,
    },
  ],
  discountRate: 0.08,
};
const service = (80 * 0.1) / (1 - 1.1 ** -10);

describe('downside cases', () => {
  it('take from cash what the shock says', () => {
    const found = downsides(plain)!;
    const dscr = (name: string) => found.cases.find((result) => result.name === name)!.minDscr!;
    expect(found.base.minDscr).toBeCloseTo(20 / service, 10);
    expect(dscr('price -15 %')).toBeCloseTo((30 * 0.85 - 10) / service, 10);
    expect(dscr('volume -20 %')).toBeCloseTo((20 * 0.8) / service, 10);
    expect(dscr('12 months late')).toBeCloseTo(0, 12);
    expect(dscr('border closed for 6 months')).toBeCloseTo(10 / service, 10);
    expect(dscr('capex +15 %')).toBeCloseTo(20 / service, 10);
    const upfront = found.cases.find((result) => result.name === 'capex +15 %')!;
    expect(upfront.change).toBeCloseTo(-15, 9);
    expect(dscr('rates +200 bp')).toBeCloseTo(20 / ((80 * 0.12) / (1 - 1.12 ** -10)), 10);
    expect(found.cases.find((result) => result.name === '12 months late')!.covenantsFailed).toEqual(['loan']);
  });

  it('a weaker home currency makes foreign debt dearer', () => {
    const least = (input: ProjectInput) => solved(input).ratios.minDscr!;
    expect(least(shocked(yearPlant, { devaluation: 0.3 }))).toBeLessThan(least(yearPlant));
  });
});

describe('break-evens', () => {
  it('meet the arithmetic', () => {
    expect(breakEven(plain, 'price', { kind: 'dscr', level: 1 })).toMatchObject({ status: 'at' });
    const price = breakEven(plain, 'price', { kind: 'dscr', level: 1.2 });
    expect(price?.status === 'at' && price.value).toBeCloseTo((1.2 * service + 10) / 30, 7);
    const volume = breakEven(plain, 'volume', { kind: 'dscr', level: 1.2 });
    expect(volume?.status === 'at' && volume.value).toBeCloseTo((1.2 * service) / 20, 7);
    expect(breakEven(plain, 'delay', { kind: 'dscr', level: 1 })).toEqual({ lever: 'delay', status: 'at', value: 0 });
    const capex = breakEven(plain, 'capex', { kind: 'npv' });
    const dear = shocked(plain, { capex: capex?.status === 'at' ? capex.value : 0 });
    expect(solved(dear).equity.npv).toBeCloseTo(0, 5);
    expect(breakEven(plain, 'capex', { kind: 'dscr', level: 1 })).toEqual({
      lever: 'capex',
      status: 'always',
      tried: 5,
    });
    expect(breakEven({ ...plain, revenue: [] }, 'price', { kind: 'dscr', level: 1 })).toMatchObject({
      status: 'never',
    });
  });
});

it('a plant that holds as it is holds: at no cost it has no depreciation, and taxes would break its cover', () => {
  // In the last year 20 less taxes of 40 % on 20 - 10 - 1 leave 16, 1.26 of the service; without depreciation 12.
  const taxed: ProjectInput = {
    ...plain,
    tax: { rate: 0.4 },
    depreciation: { kind: 'straight-line', years: 10 },
  };
  const level = 1.2;
  expect(solved(taxed).ratios.minDscr!).toBeGreaterThan(level);
  expect(solved(shocked(taxed, { capex: 0 })).ratios.minDscr!).toBeLessThan(level);
  expect(breakEven(taxed, 'capex', { kind: 'dscr', level })).toMatchObject({ status: 'always' });
});

describe('the search for a break-even', () => {
  const ranges = { price: [3, 0], volume: [3, 0], cost: [0, 5], capex: [0, 5], rate: [-0.05, 0.5] } as const;
  const holds = (lever: keyof typeof ranges, level: number | undefined, value: number): boolean => {
    const { equity, ratios } = solved(shocked(plain, { [lever]: value }));
    return level === undefined ? equity.npv >= 0 : (ratios.minDscr ?? Number.POSITIVE_INFINITY) >= level;
  };

  it.each([undefined, 1.2])('ends where halving alone ends, to the last digit, at a cover of %s', (level) => {
    for (const lever of Object.keys(ranges) as (keyof typeof ranges)[]) {
      let [good, bad]: readonly [number, number] = ranges[lever];
      if (!holds(lever, level, good) || holds(lever, level, bad)) continue;
      const width = Math.abs(bad - good);
      while (Math.abs(bad - good) > 1e-9 * width) {
        const middle: number = (good + bad) / 2;
        if (holds(lever, level, middle)) good = middle;
        else bad = middle;
      }
      const hold = level === undefined ? ({ kind: 'npv' } as const) : ({ kind: 'dscr', level } as const);
      expect(breakEven(plain, lever, hold)).toEqual({ lever, status: 'at', value: good });
    }
  });
});

describe('mends of a failing covenant', () => {
  it('are none where it holds, and each makes it just hold where it fails', () => {
    expect(covenantMends(plain)).toEqual([]);
    const tight: ProjectInput = { ...plain, tranches: [{ ...plain.tranches![0]!, minDscr: 1.7 }] };
    const mends = covenantMends(tight);
    expect(mends.map((mend) => mend.kind).sort()).toEqual(['equity', 'price']);
    expect(mends.map((mend) => mend.cost)).toEqual([...mends.map((mend) => mend.cost)].sort((a, b) => a - b));
    const equity = mends.find((mend) => mend.kind === 'equity')!;
    expect(equity.amount).toBeCloseTo(1 - 20 / service / 1.7, 5);
    const price = mends.find((mend) => mend.kind === 'price')!;
    expect(price.amount).toBeCloseTo((1.7 * service - 20) / 30, 5);
    expect(solved(lessDebt(tight, equity.amount)).covenants[0]!.status).toBe('held');
    const long = covenantMends({
      ...tight,
      start: 2026,
      periods: 21,
      revenue: [0, ...new Array<number>(20).fill(30)],
      variableCost: [0, ...new Array<number>(20).fill(10)],
    });
    expect(long.find((mend) => mend.kind === 'tenor')!.amount).toBe(2);
  });
});
