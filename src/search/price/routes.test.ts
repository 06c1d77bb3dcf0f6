import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { program } from '../../linear/index.ts';
import { type Congested, caseOf, congested } from '../testing/congested.ts';
import { relaxationOf } from '../testing/relaxation.ts';
import { solveAndClose } from '../testing/solve.ts';

/** An arc-flow model of the same network: balances of each good at each place, and capacities of legs over both goods and directions. */
async function arcFlow(n: Congested, clean = Number.POSITIVE_INFINITY): Promise<{ worth: number; co2: number }> {
  const p = program('max');
  const balance = [0, 1].map((g) => Array.from({ length: n.places }, (_, i) => p.row(`balance ${g} ${i}`, 0, 0)));
  for (const s of n.supplies) p.add(balance[s.good]![s.place]!, p.column('buy', -s.price, 0, s.quantity), 1);
  for (const d of n.demands) p.add(balance[d.good]![d.place]!, p.column('sell', d.price, 0, d.quantity), -1);
  const kms = new Map<number, number>();
  const co2 = p.row('co2', 0, clean);
  for (const leg of n.legs) {
    if (leg.from === leg.to) continue;
    const capacity = p.row('capacity', 0, leg.capacity);
    for (const g of [0, 1]) {
      for (const [from, to] of [
        [leg.from, leg.to],
        [leg.to, leg.from],
      ] as const) {
        const col = p.column('flow', -leg.cost, 0, Number.POSITIVE_INFINITY);
        p.add(capacity, col, 1);
        p.add(co2, col, leg.km / 1000);
        kms.set(col, leg.km);
        p.add(balance[g]![from]!, col, -1);
        p.add(balance[g]![to]!, col, 1);
      }
    }
  }
  const lp = await relaxationOf(p);
  return { worth: lp.objective, co2: [...kms].reduce((sum, [col, km]) => sum + (lp.x[col]! * km) / 1000, 0) };
}

describe('route pricing', () => {
  it('agrees with an arc-flow model to 1e-6 in objective and bound on 15 congested random networks', async () => {
    let bound = 0;
    for (const n of fc.sample(congested, { numRuns: 15, seed: 30 })) {
      const solved = await solveAndClose(caseOf(n), { gap: 1e-9, seconds: 60 });
      const { worth } = await arcFlow(n);
      const near = 1e-6 * Math.max(1, Math.abs(worth));
      expect(Math.abs(solved.objective - worth), JSON.stringify(n)).toBeLessThanOrEqual(near);
      expect(Math.abs(solved.bound - worth), JSON.stringify(n)).toBeLessThanOrEqual(near);
      if (solved.model.frame.limits.all.some((limit) => limit.kind === 'legs')) bound++;
    }
    expect(bound).toBeGreaterThan(5);
  });

  it('agrees with it under a limit on CO2 below the emissions of the best plan', async () => {
    let cut = 0;
    for (const n of fc.sample(congested, { numRuns: 10, seed: 31 })) {
      const free = await arcFlow(n);
      const co2 = 0.6 * free.co2;
      if (co2 < 0.1) continue;
      const solved = await solveAndClose(caseOf(n, { co2 }), { gap: 1e-9, seconds: 60 });
      const { worth } = await arcFlow(n, co2);
      const near = 1e-6 * Math.max(1, Math.abs(worth));
      expect(Math.abs(solved.objective - worth), JSON.stringify(n)).toBeLessThanOrEqual(near);
      expect(Math.abs(solved.bound - worth), JSON.stringify(n)).toBeLessThanOrEqual(near);
      if (worth < free.worth - near) cut++;
    }
    expect(cut).toBeGreaterThan(5);
  });
});
