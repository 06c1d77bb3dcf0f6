import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openCase } from '../case/index.ts';
import { wholeNumbers } from '../search/heuristic/start.ts';
import type { Assembled } from '../search/problem.ts';
import { broken } from '../search/separate/capacities.ts';
import { solve } from './assemble.ts';
import { required } from './fixed-builds.ts';
import { takeOver } from './takeover.ts';

const testCase = async (name: string) =>
  (await openCase(fileURLToPath(new URL(`../../test/cases/${name}`, import.meta.url)))).case;

/** NPV of the best plan of a case, and its whole numbers. */
async function planned(name: string) {
  const c = await testCase(name);
  const solved = await solve(c, { gap: 1e-9, seconds: 30 });
  const start = wholeNumbers(solved.model, solved.session, solved.x);
  await solved.session.close();
  return { c, npv: solved.objective, start };
}

describe('a plan taken over', () => {
  it('is worth as much as the plan with the same builds', async () => {
    const { c, npv, start } = await planned('tiny-two-tiers');
    const found = await takeOver(c, [new Map(), start]);
    expect(found!.objective).toBeCloseTo(npv, 4);
    expect(found!.from).toBe(1);
    await found!.session.close();
  });

  it.each(['tiny-certificate-needed', 'tiny-licence-bought', 'tiny-min-members'])(
    'gets the certificates, licences and members that its builds need: %s',
    async (name) => {
      const { c, npv, start } = await planned(name);
      const builds = new Map([...start].filter(([column]) => column.startsWith('build')));
      expect(builds.size).toBeLessThan(start.size);
      const found = await takeOver(c, [builds]);
      expect(found!.objective).toBeCloseTo(npv, 4);
      await found!.session.close();
    },
  );

  it('builds what is required beyond the plan, and everything else as in the plan', async () => {
    const { c, npv } = await planned('tiny-two-tiers');
    const site = c.tables.candidates.map(({ place, process }) => `${place}/${process}`)[0]!;
    const must = { prepare: (model: Assembled) => void required([site])(model) };
    expect(await takeOver(c, [new Map()], must)).toBeUndefined();
    const found = await takeOver(c, [new Map()], { ...must, open: new Set([site]) });
    expect(found!.objective).toBeCloseTo(npv, 4);
    await found!.session.close();
  });

  it('keeps to shared capacities', async () => {
    const { c, npv, start } = await planned('tiny-leg-capacity-shared');
    const found = await takeOver(c, [start]);
    expect(found!.objective).toBeLessThanOrEqual(npv + 1e-6 * Math.abs(npv));
    expect(broken(found!.model, found!.x, new Set())).toEqual([]);
    await found!.session.close();
  });

  it('does not exist if none of the plans is feasible', async () => {
    const c = await testCase('tiny-firm-demand-infeasible');
    expect(await takeOver(c, [new Map()])).toBeUndefined();
  });
});
