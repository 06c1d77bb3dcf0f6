import { describe, expect, it } from 'vitest';
import { program } from '../program.ts';
import { plants } from '../testing/random.ts';
import { optimise } from './optimise.ts';
import { open } from './session.ts';

/** For each site of `plants`, its builds up to each period. */
function bySite(p: ReturnType<typeof plants>, sites: number): number[][] {
  const found = Array.from({ length: sites }, (): number[] => []);
  for (let j = 0; j < p.numCols; j++) {
    const [what, site] = p.colName(j).split(' ');
    if (what === 'plant') found[Number(site)]!.push(j);
  }
  return found.flatMap((cols) => cols.map((_, k) => cols.slice(0, k + 1)));
}

describe('search on sums of whole numbers', () => {
  it('finds and proves what HiGHS proves', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const p = plants(seed, { sites: 6, periods: 5 });
      const s = await open(p);
      const whole = await s.mip({ absoluteGap: 1e-6, seconds: 60 });
      const groups = bySite(p, 6);
      const r = (await s.search({ groups, absoluteGap: 1e-6, nodes: 1e5, seconds: 60 }))!;
      const again = await s.mip({ absoluteGap: 1e-6, seconds: 60 });
      await s.close();
      expect(r.status).toBe('optimal');
      expect(r.objective).toBeCloseTo(whole.objective, 5);
      expect(r.bound).toBeLessThanOrEqual(whole.objective + 1e-5);
      expect(r.bound).toBeGreaterThan(whole.objective - 1e-4);
      expect(r.violation).toBeLessThan(1e-9);
      // The model is left as it was.
      expect(again.objective).toBeCloseTo(whole.objective, 6);
    }
  });

  it('gives true bounds and the same plan each time when its nodes end it, and keeps a start that is better', async () => {
    const p = plants(7, { sites: 8, periods: 7 });
    const s = await open(p);
    const best = await s.mip({ absoluteGap: 1e-6, seconds: 60 });
    const groups = bySite(p, 8);
    const few = { groups, absoluteGap: 1e-6, nodes: 5, seconds: 60 };
    const [a, b] = [(await s.search(few))!, (await s.search(few))!];
    expect(a.status).toBe('feasible');
    expect(a.objective).toBeGreaterThanOrEqual(best.objective - 1e-6);
    expect(a.bound).toBeLessThanOrEqual(best.objective + 1e-6);
    expect(b.x).toEqual(a.x);
    expect(b.bound).toBe(a.bound);
    const started = (await s.search({ ...few, start: best.x }))!;
    expect(started.objective).toBeLessThanOrEqual(best.objective + 1e-6);
    await s.close();
  });

  it('gives a bound alone, between the relaxation and the best', async () => {
    const p = plants(7, { sites: 8, periods: 7 });
    const s = await open(p);
    const best = await s.mip({ absoluteGap: 1e-6, seconds: 60 });
    const { objective: root } = await s.lp();
    const how = { groups: bySite(p, 8), absoluteGap: 0, seconds: 60, boundOnly: true };
    const { bound } = (await s.search({ ...how, nodes: 10 }))!;
    await s.close();
    expect(bound).toBeGreaterThan(root + 0.05 * (best.objective - root));
    expect(bound).toBeLessThanOrEqual(best.objective + 1e-6);
  });

  it('ends by its gap, and optimise carries on where the nodes do not suffice', async () => {
    const p = plants(3, { sites: 8, periods: 7 });
    const s = await open(p);
    const exact = await s.mip({ absoluteGap: 1e-6, seconds: 60 });
    const gap = 0.05 * exact.objective;
    const r = await optimise(s, { absoluteGap: gap, seconds: 60, groups: bySite(p, 8) });
    await s.close();
    expect(r.status).toBe('optimal');
    expect(r.objective - r.bound).toBeLessThanOrEqual(gap * (1 + 1e-9));
    expect(r.bound).toBeLessThanOrEqual(exact.objective + 1e-6);
    expect(r.objective).toBeGreaterThanOrEqual(exact.objective - 1e-6);
  });

  it('says infeasible where only whole numbers make it so', async () => {
    const p = program('max');
    for (let k = 0; k < 6; k++) p.column(`x${k}`, 1, 0, 1, true);
    const row = p.row('half', 0.4, 0.6);
    p.add(row, 0, 1);
    p.add(row, 1, 1);
    const s = await open(p);
    expect((await s.search({ groups: [[0, 1]], absoluteGap: 0.1, nodes: 100, seconds: 10 }))!.status).toBe(
      'infeasible',
    );
    await s.close();
  });
});
