import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rows } from '../case/index.ts';
import {
  along,
  cheapest,
  costs,
  frontier,
  generalised,
  kShortest,
  matrix,
  network,
  type Route,
  type Weights,
} from './index.ts';
import { type At, onward, plus, type Sum, unloaded } from './testing/naive.ts';
import { randomPlaces, randomRows } from './testing/random.ts';

const zero: Sum = { money: 0, hours: 0, late: 0 };
const weights = fc.constantFrom<Weights[]>(
  { money: 1, hours: 0, p95: 0 },
  { money: 1, hours: 0.7, p95: 0.3 },
  { money: 0, hours: 1, p95: 0 },
);
const rate = (sum: Sum, w: Weights) => w.money * sum.money + w.hours * sum.hours + w.p95 * sum.late;
const keyOf = ({ place, mode, gauge }: At) => `${place} ${mode} ${gauge}`;
const start = randomPlaces[0]!;

/** Least generalised cost to every place, by label correcting (Bellman and Ford). */
function leastCosts(rows: Rows, w: Weights): Map<string, number> {
  const best = new Map<string, { at: At; total: number }>();
  const open: { at: At; total: number }[] = [{ at: { place: start, mode: '', gauge: 0 }, total: 0 }];
  for (let x = open.pop(); x; x = open.pop()) {
    for (const { next, adds } of onward(rows, 2027, 'container', x.at)) {
      const total = x.total + rate(adds, w);
      if (total >= (best.get(keyOf(next))?.total ?? Infinity) - 1e-12) continue;
      best.set(keyOf(next), { at: next, total });
      open.push({ at: next, total });
    }
  }
  const ends = new Map<string, number>();
  for (const { at, total } of best.values()) {
    const whole = total + rate(unloaded(rows, 'container', at), w);
    ends.set(at.place, Math.min(whole, ends.get(at.place) ?? Infinity));
  }
  return ends;
}

/** All simple routes to a place, with their legs and sums. */
function allSimple(rows: Rows, to: string): { legs: string[]; sum: Sum }[] {
  const found: { legs: string[]; sum: Sum }[] = [];
  const visit = (at: At, seen: ReadonlySet<string>, legs: string[], sum: Sum) => {
    for (const { next, leg, adds } of onward(rows, 2027, 'container', at)) {
      if (seen.has(next.place)) continue;
      const longer = [...legs, leg];
      const more = plus(sum, adds);
      if (next.place === to) found.push({ legs: longer, sum: plus(more, unloaded(rows, 'container', next)) });
      else visit(next, new Set([...seen, next.place]), longer, more);
    }
  };
  visit({ place: start, mode: '', gauge: 0 }, new Set([start]), [], zero);
  return found;
}

const sumOf = (route: Route): Sum => ({
  money: route.carriage + route.borders,
  hours: route.hours,
  late: route.hours_p95 - route.hours,
});

function check(prove: (rows: Rows, w: Weights) => void, numRuns = 300) {
  fc.assert(fc.property(randomRows, weights, prove), { numRuns });
}

describe('against a naive reading of the rows', () => {
  it('finds the least generalised cost to every place', () => {
    let reached = 0;
    check((rows, w) => {
      const net = network(rows, 2027, 'container');
      const truth = leastCosts(rows, w);
      const others = randomPlaces.slice(1);
      const found = costs(net, start, others, w);
      const routes = cheapest(net, start, others, w);
      others.forEach((place, i) => {
        const least = truth.get(place) ?? Infinity;
        if (least === Infinity) expect(found[i]).toBe(Infinity);
        else expect(found[i]).toBeCloseTo(least, 9);
        expect(routes[i] === undefined).toBe(least === Infinity);
        // A route that returns to a place pays its handling once, so it may cost less than the search computed.
        if (routes[i]) expect(generalised(routes[i], w)).toBeLessThanOrEqual(least + 1e-9);
        if (routes[i] && new Set(routes[i].places).size === routes[i].places.length)
          expect(generalised(routes[i], w)).toBeCloseTo(least, 9);
        if (routes[i]) reached++;
      });
    });
    expect(reached).toBeGreaterThan(300);
  });

  it('lists all simple routes in order of cost', () => {
    let most = 0;
    check((rows, w) => {
      const net = network(rows, 2027, 'container');
      const to = randomPlaces[4]!;
      const truth = allSimple(rows, to).sort((a, b) => rate(a.sum, w) - rate(b.sum, w));
      const routes = kShortest(net, start, to, w, 1000);
      expect(routes.map((x) => x.legs.join(' ')).sort()).toEqual(truth.map((x) => x.legs.join(' ')).sort());
      routes.forEach((route, i) => {
        expect(rate(sumOf(route), w)).toBeCloseTo(rate(truth[i]!.sum, w), 9);
      });
      expect(kShortest(net, start, to, w, 3).map((x) => x.legs)).toEqual(routes.slice(0, 3).map((x) => x.legs));
      most = Math.max(most, routes.length);
    });
    expect(most).toBeGreaterThan(4);
  });

  it('finds the frontier of cost and time after rounding', () => {
    let most = 0;
    check((rows) => {
      const net = network(rows, 2027, 'container');
      const to = randomPlaces[4]!;
      // The search counts the handling of a place at each arrival, the route only once.
      const again = (route: Route) =>
        route.places
          .filter((place, i) => route.places.indexOf(place) < i)
          .reduce((sum, place) => sum + rows.places.find((row) => row.place === place)!.cost, 0);
      const found = frontier(net, start, to).map((x) =>
        rounded(plus(sumOf(x), { money: again(x), hours: 0, late: 0 })),
      );
      expect(found).toEqual(naiveFrontier(rows, to));
      most = Math.max(most, found.length);
    });
    expect(most).toBeGreaterThan(1);
  });

  it('has steps, a matrix and routes along legs that agree with its routes', () => {
    check((rows, w) => {
      const net = network(rows, 2027, 'container');
      const table = matrix(net, randomPlaces, w);
      const routes = cheapest(net, start, randomPlaces, w);
      routes.forEach((route, i) => {
        if (!route) {
          expect(table.cost[i]).toBe(Infinity);
          return;
        }
        const total = (of: (step: Route['steps'][number]) => number) => route.steps.reduce((sum, x) => sum + of(x), 0);
        expect(total((x) => x.cost)).toBeCloseTo(route.carriage + route.borders, 9);
        expect(total((x) => x.hours)).toBeCloseTo(route.hours, 9);
        expect(total((x) => x.hours_p95)).toBeCloseTo(route.hours_p95, 9);
        expect(total((x) => x.km)).toBeCloseTo(route.km, 9);
        const border = route.steps.filter((x) => x.what === 'border' || x.kind === 'gauge');
        expect(border.reduce((sum, x) => sum + x.cost, 0)).toBeCloseTo(route.borders, 9);
        expect(table.hours[i]).toBeCloseTo(route.hours, 9);
        expect(table.hours_p95[i]).toBeCloseTo(route.hours_p95, 9);
        const again = along(net, start, route.legs)!;
        expect({ ...again }).toEqual({ ...route });
        if (new Set(route.places).size === route.places.length)
          expect(table.cost[i]).toBeCloseTo(route.carriage + route.borders, 9);
      });
    });
  });
});

