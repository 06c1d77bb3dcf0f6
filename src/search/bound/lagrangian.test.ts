import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import type { Case, RawRow } from '../../case/index.ts';
import { open } from '../../linear/index.ts';
import { assemble } from '../../plan/assemble.ts';
import { solve } from '../../plan/solve.ts';
import { priceRoutes } from '../price/routes.ts';
import { type Caps, caseOf, congested } from '../testing/congested.ts';
import { dualBound } from './lagrangian.ts';

/** The relaxation with routes priced to the end. */
async function priced(c: Case, binding: ReadonlySet<string>) {
  const model = assemble(c, { binding });
  const session = await open(model.frame.program);
  const { lp, extra } = await priceRoutes(model, session, await session.lp());
  await session.close();
  return { model, lp, extra };
}

async function bounds(n: Parameters<typeof caseOf>[0], caps: Caps) {
  const c = caseOf(n, caps, true);
  const exact = await solve(c, { gap: 1e-9, seconds: 60 });
  await exact.session.close();
  const binding = new Set(n.legs.map((_, i) => `legs l${i}`));
  const { model, lp, extra } = await priced(c, binding);
  const dual = await dualBound((more) => assemble(c, more), model, lp, { binding, extra, gap: 1e-9 }, 60);
  return { exact: exact.objective, relaxed: lp.objective, dual };
}

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
  it('is above the best plan over all ways, and never above the relaxation', async () => {
    let tighter = 0;
    for (const [i, n] of fc.sample(congested, { numRuns: 16, seed: 33 }).entries()) {
      const { exact, relaxed, dual } = await bounds(n, i % 2 === 0 ? {} : { co2: 1.5 });
      const near = 1e-6 * Math.max(1, Math.abs(relaxed));
      expect(dual, JSON.stringify(n)).toBeGreaterThanOrEqual(exact - near);
      expect(dual, JSON.stringify(n)).toBeLessThanOrEqual(relaxed + near);
      if (dual < relaxed - near) tighter++;
    }
    expect(tighter).toBeGreaterThan(3);
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
