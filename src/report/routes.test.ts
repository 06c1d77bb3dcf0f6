import { describe, expect, it } from 'vitest';
import type { RouteEntry, RouteKind, RoutesDocument } from '../network/index.ts';
import { routesReport } from './index.ts';
import { bareFigures } from './testing/bare-figures.ts';
import { solarFixture } from './testing/solar.ts';

const fixture = solarFixture();

function routeTo(to: string, kind: RouteKind): RouteEntry {
  const { steps } = fixture.explained.lanes!.find((lane) => lane.from === 'Xian' && lane.to === to)!;
  const sum = (of: 'km' | 'hours' | 'cost') => steps.reduce((total, step) => total + step[of], 0);
  const legs = steps.flatMap((step) => (step.leg === undefined ? [] : [step.leg]));
  return {
    kind,
    legs,
    places: [],
    modes: ['rail'],
    countries: ['CN', 'KZ'],
    km: sum('km'),
    hours: sum('hours'),
    hours_p95: sum('hours') * 2,
    cost: sum('cost'),
    carriage: sum('cost'),
    borders: 0,
    co2: 68,
    quality: {},
    steps: steps.map((step) => ({ ...step, hours_p95: 2 * step.hours })),
  };
}

const ask: RoutesDocument = {
  from: 'Xian',
  to: 'Almaty',
  good: 'module',
  cargo: 'container',
  year: 2031,
  currency: 'USD',
  priceYear: 2025,
  routes: [routeTo('Almaty', 'cheapest'), routeTo('Almaty', 'fastest')],
  whatIf: [],
  unusable: [],
};

describe('the report of routes', () => {
  it('shows a way once under all its names, over distance, on a map, step by step', () => {
    const html = routesReport({ routes: ask, case: fixture.case, changes: ['A halved border would save 8 hours.'] });
    expect(html).toContain('Cheapest, fastest');
    expect(html).toContain('One route is both the cheapest and the fastest');
    expect(html).toContain('svg xmlns="http://www.w3.org/2000/svg" class="figure distance"');
    expect(html).toContain('no position is taken');
    expect(html).toContain('A halved border would save 8 hours.');
    expect(html).not.toContain('tonnes a year (width');
    expect(bareFigures(html)).toEqual([]);
    expect(html).not.toMatch(/NaN|Infinity|\bundefined\b/);
  });

  it('says so where there is no way', () => {
    const html = routesReport({ routes: { ...ask, routes: [] }, case: fixture.case });
    expect(html).toContain('There is no route from Xian to Almaty.');
  });
});
