import { describe, expect, it } from 'vitest';
import { solarFixture } from '../../model/testing/solar.ts';
import type { RouteEntry, RouteKind, RoutesDocument } from '../../network/index.ts';
import { bareFigures } from '../../report/testing/bare-figures.ts';
import { routesOutput } from './blocks.ts';

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
  whatIf: [
    {
      change: 'halved',
      table: 'borders',
      keys: ['CN/KZ'],
      cost: 100,
      costSaved: 4.76,
      hours: 200,
      hoursSaved: 8,
    },
  ],
  unusable: [],
};

const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');

describe('routes', () => {
  it('show a way once under all its names, over distance, on a map, step by step', () => {
    const html = plain(routesOutput(fixture.case, ask).page());
    expect(html).toContain('Cheapest, fastest');
    expect(html).toContain('One route is both the cheapest and the fastest');
    expect(html).toContain('svg xmlns="http://www.w3.org/2000/svg" class="figure distance"');
    expect(html).toContain('no position is taken');
    expect(html).toContain('saves 4.76 USD/t and 8 h');
    expect(html).not.toContain('tonnes a year (width');
    expect(bareFigures(html)).toEqual([]);
    expect(html).not.toMatch(/NaN|Infinity|\bundefined\b/);
  });

  it('say the same on a terminal of 80 columns, the answer last', () => {
    const text = plain(routesOutput(fixture.case, ask).text());
    expect(text).toContain('saves 4.76 USD/t and 8 h');
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(text.replace(/\s+/g, ' ').trimEnd()).toMatch(/One route is both the cheapest and the fastest: [^:]*\.$/);
    expect(text).not.toContain('Time and cost over distance');
  });
});