describe('with prices on resources', () => {
  it('finds the route of least cost with prices, and avoids closed resources', () => {
    let moved = 0;
    fc.assert(
      fc.property(
        randomRows,
        weights,
        fc.array(fc.constantFrom(0, 0, 5, 60, Infinity), { minLength: 9 }),
        (rows, w, cycle) => {
          const net = network(rows, 2027, 'container');
          const to = randomPlaces[4]!;
          const prices = Float64Array.from(net.resources, (_, i) => cycle[i % cycle.length]!);
          const priced = (route: Route) => generalised(route, w, { prices });
          const simple = kShortest(net, start, to, w, 1000).sort((a, b) => priced(a) - priced(b));
          const open = simple.filter((x) => priced(x) < Infinity);
          const found = cheapest(net, start, [to], w, { prices })[0];
          const least = costs(net, start, [to], w, { prices })[0]!;
          if (found) expect(priced(found)).toBeLessThanOrEqual(least + 1e-9);
          if (open[0]) expect(least).toBeLessThanOrEqual(priced(open[0]) + 1e-9);
          if (found && new Set(found.places).size === found.places.length) {
            expect(priced(found)).toBeCloseTo(priced(open[0]!), 9);
            expect(priced(kShortest(net, start, to, w, 1, { prices })[0]!)).toBeCloseTo(priced(found), 9);
          }
          if (found && simple.length > 0 && priced(found) > generalised(cheapest(net, start, [to], w)[0]!, w)) moved++;
          for (const route of simple) {
            const of = (kind: string) => route.resources.map((i) => net.resources[i]!).filter((x) => x.kind === kind);
            const finite = (limit: number) => limit < Infinity;
            const legs = route.legs.filter((key) => finite(rows.legs.find((row) => row.leg === key)!.capacity));
            expect(of('legs').map((x) => x.key)).toEqual(legs);
            const places = route.places.filter((key) => finite(rows.places.find((row) => row.place === key)!.capacity));
            expect(of('places').map((x) => x.key)).toEqual(places);
            const borders = route.steps.filter((x) => x.what === 'border').map((x) => x.row!);
            const limited = new Set(net.resources.filter((x) => x.kind === 'borders').map((x) => x.row));
            expect(of('borders').map((x) => x.row)).toEqual(borders.filter((key) => limited.has(key)));
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(moved).toBeGreaterThan(20);
  });
});

const rounded = (sum: Sum) => [Math.round(sum.money * 10), Math.round(sum.hours * 10)];

/** The Pareto frontier by label correcting over all states. */
function naiveFrontier(rows: Rows, to: string): number[][] {
  const sets = new Map<string, Sum[]>();
  const worse = (a: Sum, b: Sum) => a.money >= b.money - 1e-12 && a.hours >= b.hours - 1e-12;
  const open: { at: At; sum: Sum }[] = [{ at: { place: start, mode: '', gauge: 0 }, sum: zero }];
  const ends: Sum[] = [];
  for (let x = open.pop(); x; x = open.pop()) {
    for (const { next, adds } of onward(rows, 2027, 'container', x.at)) {
      const sum = plus(x.sum, adds);
      const set = sets.get(keyOf(next)) ?? [];
      if (set.some((other) => worse(sum, other))) continue;
      sets.set(keyOf(next), [...set.filter((other) => !worse(other, sum)), sum]);
      open.push({ at: next, sum });
      if (next.place === to) ends.push(plus(sum, unloaded(rows, 'container', next)));
    }
  }
  const points = ends.map(rounded);
  const undominated = points.filter(([c, h]) => !points.some(([d, i]) => d! <= c! && i! <= h! && (d! < c! || i! < h!)));
  const unique = new Map(undominated.map((point) => [point.join(), point]));
  return [...unique.values()].sort((a, b) => a[0]! - b[0]!);
}
