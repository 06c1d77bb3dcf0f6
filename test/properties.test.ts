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

const of = (s: Small, change: (t: Tables) => Tables = (t) => t) => makeCase(settingsOf(s), change(tablesOf(s)));
const slack = (a: number) => 1e-6 * Math.max(1, Math.abs(a)) + 1;
const runs = { numRuns: 15 };

/** Properties that every plan has, whatever the case: none of them needs a known value. */
describe('properties of plans', () => {
  it('more capacity never lowers the NPV', async () => {
    await fc.assert(
      fc.asyncProperty(small(false), async (s) => {
        const more = of(s, (t) => ({
          ...t,
          legs: t.legs!.map((l) => ({ ...l, capacity: Number(l.capacity ?? 1e6) * 2 })),
        }));
        const before = await npv(of(s));
        expect(await npv(more)).toBeGreaterThanOrEqual(before - slack(before));
      }),
      runs,
    );
  });

  it('a lower cost never lowers the NPV', async () => {
    await fc.assert(
      fc.asyncProperty(small(false), async (s) => {
        const before = await npv(of(s));
        const cheaper = of(s, (t) => ({
          ...t,
          supplies: t.supplies!.map((x) => ({ ...x, price: Number(x.price) * 0.8 })),
        }));
        expect(await npv(cheaper)).toBeGreaterThanOrEqual(before - slack(before));
      }),
      runs,
    );
  });

  it('an added route never lowers the NPV', async () => {
    await fc.assert(
      fc.asyncProperty(small(false), fc.integer({ min: 1, max: 60 }), async (s, cost) => {
        const before = await npv(of(s));
        const added = of(s, (t) => ({
          ...t,
          legs: [...t.legs!, { leg: 'added', from: 'p0', to: 'p1', mode: 'rail', km: 50, hours: 5, cost }],
        }));
        expect(await npv(added)).toBeGreaterThanOrEqual(before - slack(before));
      }),
      runs,
    );
  });

  it('scaling money scales the NPV', async () => {
    await fc.assert(
      fc.asyncProperty(small(false), fc.constantFrom(0.001, 12.5, 1000), async (s, money) => {
        const before = await npv(of(s));
        const scaled = await npv(makeCase(settingsOf(s), tablesOf(s, undefined, money)));
        expect(Math.abs(scaled - before * money)).toBeLessThanOrEqual(slack(before * money));
      }),
      runs,
    );
  });

  it('names change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(small(false), async (s) => {
        const before = await npv(of(s));
        const renamed = await npv(
          makeCase(
            settingsOf(s),
            tablesOf(s, (i) => `Ташкент ${9 - i}`),
          ),
        );
        expect(Math.abs(renamed - before)).toBeLessThanOrEqual(slack(before));
      }),
      runs,
    );
  });

  it('two equal sites may be swapped', async () => {
    await fc.assert(
      fc.asyncProperty(small(false), async (s) => {
        const twins = of(s, (t) => ({
          ...t,
          places: [...t.places!, { place: 'twin', country: 'KZ' }],
          candidates: [...t.candidates!, { place: 'twin', process: 'smelt', max: 40_000 }],
          legs: [...t.legs!, { leg: 'twin', from: 'twin', to: 'p0', mode: 'rail', km: 1, hours: 1, cost: 3 }],
        }));
        const swapped = makeCase(twins.settings, {
          ...twins.tables,
          candidates: [...twins.tables.candidates].reverse(),
          legs: [...twins.tables.legs].reverse(),
        });
        const before = await npv(twins);
        expect(Math.abs((await npv(swapped)) - before)).toBeLessThanOrEqual(slack(before));
      }),
      runs,
    );
  });
});
