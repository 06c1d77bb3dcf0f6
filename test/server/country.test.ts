import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../src/questions/index.ts';
import type { RunEntry } from '../../web/api.ts';
import { ended } from './asking.ts';
import { storedRun } from './stored-run.ts';
import { type Workspace, workspace } from './workspace.ts';

let w: Workspace;
/** The plan of everybody, and the answer for Uzbekistan that is priced from it. */
let pin: string;
let own: string;

const question = { case: 'first-steps', explain: 'none', seconds: 60 };

/** Asks for a plan and gives its run once it is done. */
async function done(json: object): Promise<string> {
  const { run } = await w.ask.json<RunEntry>('POST /plans', json);
  expect(await ended(w.ask, run)).toMatchObject({ state: 'done' });
  return run;
}

beforeAll(async () => {
  w = await workspace();
  pin = (await storedRun(w.root, 'first-steps')).run;
  own = await done({ ...question, countries: ['UZ'], pin, region: true });
});
afterAll(() => w.close());

describe('the question of one country on a server', () => {
  it('is answered from a plan that is there, has a page, and is followed by what the region does', async () => {
    interface Answer {
      readonly pricesFrom: string;
      readonly region?: { readonly together: number; readonly alone: number };
    }
    const answer = async () => (await w.ask.json<{ country: Answer }>(`/plans/${own}`)).country;
    expect((await answer()).pricesFrom).toBe(pin);
    // The region is solved after the answer is there.
    await expect.poll(async () => (await answer()).region, { timeout: 100_000, interval: 100 }).toBeDefined();
    const { alone, together } = (await answer()).region!;
    expect(alone).toBeLessThan(together);
    const page = await w.ask.text(`/plans/${own}/view?lang=ru`);
    expect(page).toContain('Порознь, вместе и кто кому должен платить');
  });

  it('takes trials at its desk from a thread that has prepared the start of the search', async () => {
    const warm = (run: string) => w.ask.json(`POST /runs/${run}/warm`);
    expect(await warm(own)).toEqual({ begun: true });
    // A plan of everybody has nothing to prepare.
    expect(await warm(pin)).toEqual({ begun: false });
    const site = 'Samarkand/cooking';
    const builds: boolean[] = [];
    for (const more of [{ require: [site] }, { forbid: [site] }]) {
      const run = await done({ ...question, ...more, countries: ['UZ'], pin, region: false, trial: 'newest' });
      const plan = await w.ask.json<PlanDocument>(`/plans/${run}`);
      expect(plan.opinion).toMatchObject({ ok: true });
      builds.push(plan.builds.some(({ place, process }) => `${place}/${process}` === site));
    }
    expect(builds).toEqual([true, false]);
  });
});
