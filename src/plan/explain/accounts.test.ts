import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import { root } from '../../../test/support/needs.ts';
import { settingsOf, small, tablesOf } from '../../../test/support/random-case.ts';
import { type Case, readCase, sumOf } from '../../case/index.ts';
import { horizonOf } from '../../opinion/frame/horizon.ts';
import { grossCost } from '../decode.ts';
import { plan } from '../plan.ts';
import { countryAccounts } from './accounts.ts';

async function sumAndNpv(c: Case) {
  const request = { reforms: [], gap: 1e-9, seconds: 60, solver: 'highs-wasm' };
  const { document, solved } = await plan(c, { asRead: c, request });
  await solved.session.close();
  if (document.npv === null) return undefined;
  const accounts = countryAccounts(solved, document);
  const sum = sumOf(Object.values(accounts), (x) => x.gain);
  const scale = Math.max(Math.abs(document.npv), grossCost(document.cost), 1);
  return { accounts, document, off: Math.abs(sum - document.npv) / scale };
}

const cases = `${root}test/cases`;
const tiny = readdirSync(cases).filter((name) => name.startsWith('tiny-'));

describe('what a plan means for each country', () => {
  it.each(tiny)('adds up to the NPV: %s', async (name) => {
    const found = await sumAndNpv(readCase(`${cases}/${name}`).case);
    if (found) expect(found.off).toBeLessThan(1e-8);
    else expect(name).toMatch(/infeasible|impossible/);
  });

  it.each(tiny)('is the same from the columns and from the rows of the case: %s', async (name) => {
    const c = readCase(`${cases}/${name}`).case;
    const found = await sumAndNpv(c);
    if (!found) return;
    const { accounts, document } = found;
    const { start, end, spans, factor } = horizonOf(c);
    const total = (measure: string, country: string, weight: (years: readonly number[]) => number) =>
      sumOf(
        (document.measures ?? []).filter((one) => one.measure === measure && one.country === country),
        (one) => one.value * weight(spans.find((span) => span.year === one.year)!.years),
      );
    const present = (years: readonly number[]) => sumOf(years, (year) => factor(year));
    const countries = new Set([...Object.keys(accounts), ...document.measures!.map((one) => one.country)]);
    for (const country of countries) {
      const { jobs = 0, valueAdded = 0, duties = 0 } = accounts[country] ?? {};
      const near = (value: number, other: number) =>
        expect(Math.abs(value - other), country).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(other)));
      near(
        total('jobs', country, (years) => years.length / (end - start)),
        jobs,
      );
      near(total('value_added', country, present), valueAdded);
      near(total('duties', country, present), duties);
    }
  });

  it('adds up to the NPV in random cases', async () => {
    await fc.assert(
      fc.asyncProperty(small(false), async (s) => {
        expect((await sumAndNpv(makeCase(settingsOf(s), tablesOf(s))))!.off).toBeLessThan(1e-8);
      }),
      { numRuns: 30 },
    );
  });

  it('adds up where a process uses a good up and makes none: slag that has to be burnt', async () => {
    const c = makeCase(
      { start: 2026, years: 2, discountRate: 0.1, holdingRate: 0 },
      {
        countries: [{ country: 'KZ' }, { country: 'UZ' }],
        places: [
          { place: 'mine', country: 'KZ' },
          { place: 'town', country: 'UZ' },
        ],
        goods: [
          { good: 'ore', hs: '260300', value: 50 },
          { good: 'metal', hs: '740311', value: 200 },
          { good: 'slag', hs: '261900', value: 5, surplus: 40 },
        ],
        processes: [
          { process: 'smelt', lead: 0, life: 5, variable_cost: 20 },
          { process: 'burn', lead: 0, life: 5, variable_cost: 3 },
        ],
        recipes: [
          { process: 'smelt', good: 'ore', quantity: -1 },
          { process: 'smelt', good: 'metal', quantity: 0.5 },
          { process: 'smelt', good: 'slag', quantity: 0.5 },
          { process: 'burn', good: 'slag', quantity: -1 },
        ],
        candidates: [
          { place: 'mine', process: 'smelt', existing: 1000 },
          { place: 'town', process: 'burn', existing: 1000 },
        ],
        supplies: [{ good: 'ore', place: 'mine', price: 50, quantity: 1000 }],
        demands: [{ good: 'metal', place: 'town', quantity: 400, price: 300 }],
        legs: [{ leg: 'rail', from: 'mine', to: 'town', mode: 'rail', km: 100, hours: 10, cost: 5 }],
      },
    );
    const found = await sumAndNpv(c);
    expect(found!.document.activity.some((one) => one.process === 'burn' && one.amount > 100)).toBe(true);
    expect(found!.accounts.UZ!.gain).not.toBe(0);
    expect(found!.off).toBeLessThan(1e-8);
  });

  it('counts duties where they are collected (tiny-tariff-specific: 500 a car on 2 000 cars)', async () => {
    const found = await sumAndNpv(readCase(`${cases}/tiny-tariff-specific`).case);
    const collected = Object.values(found!.accounts).map((x) => x.duties);
    expect(Math.max(...collected)).toBeCloseTo(1_000_000, 3);
    expect(sumOf(collected)).toBeCloseTo(1_000_000, 3);
  });
});
