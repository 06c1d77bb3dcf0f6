import fc from 'fast-check';
import type { RawRow } from '../../src/case/index.ts';
import type { Tables } from './make-case.ts';
import { tablesIn } from './make-case.ts';

/** Parameters of a small random case: ore is bought, made into metal at some places, and sold at others. */
export interface Small {
  readonly places: number;
  readonly ore: readonly { readonly place: number; readonly price: number; readonly quantity: number }[];
  readonly plants: readonly { readonly place: number; readonly existing: number; readonly max: number }[];
  readonly tiers: readonly { readonly capacity: number; readonly capex: number; readonly fixed: number }[];
  readonly demands: readonly {
    readonly place: number;
    readonly quantity: number;
    readonly price: number;
    readonly firm: boolean;
  }[];
  readonly legs: readonly {
    readonly from: number;
    readonly to: number;
    readonly cost: number;
    readonly capacity: number | undefined;
  }[];
  readonly variable: number;
  readonly duty: number;
  readonly years: number;
}

const whole = (min: number, max: number) => fc.integer({ min, max });

/** Quantities in thousand tonnes, prices in dollars a tonne, capex in millions of dollars, fixed costs in hundred thousands: `tablesOf` scales them. */
export const small = (firm: boolean): fc.Arbitrary<Small> =>
  whole(2, 4).chain((places) =>
    fc.record({
      places: fc.constant(places),
      ore: fc.array(fc.record({ place: whole(0, places - 1), price: whole(20, 90), quantity: whole(5, 80) }), {
        minLength: 1,
        maxLength: 2,
      }),
      plants: fc.uniqueArray(
        fc.record({ place: whole(0, places - 1), existing: fc.constantFrom(0, 0, 20), max: whole(20, 90) }),
        {
          minLength: 1,
          maxLength: 3,
          selector: (p) => p.place,
        },
      ),
      tiers: fc.array(fc.record({ capacity: whole(10, 40), capex: whole(1, 12), fixed: whole(0, 2) }), {
        minLength: 1,
        maxLength: 2,
      }),
      demands: fc.uniqueArray(
        fc.record({
          place: whole(0, places - 1),
          quantity: whole(5, 60),
          price: whole(80, 300),
          firm: firm ? fc.boolean() : fc.constant(false),
        }),
        { minLength: 1, maxLength: 3, selector: (d) => d.place },
      ),
      legs: fc.array(
        fc.record({
          from: whole(0, places - 1),
          to: whole(0, places - 1),
          cost: whole(1, 60),
          capacity: fc.option(whole(5, 60), { nil: undefined }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      variable: whole(5, 40),
      duty: fc.constantFrom(0, 0.1, 0.25),
      years: whole(1, 2),
    }),
  );

export const settingsOf = (s: Small): RawRow => ({ start: 2026, years: s.years, discountRate: 0.1, holdingRate: 0 });

/** The tables of a small case; `name` turns a number into a key. */
export function tablesOf(s: Small, name: (i: number) => string = (i) => `p${i}`, money = 1): Tables {
  const key = (i: number) => name(i);
  return {
    countries: [{ country: 'KZ' }, { country: 'UZ' }],
    places: Array.from({ length: s.places }, (_, i) => ({ place: key(i), country: i % 2 === 0 ? 'KZ' : 'UZ' })),
    goods: [
      { good: 'ore', hs: '260300', value: 50 * money },
      { good: 'metal', hs: '740311', value: 200 * money },
    ],
    processes: [{ process: 'smelt', lead: 0, life: 5, variable_cost: s.variable * money }],
    ...tablesIn('recipes: process,good,quantity | smelt,ore,-1 | smelt,metal,1'),
    tiers: s.tiers.map((t, i) => ({
      process: 'smelt',
      tier: `t${i}`,
      capacity: t.capacity * 1000,
      capex: t.capex * 1e6 * money,
      fixed_cost: t.fixed * 1e5 * money,
      max_builds: 3,
    })),
    candidates: s.plants.map((p) => ({
      place: key(p.place),
      process: 'smelt',
      existing: p.existing * 1000,
      max: p.max * 1000,
    })),
    supplies: s.ore.map((o, i) => ({
      good: 'ore',
      place: key(o.place),
      step: `s${i}`,
      price: o.price * money,
      quantity: o.quantity * 1000,
    })),
    demands: s.demands.map((d) => ({
      good: 'metal',
      place: key(d.place),
      quantity: d.quantity * 1000,
      price: d.price * money,
      firm: d.firm,
    })),
    legs: s.legs
      .map((l, i) => ({
        leg: `l${i}`,
        from: key(l.from),
        to: key(l.to),
        mode: 'rail',
        km: 100,
        hours: 10,
        cost: l.cost * money,
        ...(l.capacity === undefined ? {} : { capacity: l.capacity * 1000 }),
      }))
      .filter((l) => l.from !== l.to),
    tariffs: [{ destination: 'UZ', hs: '', rate: s.duty }],
  };
}
