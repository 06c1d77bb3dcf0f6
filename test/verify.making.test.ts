import { describe, expect, it } from 'vitest';
import { type PlanDocument, verify } from '../src/plan/index.ts';
import { corridor, corridorPlan } from './verify/corridor.ts';
import { type Alter, altered, changed, named, rate, stated } from './verify/planted.ts';

const c = corridor();
const sound = await corridorPlan();

const activity = (d: PlanDocument, key: string, year: number) =>
  d.activity.find((x) => `${x.place}/${x.process}` === key && x.year === year)!;
const bought = (d: PlanDocument, year: number, step: string) =>
  d.purchases.find((x) => x.good === 'ore' && x.year === year && x.step === step)!;
const sold = (d: PlanDocument, place: string, year: number) =>
  d.deliveries.find((x) => x.place === place && x.year === year && x.step === '')!;

/** Altered quantities of the plan, as a model with such an error would give them. */
const quantities: [string, Alter, RegExp][] = [
  ['availability forgotten', (d) => (activity(d, 'plant/make', 2030).amount = 380), /^capacity plant\/make 2030$/],
  ['retired capacity still used', (d) => (activity(d, 'plant/make', 2029).amount = 400), /^capacity plant\/make 2029$/],
  [
    'closed capacity still used',
    (d) => d.activity.push({ place: 'mine', process: 'make', year: 2029, amount: 10 }),
    /^capacity mine\/make 2029$/,
  ],
  [
    'a plant below its least load',
    (d) => d.builds.push({ place: 'park', process: 'make', tier: 'S', year: 2029, count: 1 }),
    /^min_load park\/make 2029$/,
  ],
  [
    'commissioned before the lead time can have passed',
    (d) => (d.builds.find((b) => b.tier === 'L')!.year = 2027),
    /^build plant\/make\/L 2027: lead$/,
  ],
  [
    'commissioned in no year of the plan',
    (d) => (d.builds.find((b) => b.tier === 'L')!.year = 2031),
    /^build plant\/make\/L 2031: no year/,
  ],
  [
    'more in service than max_builds',
    (d) => (d.builds.find((b) => b.tier === 'L')!.count = 2),
    /^max_builds plant\/make\/L 2028$/,
  ],
  ['more capacity than max', (d) => (d.builds.find((b) => b.tier === 'S')!.count = 3), /^max plant\/make 2029$/],
  ['half a plant', (d) => (d.builds.find((b) => b.tier === 'S')!.count = 0.5), /^build plant\/make\/S .*whole/],
  ['a size under the least', (d) => (d.builds.find((b) => b.tier === 'C')!.size = 3), /^build plant\/train\/C .*least/],
  ['a size over the largest', (d) => (d.builds.find((b) => b.tier === 'C')!.size = 90), /largest size/],
  [
    'built before it opens',
    (d) => (d.builds.find((b) => b.tier === 'C')!.year = 2027),
    /^build plant\/train\/C 2027: opens$/,
  ],
  [
    'a tier that the candidate does not take',
    (d) => d.builds.push({ place: 'park', process: 'make', tier: 'L', year: 2029, count: 1 }),
    /not one of the candidate's tiers/,
  ],
  [
    'built where nothing can be built',
    (d) => d.builds.push({ place: 'mine', process: 'make', tier: 'S', year: 2028, count: 1 }),
    /^build mine\/make\/S 2028: nothing can/,
  ],
  [
    'closed what cannot be closed',
    (d) => d.closings.push({ place: 'plant', process: 'make', year: 2030 }),
    /^closing plant\/make 2030: cannot/,
  ],
  [
    'a choice exceeded',
    (d) => d.builds.push({ place: 'park', process: 'make', tier: 'S', year: 2030, count: 2 }),
    /^choice one: max$/,
  ],
  [
    'growth of a supply off by one year',
    (d) => {
      bought(d, 2029, 'a').amount = 300 * 1.05 ** 3;
      bought(d, 2029, 'b').amount -= 300 * 1.05 ** 3 - 300 * 1.05 ** 2;
    },
    /^supply ore\/mine\/2029\/a$/,
  ],
  [
    'the stock of a supply exceeded',
    (d) => {
      bought(d, 2030, 'a').amount += 30;
      bought(d, 2030, 'b').amount -= 30;
    },
    /^stock ore\/mine\/a$/,
  ],
  [
    'the row of a year overlooked',
    (d) => (d.purchases.find((x) => x.place === 'park' && x.year === 2028)!.amount = 6),
    /^supply labour\/park\/2028\/$/,
  ],
  ['growth of a demand off by one year', (d) => (sold(d, 'city', 2029).amount = 132), /^demand panel\/city\/2029\/$/],
  ['shortfall hidden', (d) => (sold(d, 'moscow', 2027).short = 0), /^demand panel\/moscow\/2027\/$/],
  [
    'a firm demand short',
    (d) => {
      sold(d, 'city', 2028).amount -= 5;
      sold(d, 'city', 2028).short += 5;
    },
    /^firm panel\/city\/2028\/$/,
  ],
  ['goods from nothing', (d) => (d.purchases = d.purchases.filter((x) => x.good !== 'ore')), /^made ore\/mine\/2027$/],
  ['goods used twice', (d) => (d.flows = d.flows.filter((x) => x.good !== 'labour')), /^used labour\/plant\/2028$/],
  ['surplus not told', (d) => (d.surplus = d.surplus.filter((x) => x.good !== 'slag')), /^made slag\/plant\/2028$/],
  [
    'surplus of what must all be used',
    (d) => d.surplus.push({ good: 'panel', place: 'plant', year: 2028, amount: 5 }),
    /^surplus panel\/plant\/2028: all/,
  ],
];

