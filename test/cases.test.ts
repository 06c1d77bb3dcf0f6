import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyReforms, type Case, readCase } from '../src/case/index.ts';
import { verify } from '../src/plan/index.ts';
import { expectAccounts, expectBooks } from './support/adds-up.ts';
import { root } from './support/needs.ts';
import { bestPlan, withPlan } from './support/plan-case.ts';

interface Expected {
  npv: number | null;
  status: 'optimal' | 'infeasible';
  tolerance: number;
  needs?: string[];
  also?: {
    builds?: { place: string; process: string; count: number }[];
    legs?: string[];
    cost?: Record<string, number>;
  };
  reforms?: Record<string, number>;
}

const folder = `${root}test/cases`;
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const expectedOf = (name: string) => JSON.parse(readFileSync(`${folder}/${name}/expected.json`, 'utf8')) as Expected;

/** Published cases without money: their plans are too large to be split among projects and countries here. */
const published = /^(cap|mexsd)/;

/** Each case, planned once: the document, and whether what is said of it besides adds up. */
const planned = (c: Case, name: string) =>
  withPlan(
    c,
    (p) => {
      if (p.document.npv !== null && !published.test(name)) {
        expectAccounts(p, c);
        expectBooks(p.document, c);
      }
      return p.document;
    },
    { gap: 1e-7, seconds: 100 },
  );

/** Known answers: each folder's expected.json says where its value comes from. */
describe('known answers', () => {
  it.each(names)('%s', async (name) => {
    const expected = expectedOf(name);
    const read = readCase(`${folder}/${name}`);
    expect(read.issues.filter((issue) => issue.severity === 'error')).toEqual([]);
    const document = await planned(read.case, name);
    expect(document.status).toBe(expected.status);
    const near = (actual: number, wanted: number) =>
      expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(Math.max(1e-6, expected.tolerance * Math.abs(wanted)));
    if (expected.npv === null) {
      expect(document.npv).toBeNull();
      return;
    }
    near(document.npv!, expected.npv);
    for (const build of expected.also?.builds ?? []) {
      const count = document.builds
        .filter((b) => b.place === build.place && b.process === build.process)
        .reduce((n, b) => n + b.count, 0);
      expect({ ...build, count }).toEqual(build);
    }
    if (expected.also?.builds?.length === 0) expect(document.builds).toEqual([]);
    if (expected.also?.legs) expect(document.legs.map((leg) => leg.leg)).toEqual(expected.also.legs);
    for (const [heading, amount] of Object.entries(expected.also?.cost ?? {})) {
      near(document.cost[heading as keyof typeof document.cost] ?? 0, amount);
    }
    expect(verify(document, read.case)).toMatchObject({ ok: true, differences: [] });
    for (const [set, npv] of Object.entries(expected.reforms ?? {})) {
      const with_ = await bestPlan(applyReforms(read.case, set === '' ? [] : set.split('+')), 1e-7, 100);
      near(with_.npv!, npv);
    }
  });
});
