import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../blocks/index.ts';
import { contextOf } from '../../model/index.ts';
import { solarFixture } from '../../model/testing/solar.ts';
import { blocksHtml } from '../../view/index.ts';
import type { Context } from '../input.ts';
import { countriesTable, less } from './countries.ts';

const countriesHtml = (of: Context) => blocksHtml(blocksOf(countriesTable(of)));

describe('changes against building nothing', () => {
  it('are nothing where two sums differ by rounding alone', () => {
    expect(less(0.1 + 0.2, 0.3)).toBe(0);
    expect(less(17_300_000, 17_300_000 - 6e-8)).toBe(0);
  });

  it('are what one sum is less than the other, with its sign', () => {
    expect(less(5, 3)).toBe(2);
    expect(less(3, 5)).toBe(-2);
    expect(less(0, 0)).toBe(0);
  });
});

describe('the table of countries', () => {
  const { plan, ...rest } = solarFixture();
  const [year] = plan.years as [number];
  const [one, other] = rest.case.tables.countries.map(({ country }) => country);
  const measures = [one, other].map((country, i) => ({
    measure: 'jobs' as const,
    country: String(country),
    year,
    value: 100 + i,
  }));
  const nothing = { npv: 0, bound: 0, measures };

  it('tells how things are where nothing is built: such a plan changes nothing', () => {
    const told = countriesHtml(
      contextOf({ ...rest, plan: { ...plan, measures, builds: [], closings: [], legs: [], nothing } }),
    );
    expect(told).not.toContain('against building nothing');
    expect(told).toBe(
      countriesHtml(contextOf({ ...rest, plan: { ...plan, measures, nothing: { npv: 0, bound: 0 } } })),
    );
    expect(told.match(/<tr>/g)!.length).toBeGreaterThan(2);
  });

  it('tells what a plan changes where it builds', () => {
    expect(countriesHtml(contextOf({ ...rest, plan: { ...plan, measures, nothing } }))).toContain(
      'against building nothing',
    );
  });

  it('has no jobs where none are given of what runs', () => {
    const value = { measure: 'value_added' as const, country: String(one), year, value: 1e6 };
    const told = (more: typeof measures) =>
      countriesHtml(contextOf({ ...rest, plan: { ...plan, measures: [value, ...more] } }));
    expect(told([])).toContain('Value added');
    expect(told([])).not.toContain('Jobs');
    expect(told(measures)).toContain('Jobs');
  });
});
