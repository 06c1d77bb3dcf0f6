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

describe('undominated paths', () => {
  it.each([1, 2, 3, 4])('are those of all simple paths, by cost and rows: seed %i', (seed) => {
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
    const paths = new Set(
      [...model.flows, ...found.map(({ spec }) => spec)].map((f) => `${laneOf(f)} ${f.way?.legs.join()}`),
    );
    const rate = (f: (typeof specs)[number]) => {
      const { carriage, borders, hours } = f.way!;
      const { value, mass } = { value: model.frame.lookup.value(f.good), mass: model.frame.lookup.mass(f.good) };
      const hour = (value * model.frame.settings.holdingRate) / 8760 / mass;
      return (carriage + borders) * (1 + model.rateOf(f)) + hours * hour;
    };
    const rows = (f: (typeof specs)[number], p: number) => {
      const passes = model.frame.wayRows.passes.get(p)!;
      return new Set(f.way!.passes.map(passKey).filter((key) => passes.has(key)));
    };
    let undominatedCount = 0;
    for (const path of specs) {
      const own = rows(path, path.period);
      const dominated = specs.some(
        (other) =>
          laneOf(other) === laneOf(path) &&
          other.way !== path.way &&
          rate(other) <= rate(path) * (1 + 1e-12) &&
          [...rows(other, path.period)].every((key) => own.has(key)),
      );
      if (dominated) continue;
      undominatedCount++;
      expect(paths.has(`${laneOf(path)} ${path.way!.legs.join()}`), laneOf(path)).toBe(true);
    }
    expect(undominatedCount).toBeGreaterThan(20);
    expect(found.length).toBeLessThan(every.missing.length);
  });

  it('are incomplete if the comparisons of a lane reach their limit', () => {
    const { c } = narrow(size, 1, 0.1);
    const model = assemble(c);
    const lanes = lanesOfPeriod(model, 0).filter(({ good }) => model.frame.lookup.mass(good) > 0);
    const all = lanes.map(({ good, from, to, rate, avoiding }) => {
      const query = queryOf(model.frame, 0, good, from, rate, avoiding);
      const net = model.ways.networkOf(query.rows, query.year, query.cargo);
      const find = undominatedOn(net, [...net.resources.keys()]);
      const request = { from, to, weights: query.weights, most: 1000, withoutLegs: query.without };
      return [find({ ...request, comparisons: 1e6 }), find({ ...request, comparisons: 5 })] as const;
    });
    const [free] = all.reduce((a, b) => (b[0].compared > a[0].compared ? b : a));
    expect(free.compared).toBeGreaterThan(50);
    expect(all.some(([, cut]) => !cut.all)).toBe(true);
    for (const [whole, cut] of all) {
      expect(whole.all).toBe(true);
      if (cut.all) expect(cut.routes.length).toBe(whole.routes.length);
      // The comparisons of the label that reaches the limit are completed.
      expect(cut.compared).toBeLessThanOrEqual(whole.compared);
    }
  });
});
