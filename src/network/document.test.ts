import { describe, expect, it } from 'vitest';
import type { RawRow } from '../case/index.ts';
import { routesDocument, weightsOf } from './index.ts';
import { placesOf, rowsOf } from './testing/rows.ts';

const leg = (key: string, ends: string, mode: string, hours: number, cost: number, more: RawRow = {}): RawRow => {
  const [from, to] = ends.split(' ') as [string, string];
  return { leg: key, from, to, mode, km: 100, hours, cost, ...more };
};

/** From CN-a to UZ-d: by KZ (rail, cheap and slow), by KG (road, expensive and fast), by sea; with a planned tunnel and a planned railway. */
const rows = rowsOf({
  places: placesOf('CN-a', 'KZ-b', 'KG-c', 'UZ-d'),
  goods: [
    { good: 'module', value: 8760 },
    { good: 'chip', unit: 'piece', mass: 0.5, value: 43800 },
  ],
  legs: [
    leg('r1', 'CN-a KZ-b', 'rail', 100, 20, { source: 'book' }),
    leg('r2', 'KZ-b UZ-d', 'rail', 100, 20, { hours_p95: 300, quality: 'measured' }),
    leg('h1', 'CN-a KG-c', 'road', 50, 60),
    leg('h2', 'KG-c UZ-d', 'road', 50, 60),
    leg('sea', 'CN-a UZ-d', 'sea', 400, 90, { km: 900 }),
    leg('shut', 'CN-a UZ-d', 'air', 1, 1, { capacity: 0 }),
    leg('tunnel', 'KG-c UZ-d', 'road', 10, 55, { opens: 2030 }),
    leg('t1', 'CN-a KG-c', 'rail', 60, 15, { opens: 2031 }),
    leg('t2', 'KG-c UZ-d', 'rail', 60, 15, { opens: 2031 }),
    leg('short', 'CN-a UZ-d', 'pipe', 1, 1, { capex: 5 }),
  ],
  borders: [
    { from_country: 'CN', to_country: 'KZ', hours: 40, hours_p95: 90, cost: 6 },
    { from_country: 'CN', to_country: 'KG', hours: 20, cost: 4 },
  ],
  sources: [{ source: 'book', title: 'a book', quality: 'recalled' }],
});
const request = { from: 'CN-a', to: 'UZ-d', year: 2027, cargo: 'container' } as const;

describe('routesDocument', () => {
  const document = routesDocument(rows, request);
  const legsOf = (kind: string) => document.routes.filter((x) => x.kind === kind).map((x) => x.legs.join(' '));

  it('has the routes by money, time, 95th percentile and km, the frontier, and other corridors', () => {
    expect(legsOf('cheapest')).toEqual(['r1 r2']);
    expect(legsOf('fastest')).toEqual(['h1 h2']);
    expect(legsOf('reliable')).toEqual(['h1 h2']);
    expect(legsOf('shortest')).toEqual(['r1 r2']);
    expect(legsOf('frontier')).toEqual(['r1 r2', 'h1 h2']);
    expect(legsOf('corridor')).toEqual(['sea']);
    expect(document.routes[0]).toMatchObject({
      km: 200,
      hours: 240,
      hours_p95: 490,
      cost: 46,
      carriage: 40,
      borders: 6,
      modes: ['rail'],
      countries: ['CN', 'KZ', 'UZ'],
      quality: { recalled: 0.5, measured: 0.5 },
    });
  });

  it('has the savings of planned legs, all legs of a year, a candidate leg, and a border at half its cost and hours', () => {
    expect(document.whatIf).toEqual([
      {
        change: 'opened',
        table: 'legs',
        keys: ['short'],
        cost: 1,
        costSaved: 45,
        hours: 1,
        hoursSaved: 119,
      },
      {
        change: 'opened',
        table: 'legs',
        keys: ['t1', 't2'],
        opens: 2031,
        cost: 34,
        costSaved: 12,
        hours: 120,
        hoursSaved: 0,
      },
      {
        change: 'opened',
        table: 'legs',
        keys: ['tunnel'],
        opens: 2030,
        cost: 46,
        costSaved: 0,
        hours: 80,
        hoursSaved: 40,
      },
      {
        change: 'halved',
        table: 'borders',
        keys: ['CN/KZ'],
        cost: 43,
        costSaved: 3,
        hours: 120,
        hoursSaved: 0,
      },
      {
        change: 'halved',
        table: 'borders',
        keys: ['CN/KG'],
        cost: 46,
        costSaved: 0,
        hours: 110,
        hoursSaved: 10,
      },
    ]);
  });

  it('uses candidate legs only if they are planned', () => {
    const planned = routesDocument(rows, { ...request, planned: true });
    expect(planned.routes[0]?.legs).toEqual(['short']);
  });

  it('weighs time by the value of a good per tonne', () => {
    const [module, chip] = rows.goods;
    // 8 760 a tonne at 0.08 a year is 0.08 an hour; half a tonne of 43 800 is ten times that.
    expect(weightsOf(rows, module!).hours).toBeCloseTo(0.08, 12);
    expect(weightsOf(rows, chip!)).toMatchObject({ money: 1, p95: 0 });
    expect(weightsOf(rows, chip!).hours).toBeCloseTo(0.8, 12);
    const best = (good: typeof module) =>
      routesDocument(rows, { ...request, good: good! }).routes.find((x) => x.kind === 'best');
    expect(best(module)?.legs).toEqual(['r1', 'r2']);
    expect(best(module)?.generalised).toBeCloseTo(46 + 240 * 0.08, 9);
    expect(best(chip)?.legs).toEqual(['h1', 'h2']);
  });

  it('is empty if there is no route', () => {
    const closed = { withoutModes: new Set(['rail', 'road', 'sea']) };
    expect(routesDocument(rows, { ...request, options: closed })).toMatchObject({ routes: [], whatIf: [] });
  });
});
