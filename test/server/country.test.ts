import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Workspace, workspace } from './workspace.ts';

let w: Workspace;
beforeAll(async () => {
  w = await workspace();
});
afterAll(() => w.close());

/** Asks for a plan and gives its run once it is done. */
async function done(json: object): Promise<string> {
  const { run } = (await (await w.ask('/api/plans', { method: 'POST', json })).json()) as { run: string };
  const state = async () => ((await (await w.ask(`/api/runs/${run}`)).json()) as { state: string }).state;
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
        (await (await w.ask(`/api/plans/${run}`)).json()) as {
          country: { pricesFrom: string; region?: { together: number; alone: number } };
        }
      ).country;
    expect((await told()).pricesFrom).toBe(pin);
    // The region is solved after the answer is there.
    await expect.poll(async () => (await told()).region, { timeout: 60_000, interval: 300 }).toBeDefined();
    const { alone, together } = (await told()).region!;
    expect(alone).toBeLessThan(together);
    const page = JSON.stringify(await (await w.ask(`/api/plans/${run}/view?lang=ru`)).json());
    expect(page).toContain('Порознь, вместе и кто кому должен платить');
  });
});
