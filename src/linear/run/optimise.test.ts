import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../../test/support/needs.ts';
import { program } from '../program.ts';
import { chain } from '../testing/chain.ts';
import { plants } from '../testing/random.ts';
import { optimise } from './optimise.ts';
import { open } from './session.ts';
import type { SolveProgress } from './types.ts';

const table = (name: string): string[][] =>
  readFileSync(`${root}test/cases/cap41/${name}.csv`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

/** Capacitated warehouse location in its strong form, from the tables of the known case. */
function cap41() {
  const p = program('min');
  const [, , capacity, capex] = table('tiers')[0]!;
  // A site that stands already costs nothing to open.
  const sites = new Map(
    table('candidates').map(([place, , existing]) => [
      place!,
      p.column(`open ${place}`, existing ? 0 : Number(capex), 0, 1, true),
    ]),
  );
  const rooms = new Map(
    [...sites].map(([place, col]) => {
      const row = p.row(`room ${place}`, -Infinity, 0);
      p.add(row, col, -Number(capacity));
      return [place, row];
    }),
  );
  const demand = new Map(table('demands').map(([, place, quantity]) => [place!, Number(quantity)]));
  const need = new Map([...demand].map(([place, quantity]) => [place, p.row(`need ${place}`, quantity, quantity)]));
  for (const [from, to, , , , , cost] of table('legs')) {
    const flow = p.column(`flow ${from} ${to}`, Number(cost), 0, Infinity);
    p.add(need.get(to!)!, flow, 1);
    p.add(rooms.get(from!)!, flow, 1);
    const link = p.row(`link ${from} ${to}`, -Infinity, 0);
    p.add(link, flow, 1);
    p.add(link, sites.get(from!)!, -demand.get(to!)!);
  }
  return p;
}

describe('optimise', () => {
  it('proves the published optimum of OR-Library cap41 (Beasley 1988): 1,040,444.375', async () => {
    const p = cap41();
    const s = await open(p);
    const seen: SolveProgress[] = [];
    const r = await optimise(s, { absoluteGap: 1e-3, seconds: 30, onProgress: (x) => seen.push(x) });
    await s.close();
    expect(r.status).toBe('optimal');
    expect(r.objective).toBeCloseTo(1040444.375, 3);
    expect(r.objective - r.bound).toBeLessThanOrEqual(1e-3);
    expect(r.bound).toBeGreaterThanOrEqual(r.relaxation.objective - 1e-6);
    expect(r.violation).toBeLessThan(1e-9);
    expect(seen[0]!.stage).toBe('relaxation');
  });

  it('ends with a search that betters no known solution, and gives that', async () => {
    const p = plants(1, { sites: 8, periods: 7 });
    const s = await open(p);
    const known = await s.mip({ absoluteGap: 1e-6, seconds: 60 });
    const whole = [...s.model.integer.keys()].filter((j) => s.model.integer[j] === 1);
    const barren = { pivots: 0, objective: known.objective };
    const how = { absoluteGap: 1e-6, seconds: 60, groups: whole.map((j) => [j]), start: known.x };
    const seen: SolveProgress[] = [];
    const r = await optimise(s, { ...how, barren, onProgress: (x) => seen.push(x) });
    await s.close();
    expect(r.status).toBe('feasible');
    expect(r.objective).toBeCloseTo(known.objective, 6);
    expect(r.bound).toBeLessThanOrEqual(known.objective);
    expect(seen.some(({ stage }) => stage === 'heuristics')).toBe(false);
  });

  it('agrees with solving the whole at once, on problems that need the proof', async () => {
    for (const seed of [1, 2, 3]) {
      const p = plants(seed, { sites: 8, periods: 7 });
      const s = await open(p);
      const whole = await s.mip({ absoluteGap: 1e-6, seconds: 60 });
      const r = await optimise(s, { absoluteGap: 1e-6, seconds: 60 });
      await s.close();
      expect(whole.status).toBe('optimal');
      expect(r.status).toBe('optimal');
      expect(r.objective).toBeCloseTo(whole.objective, 5);
      expect(r.bound).toBeLessThanOrEqual(whole.objective + 1e-5);
    }
  });

  it('reports true bounds on both sides when time is short', async () => {
    const p = chain({ sites: 6, goods: 6, markets: 4, years: 4, eligible: 3, near: 4, lanes: 1, seed: 5 });
    const s = await open(p);
    const best = await s.mip({ gap: 1e-6, seconds: 60 });
    expect(best.status).toBe('optimal');
    const r = await optimise(s, { absoluteGap: 0, seconds: 0.15 });
    await s.close();
    expect(r.bound).toBeLessThanOrEqual(best.objective * (1 + 1e-9));
    if (r.x.length > 0) expect(r.objective).toBeGreaterThanOrEqual(best.bound * (1 - 1e-9));
  });

  it('gives the same plan each time', async () => {
    const p = chain({ sites: 5, goods: 6, markets: 3, years: 3, eligible: 3, near: 3, lanes: 1, seed: 8 });
    const plans: Float64Array[] = [];
    for (let k = 0; k < 2; k++) {
      const s = await open(p);
      plans.push((await optimise(s, { absoluteGap: 1, seconds: 60 })).x);
      await s.close();
    }
    expect(plans[0]!.length).toBe(p.numCols);
    expect(plans[1]).toEqual(plans[0]);
  });

  it('widens the support where no plan lies on it', async () => {
    // The relaxation builds 0.5 of the cheap plant; whole, only two dear ones fit the budget row.
    const p = program('min');
    const need = p.row('need', 1, Infinity);
    const odd = p.row('at most half of the cheap', -Infinity, 0.5);
    for (let k = 0; k < 60; k++) {
      const plant = p.column(`plant ${k}`, k === 0 ? 1 : 10 + k, 0, 1, true);
      p.add(need, plant, k === 0 ? 2 : 0.5);
      if (k === 0) p.add(odd, plant, 1);
    }
    const s = await open(p);
    const r = await optimise(s, { absoluteGap: 1e-6, seconds: 20 });
    await s.close();
    expect(r.relaxation.objective).toBeCloseTo(0.5, 9);
    expect(r.status).toBe('optimal');
    expect(r.objective).toBeCloseTo(11 + 12, 9);
  });

  it('says infeasible where the relaxation is, and where only whole numbers make it so', async () => {
    const p = program('max');
    for (let k = 0; k < 50; k++) p.column(`x${k}`, 1, 0, 1, true);
    const row = p.row('half', 0.4, 0.6);
    p.add(row, 0, 1);
    const s = await open(p);
    expect((await optimise(s, { absoluteGap: 0.1, seconds: 10 })).status).toBe('infeasible');
    await s.setRowBounds([row], [3], [4]);
    expect((await optimise(s, { absoluteGap: 0.1, seconds: 10 })).status).toBe('infeasible');
    await s.close();
  });
});
