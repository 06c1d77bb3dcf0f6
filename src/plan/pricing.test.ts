import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCase } from '../../test/support/make-case.ts';
import type { RawRow } from '../case/index.ts';
import { open, program } from '../linear/index.ts';
import { solve } from './solve.ts';

interface Congested {
  readonly places: number;
  readonly legs: readonly {
    readonly from: number;
    readonly to: number;
    readonly cost: number;
    readonly capacity: number;
  }[];
  readonly supplies: readonly {
    readonly good: number;
    readonly place: number;
    readonly price: number;
    readonly quantity: number;
  }[];
  readonly demands: readonly {
    readonly good: number;
    readonly place: number;
    readonly price: number;
    readonly quantity: number;
  }[];
}

const whole = (min: number, max: number) => fc.integer({ min, max });
const congested: fc.Arbitrary<Congested> = whole(5, 8).chain((places) => {
  const place = whole(0, places - 1);
  const good = whole(0, 1);
  return fc.record({
    places: fc.constant(places),
    legs: fc.array(fc.record({ from: place, to: place, cost: whole(1, 40), capacity: whole(5, 40) }), {
      minLength: 8,
      maxLength: 16,
    }),
    supplies: fc.uniqueArray(fc.record({ good, place, price: whole(10, 60), quantity: whole(10, 80) }), {
      minLength: 3,
      maxLength: 5,
      selector: (x) => `${x.good} ${x.place}`,
    }),
    demands: fc.uniqueArray(fc.record({ good, place, price: whole(60, 200), quantity: whole(10, 80) }), {
      minLength: 3,
      maxLength: 6,
      selector: (x) => `${x.good} ${x.place}`,
    }),
  });
});

function caseOf(n: Congested) {
  const key = (i: number) => `p${i}`;
  const trade = (list: Congested['supplies']): RawRow[] =>
    list.map((x) => ({ good: `g${x.good}`, place: key(x.place), price: x.price, quantity: x.quantity }));
  return makeCase(
    { start: 2026, years: 1, holdingRate: 0 },
    {
      countries: [{ country: 'KZ' }],
      places: Array.from({ length: n.places }, (_, i) => ({ place: key(i), country: 'KZ' })),
      goods: [{ good: 'g0' }, { good: 'g1' }],
      supplies: trade(n.supplies),
      demands: trade(n.demands),
      legs: n.legs
        .map((l, i) => ({
          leg: `l${i}`,
          from: key(l.from),
          to: key(l.to),
          mode: 'rail',
          km: 1,
          hours: 1,
          cost: l.cost,
          capacity: l.capacity,
        }))
        .filter((l) => l.from !== l.to),
    },
  );
}

/** The same as flows on arcs, good by good: balances at each place, capacity of a leg over both goods and both ways. */
async function arcFlow(n: Congested): Promise<number> {
  const p = program('max');
  const balance = [0, 1].map((g) => Array.from({ length: n.places }, (_, i) => p.row(`balance ${g} ${i}`, 0, 0)));
  for (const s of n.supplies) p.add(balance[s.good]![s.place]!, p.column('buy', -s.price, 0, s.quantity), 1);
  for (const d of n.demands) p.add(balance[d.good]![d.place]!, p.column('sell', d.price, 0, d.quantity), -1);
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
        p.add(balance[g]![from]!, col, -1);
        p.add(balance[g]![to]!, col, 1);
      }
    }
  }
  const session = await open(p);
  const lp = await session.lp();
  await session.close();
  return lp.objective;
}

describe('route pricing', () => {
  it('agrees with an arc-flow model to 1e-6 on 30 congested random networks, bound and plan', async () => {
    let bound = 0;
    for (const n of fc.sample(congested, { numRuns: 30, seed: 30 })) {
      const solved = await solve(caseOf(n), { gap: 1e-9, seconds: 60 });
      await solved.session.close();
      const wanted = await arcFlow(n);
      const near = 1e-6 * Math.max(1, Math.abs(wanted));
      expect(Math.abs(solved.objective - wanted), JSON.stringify(n)).toBeLessThanOrEqual(near);
      expect(Math.abs(solved.bound - wanted), JSON.stringify(n)).toBeLessThanOrEqual(near);
      if (solved.model.frame.limits.all.some((limit) => limit.kind === 'legs')) bound++;
    }
    expect(bound).toBeGreaterThan(10);
  });
});
