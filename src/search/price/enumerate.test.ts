import { describe, expect, it } from 'vitest';
import { passKey } from '../../model/index.ts';
import { undominatedOn } from '../../network/index.ts';
import { assemble } from '../../plan/assemble.ts';
import { narrow } from '../testing/narrow.ts';
import { rowsOfWays } from './completion.ts';
import { undominated } from './enumerate.ts';
import { queryOf } from './initial.ts';
import { lanesOfPeriod } from './lanes.ts';
import { nextBestWays } from './next-best.ts';

const size = { sites: 5, goods: 4, markets: 3, years: 1, eligible: 2, near: 3 };

describe('paths that no other beats', () => {
  it.each([1, 2, 3, 4])('are those of all simple paths that none beats on cost and rows passed: seed %i', (seed) => {
    const { c } = narrow(size, seed, 0.1);
    const binding = new Set<string>();
    for (const { way } of assemble(c).flows) for (const pass of way?.passes ?? []) binding.add(passKey(pass));
    const model = assemble(c, { binding });
    const { found, complete } = undominated(model, new Set(rowsOfWays(model)), () => 0);
    expect(complete).toBe(true);
    const every = nextBestWays(model, 5000);
    expect(every.complete).toBe(true);
    const laneOf = (f: { good: string; from: string; to: string; period: number }) =>
      [f.period, f.good, f.from, f.to].join(' ');
    const specs = [...model.flows, ...every.missing].filter(({ way }) => way);
    const there = new Set(
      [...model.flows, ...found.map((one) => one.spec)].map((f) => `${laneOf(f)} ${f.way?.legs.join()}`),
    );
    const rate = (f: (typeof specs)[number]) => {
      const { carriage, borders, hours } = f.way!;
      const { value, mass } = { value: model.frame.lookup.value(f.good), mass: model.frame.lookup.mass(f.good) };
      const hour = (value * model.frame.settings.holdingRate) / 8760 / mass;
      return (carriage + borders) * (1 + model.rateOf(f)) + hours * hour;
    };
    const rows = (f: (typeof specs)[number], p: number) => {
      const known = model.frame.wayRows.passes.get(p)!;
      return new Set(f.way!.passes.map(passKey).filter((key) => known.has(key)));
    };
    let met = 0;
    for (const one of specs) {
      const own = rows(one, one.period);
      const beaten = specs.some(
        (other) =>
          laneOf(other) === laneOf(one) &&
          other.way !== one.way &&
          rate(other) <= rate(one) * (1 + 1e-12) &&
          [...rows(other, one.period)].every((key) => own.has(key)),
      );
      if (beaten) continue;
      met++;
      expect(there.has(`${laneOf(one)} ${one.way!.legs.join()}`), laneOf(one)).toBe(true);
    }
    expect(met).toBeGreaterThan(20);
    expect(found.length).toBeLessThan(every.missing.length);
  });

  it('end within the comparisons that a lane has, and are then not said to be all', () => {
    const { c } = narrow(size, 1, 0.1);
    const model = assemble(c);
    const lanes = lanesOfPeriod(model, 0).filter(({ good }) => model.frame.lookup.mass(good) > 0);
    const all = lanes.map(({ good, from, to, rate, avoiding }) => {
      const query = queryOf(model.frame, 0, good, from, rate, avoiding);
      const net = model.ways.networkOf(query.rows, query.year, query.cargo);
      const find = undominatedOn(net, [...net.resources.keys()]);
      const asked = { from, to, weights: query.weights, most: 1000, withoutLegs: query.without };
      return [find({ ...asked, comparisons: 1e6 }), find({ ...asked, comparisons: 5 })] as const;
    });
    const [free] = all.reduce((a, b) => (b[0].compared > a[0].compared ? b : a));
    expect(free.compared).toBeGreaterThan(50);
    expect(all.some(([, cut]) => !cut.all)).toBe(true);
    for (const [whole, cut] of all) {
      expect(whole.all).toBe(true);
      if (cut.all) expect(cut.routes.length).toBe(whole.routes.length);
      // What a label compares when the limit is met is compared to its end.
      expect(cut.compared).toBeLessThanOrEqual(whole.compared);
    }
  });
});
