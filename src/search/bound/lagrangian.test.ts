import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import type { Case, RawRow } from '../../case/index.ts';
import { open } from '../../linear/index.ts';
import { assemble } from '../../plan/assemble.ts';
import { solve } from '../../plan/solve.ts';
import { growing } from '../growing.ts';
import { nothingBeside } from '../heuristic/beside.ts';
import { begin } from '../master/begin.ts';
import { openMaster } from '../master/master.ts';
import { waysBeside } from '../price/next-best.ts';
import { ways } from '../price/ways.ts';
import { root } from '../root.ts';
import { type Congested, caseOf, congested } from '../testing/congested.ts';
import { dualBound } from './lagrangian.ts';

const legsOf = (n: Congested) => new Set(n.legs.map((_, i) => `legs l${i}`));

/** The bound from where the master stands after its first relaxation, or after pricing and cutting. */
async function bounds(c: Case, legs: ReadonlySet<string>, { rounds = true, missing = true } = {}) {
  const options = growing({ gap: 1e-9, seconds: 60, ways: ways(), binding: legs });
  const model = assemble(c, options);
  const session = await open(model.frame.program);
  const left = () => 60;
  const master = await openMaster(model, session, options, left);
  const { lp: first } = await begin(master, options, left);
  const lp = rounds
    ? await root(master, options, { left, beside: nothingBeside, planned: async () => {} }, first)
    : first;
  await session.close();
  const { coverRows } = master;
  const relaxed = { model: master.wide(), lp, open: missing, coverRows };
  const dual = await dualBound(relaxed, options, left);
  return { relaxed: lp.objective, dual, covers: coverRows.size };
}

/** The best plan over all simple ways, by HiGHS. */
async function best(c: Case, binding: ReadonlySet<string>): Promise<number> {
  const { missing, complete } = waysBeside(assemble(c, { binding }), 400);
  expect(complete).toBe(true);
  const session = await open(assemble(c, { binding, extra: missing }).frame.program);
  const { objective } = await session.mip({ gap: 0, absoluteGap: 0 });
  await session.close();
  return objective;
}

const near = (value: number) => 1e-6 * Math.max(1, Math.abs(value));

/**
 * Steel goes through stages of two places, all joined to the next two: 2^stages ways from end to end, of legs that hold 15
 * each. Beside it, wire is made in plants of 12, of which 20 are wanted: 1.67 plants in the relaxation.
 */
function ladder(stages: number): Case {
  const place = (stage: number, side: number) => `s${stage}${'ab'[side]}`;
  const sides = [0, 1];
  const legs: RawRow[] = [{ leg: 'wire', from: 'works', to: 'town', mode: 'rail', km: 1, hours: 1, cost: 2 }];
  for (let stage = 0; stage < stages; stage++)
    for (const [a, b] of sides.flatMap((from) => sides.map((to) => [from, to] as const))) {
      const at = { from: place(stage, a), to: place(stage + 1, b) };
      const cost = 1 + ((stage * 3 + a * 5 + b * 2) % 7) / 2;
      legs.push({ leg: `${at.from}-${at.to}`, ...at, mode: 'rail', km: 1, hours: 1, cost, capacity: 15 });
    }
  const keys = ['works', 'town', ...Array.from({ length: 2 * stages + 2 }, (_, i) => place(i >> 1, i & 1))];
  return makeCase(
    { start: 2026, years: 1, holdingRate: 0 },
    {
      countries: [{ country: 'KZ' }],
      places: keys.map((key) => ({ place: key, country: 'KZ' })),
      goods: [{ good: 'steel' }, { good: 'wire' }],
      supplies: sides.map((side) => ({ good: 'steel', place: place(0, side), price: 10, quantity: 40 })),
      demands: [
        ...sides.map((side) => ({ good: 'steel', place: place(stages, side), price: 90, quantity: 40 })),
        ...['works', 'town'].map((at) => ({ good: 'wire', place: at, price: 90, quantity: 10 })),
      ],
      legs,
      processes: [{ process: 'draw', lead: 0, life: 1, variable_cost: 5 }],
      recipes: [{ process: 'draw', good: 'wire', quantity: 1 }],
      tiers: [{ process: 'draw', tier: 'one', capacity: 12, capex: 380 }],
      candidates: [{ place: 'works', process: 'draw' }],
    },
  );
}

describe('the bound with limits priced', () => {
  it('is above the best plan over all ways and years, and never above the relaxation', async () => {
    let [tighter, covered] = [0, 0];
    for (const [i, n] of fc.sample(congested, { numRuns: 12, seed: 33 }).entries()) {
      const c = caseOf(n, i % 2 === 0 ? {} : { co2: 1.5 }, true, 1 + (i % 3));
      const { relaxed, dual, covers } = await bounds(c, legsOf(n));
      expect(dual, JSON.stringify(n)).toBeGreaterThanOrEqual((await best(c, legsOf(n))) - near(relaxed));
      expect(dual, JSON.stringify(n)).toBeLessThanOrEqual(relaxed + near(relaxed));
      if (dual < relaxed - near(relaxed)) tighter++;
      if (covers > 0) covered++;
    }
    expect(tighter).toBeGreaterThan(2);
    expect(covered).toBeGreaterThan(4);
  });

  it('is above it where the programme lacks ways that plans of whole plants want, and would not be without these', async () => {
    let wrong = 0;
    for (const [i, n] of fc.sample(congested, { numRuns: 9, seed: 34 }).entries()) {
      const c = caseOf(n, {}, true, 1 + (i % 3));
      const exact = await best(c, legsOf(n));
      const { dual } = await bounds(c, legsOf(n), { rounds: false });
      expect(dual, JSON.stringify(n)).toBeGreaterThanOrEqual(exact - near(exact));
      const without = await bounds(c, legsOf(n), { rounds: false, missing: false });
      if (without.dual < exact - near(exact)) wrong++;
    }
    expect(wrong).toBeGreaterThan(3);
  });

  it('proves a plan where the relaxation leaves a gap and the ways are too many to be listed', async () => {
    const solved = await solve(ladder(9), { gap: 1e-4, seconds: 60, without: new Set(['rounding']) });
    await solved.session.close();
    expect(solved.status).toBe('optimal');
    // Wire: 2 plants, 20 x 85 - 10 x 2 - 760; the relaxation builds 1.67 of them.
    expect(solved.relaxation.objective - solved.objective).toBeCloseTo(380 / 3, 3);
    expect(solved.bound - solved.objective).toBeLessThan(0.5);
  });
});