/** Costs as a faulty model would state them, with unchanged quantities. */
const costs: [string, Alter, RegExp][] = [
  [
    'discounting off by a year',
    (d) => stated('revenue', { 2027: d.cost.revenue! / (1 + rate) - d.cost.revenue! })(d),
    /^revenue$/,
  ],
  [
    'capex in the year of commissioning, not over the lead years',
    stated('capital', { 2027: -45000, 2028: 45000 }),
    /^capital$/,
  ],
  ['life left off by one year in the residual', stated('residual', { 2031: 45000 / 8 }), /^residual$/],
  ['residual credited in the last year', stated('residual', { 2030: 100, 2031: -100 }), /^residual$/],
  ['a fixed cost after closing', stated('making', { 2029: 9000 }), /^making$/],
  ['a closing cost forgotten', stated('making', { 2028: -700 }), /^making$/],
  ['disposal of surplus forgotten', stated('making', { 2028: -5 * 141 }), /^making$/],
  [
    'a readiness process under making',
    (d) => {
      stated('making', { 2028: 21.5 })(d);
      stated('readiness', { 2028: -21.5 })(d);
    },
    /^readiness$/,
  ],
  ['a wrong price step', stated('inputs', { 2028: -20 * 249 }), /^inputs$/],
  ['the cost of shortfall left out', stated('shortfall', { 2027: -14600 }), /^shortfall$/],
  ['an NPV that is not the sum of its headings', (d) => (d.npv! += 1000), /^npv$/],
  ['an NPV left out', (d) => (d.npv = null), /^npv$/],
  ['a bound under the NPV', (d) => (d.bound = d.npv! - 1000), /^bound$/],
  ['a gap that is not (bound - npv) / cost', (d) => (d.gap = 0.3), /^gap$/],
  ['lines that do not sum to the heading', (d) => (d.costs[0]!.amount += 5000), /^costs /],
];

describe('second opinion on making', () => {
  it('agrees with a sound plan', () => {
    expect(verify(sound, c)).toMatchObject({ ok: true, differences: [] });
    expect(sound.builds.length).toBeGreaterThan(2);
    expect(sound.closings).toEqual([{ place: 'mine', process: 'make', year: 2028 }]);
  });

  it.each([...quantities, ...costs])('finds %s', (_, alter, expected) => {
    expect(named(altered(sound, alter), c)).toContainEqual(expect.stringMatching(expected));
  });

  it('holds builds to buildEvery and buildUntil, and to what was required and forbidden', () => {
    const settings = { ...c, settings: { ...c.settings, buildEvery: 2 } };
    expect(named(sound, settings)).toContain('build plant/make/L 2028: buildEvery');
    const until = { ...c, settings: { ...c.settings, buildUntil: 2027 } };
    expect(named(sound, until)).toContain('build plant/make/L 2028: buildUntil');
    const planDocument = altered(
      sound,
      (d) => (d.request = { ...d.request, require: ['park/make'], forbid: ['plant/make'] }),
    );
    expect(named(planDocument, c)).toEqual(expect.arrayContaining(['require park/make', 'forbid plant/make']));
  });

  it.each([
    ['jobs', 'jobs', 'min', '20', 'target jobs 2027: min'],
    ['co2', 'co2', 'max', '1', 'target co2 2028: max'],
    ['builds', 'builds', 'max', '2', 'target builds: max'],
    ['value added', 'value/2030', 'min', '900000', 'target value 2030: min'],
    ['the external share', 'external', 'max', '0.9', 'target external 2029: max'],
  ])('finds a target on %s missed', (_, key, column, value, row) => {
    expect(named(sound, changed(c, 'targets', key, column, value))).toContain(row);
    const without = altered(sound, (d) => (d.request.withoutTargets = [key.split('/')[0]!]));
    expect(named(without, changed(c, 'targets', key, column, value))).toEqual([]);
  });
});
