import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../src/case/index.ts';
import { makeCase, type Tables } from './support/make-case.ts';
import { bestPlan } from './support/plan-case.ts';
import { type Small, settingsOf, small, tablesOf } from './support/random-case.ts';

async function npv(c: Case): Promise<number> {
  const document = await bestPlan(c);
  expect(document.status).toBe('optimal');
  return document.npv!;
}

const slack = (a: number) => 1e-6 * Math.max(1, Math.abs(a)) + 1;

const better: [string, (t: Tables) => Tables][] = [
  ['more capacity', (t) => ({ legs: t.legs!.map((l) => ({ ...l, capacity: Number(l.capacity ?? 1e6) * 2 })) })],
  ['a lower cost', (t) => ({ supplies: t.supplies!.map((x) => ({ ...x, price: Number(x.price) * 0.8 })) })],
  [
    'an added route',
    (t) => ({ legs: [...t.legs!, { leg: 'added', from: 'p0', to: 'p1', mode: 'rail', km: 50, hours: 5, cost: 7 }] }),
  ],
];

const twin = (t: Tables): Tables => ({
  ...t,
  places: [...t.places!, { place: 'twin', country: 'KZ' }],
  candidates: [...t.candidates!, { place: 'twin', process: 'smelt', max: 40_000 }],
  legs: [...t.legs!, { leg: 'twin', from: 'twin', to: 'p0', mode: 'rail', km: 1, hours: 1, cost: 3 }],
});

/** The tables of a case with all money multiplied by a factor. */
const alike: [string, (s: Small) => Tables, (s: Small) => Tables, number][] = [
  ...[0.001, 12.5, 1000].map((money): (typeof alike)[number] => [
    `with money in units of 1 / ${money}`,
    (s) => tablesOf(s),
    (s) => tablesOf(s, undefined, money),
    money,
  ]),
  ['with other names', (s) => tablesOf(s), (s) => tablesOf(s, (i) => `Ташкент ${9 - i}`), 1],
  [
    'with its rows in another order',
    (s) => twin(tablesOf(s)),
    (s) => {
      const t = twin(tablesOf(s));
      return { ...t, candidates: [...t.candidates!].reverse(), legs: [...t.legs!].reverse() };
    },
    1,
  ],
];

/** Properties of every plan of any case; none of them needs a known value. */
describe('properties of plans', () => {
  const always = (holds: (s: Small) => Promise<void>, numRuns = 15) =>
    fc.assert(fc.asyncProperty(small(false), holds), { numRuns });

  it.each(better)('%s never lowers the NPV', (_, change) =>
    always(async (s) => {
      const t = tablesOf(s);
      const before = await npv(makeCase(settingsOf(s), t));
      const after = await npv(makeCase(settingsOf(s), { ...t, ...change(t) }));
      expect(after).toBeGreaterThanOrEqual(before - slack(before));
    }),
  );

  it.each(alike)('a case %s has the same plan', (_, one, other, times) =>
    always(
      async (s) => {
        const wanted = times * (await npv(makeCase(settingsOf(s), one(s))));
        expect(Math.abs((await npv(makeCase(settingsOf(s), other(s)))) - wanted)).toBeLessThanOrEqual(slack(wanted));
      },
      times === 1 ? 15 : 5,
    ),
  );
});
