import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Workspace, workspace } from './workspace.ts';

let w: Workspace;
beforeAll(async () => {
  w = await workspace();
});
afterAll(() => w.close());

/** Asks for a plan and gives its run once it is done. */
async function done(json: object): Promise<string> {
  const { run } = await w.ask.json<{ run: string }>('POST /plans', json);
  const state = async () => (await w.ask.json<{ state: string }>(`/runs/${run}`)).state;
  await expect.poll(state, { timeout: 100_000, interval: 200 }).toMatch(/done|failed/);
  expect(await state()).toBe('done');
  return run;
}

describe('the question of one country on a server', () => {
  it('is answered from a plan that is there, has a page, and takes further questions', async () => {
    const ask = { case: 'first-steps', explain: 'none', seconds: 60 };
    const pin = await done(ask);
    const run = await done({ ...ask, countries: ['UZ'], pin, region: true });
    const told = async () =>
      (
        await w.ask.json<{
          country: { pricesFrom: string; region?: { together: number; alone: number } };
        }>(`/plans/${run}`)
      ).country;
    expect((await told()).pricesFrom).toBe(pin);
    // The region is solved after the answer is there.
    await expect.poll(async () => (await told()).region, { timeout: 60_000, interval: 300 }).toBeDefined();
    const { alone, together } = (await told()).region!;
    expect(alone).toBeLessThan(together);
    const page = JSON.stringify(await w.ask.json(`/plans/${run}/view?lang=ru`));
    expect(page).toContain('Порознь, вместе и кто кому должен платить');
  });

  it('takes what is tried at its desk from a thread that has found ahead what it begins from', async () => {
    const ask = { case: 'first-steps', explain: 'none', seconds: 60 };
    const pin = await done(ask);
    const own = await done({ ...ask, countries: ['UZ'], pin, region: false });
    const warm = async (run: string) => (await w.ask(`POST /runs/${run}/warm`)).json();
    expect(await warm(own)).toEqual({ begun: true });
    // A plan of all has nothing to find ahead.
    expect(await warm(pin)).toEqual({ begun: false });
    const site = 'Samarkand/cooking';
    const builds: boolean[] = [];
    for (const more of [{ require: [site] }, { forbid: [site] }]) {
      const run = await done({ ...ask, ...more, countries: ['UZ'], pin, region: false, trial: 'newest' });
      const plan = await w.ask.json<{
        builds: { place: string; process: string }[];
        opinion: { ok: boolean };
      }>(`/plans/${run}`);
      expect(plan.opinion.ok).toBe(true);
      builds.push(plan.builds.some(({ place, process }) => `${place}/${process}` === site));
    }
    expect(builds).toEqual([true, false]);
  });
});
