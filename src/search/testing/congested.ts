import fc from 'fast-check';
import { makeCase } from '../../../test/support/make-case.ts';
import type { Case, RawRow } from '../../case/index.ts';

/** A network of legs with capacities, for which supplies and demands of two goods compete. */
export interface Congested {
  readonly places: number;
  readonly legs: readonly {
    readonly from: number;
    readonly to: number;
    readonly cost: number;
    readonly capacity: number;
    readonly km: number;
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
export const congested: fc.Arbitrary<Congested> = whole(5, 8).chain((places) => {
  const place = whole(0, places - 1);
  const good = whole(0, 1);
  return fc.record({
    places: fc.constant(places),
    legs: fc.array(
      fc.record({ from: place, to: place, cost: whole(1, 40), capacity: whole(5, 40), km: whole(1, 90) }),
      {
        minLength: 8,
        maxLength: 16,
      },
    ),
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

/** Upper limits on tonnes of CO2, at 1 kg per tonne-km, and on mean hours. */
export interface Caps {
  readonly co2?: number;
  readonly hours?: number;
}

/**
 * The case of a network. With `plants`, plants of one size can make the first good at every place. With `years`, the case has that many years, a growing
 * demand, and at most one plant for each place.
 */
export function caseOf(n: Congested, { co2, hours }: Caps = {}, plants = false, years?: number): Case {
  const key = (i: number) => `p${i}`;
  const trade = (list: Congested['supplies']): RawRow[] =>
    list.map((x) => ({ good: `g${x.good}`, place: key(x.place), price: x.price, quantity: x.quantity }));
  return makeCase(
    { start: 2026, years: years ?? 1, buildEvery: 1, holdingRate: 0 },
    {
      countries: [{ country: 'KZ' }],
      places: Array.from({ length: n.places }, (_, i) => ({ place: key(i), country: 'KZ' })),
      goods: [{ good: 'g0' }, { good: 'g1' }],
      supplies: trade(n.supplies),
      demands: trade(n.demands).map((row) => (years ? { ...row, growth: 0.2 } : row)),
      modes: [{ mode: 'rail', co2: 1 }],
      targets: [
        ...(co2 === undefined ? [] : [{ target: 'clean', measure: 'co2', max: co2 }]),
        ...(hours === undefined ? [] : [{ target: 'quick', measure: 'hours', max: hours }]),
      ],
      legs: n.legs
        .map((l, i) => ({
          leg: `l${i}`,
          from: key(l.from),
          to: key(l.to),
          mode: 'rail',
          km: l.km,
          hours: 50 - l.cost,
          cost: l.cost,
          capacity: l.capacity,
        }))
        .filter((l) => l.from !== l.to),
      ...(plants ? works(n.places, key, years) : {}),
    },
  );
}

/** Plants that make 25 of the first good a year at 5 a unit, and cost 300 a year of their life. */
const works = (places: number, key: (i: number) => string, years?: number) => ({
  processes: [{ process: 'make', lead: 0, life: years ?? 1, variable_cost: 5 }],
  recipes: [{ process: 'make', good: 'g0', quantity: 1 }],
  tiers: [
    { process: 'make', tier: 'one', capacity: 25, capex: 300 * (years ?? 1), ...(years ? { max_builds: 1 } : {}) },
  ],
  candidates: Array.from({ length: places }, (_, i) => ({ place: key(i), process: 'make' })),
});
