import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanDocument } from '../src/questions/index.ts';
import type { RunEntry } from '../web/api.ts';
import { ended } from './server/asking.ts';
import { barriers, boxesAt, hasChromium, type Workbench, workbench } from './server/browser.ts';
import { shorten } from './server/workspace.ts';

/** A plan is waited for, ms. */
const LONG = 120_000;

describe.skipIf(!hasChromium)('one country asks at the workbench, of textiles', { timeout: 300_000 }, () => {
  let { w, page, said, picture, close } = {} as Workbench;
  /** The runs of the plan of all, and of the country's answer. */
  let all: string;
  let own: string;
  const planOf = (run: string) => w.ask.json<PlanDocument>(`/plans/${run}`);

  beforeAll(async () => {
    ({ w, page, said, picture, close } = await workbench(LONG));
    await w.ask('POST /cases', { id: 'cloth', template: 'textiles' });
    shorten(join(w.root, 'cloth'));
    ({ run: all } = await w.ask.json<RunEntry>('POST /plans', { case: 'cloth', explain: 'none' }));
    await ended(w.ask, all);
  }, 2 * LONG);

  afterAll(() => close?.());

  it('chooses its country on the page of the plan of all, and is answered; how far the region moves follows', async () => {
    await page.goto(`${w.url}/runs/${all}`);
    const question = page.getByRole('region', { name: 'One country’s question' });
    await question.getByLabel('Country').selectOption('UZ');
    await picture('country-ask');
    await question.getByRole('button', { name: 'Ask for this country' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith(all));
    await page
      .getByText(/This plan answers Uzbekistan alone/)
      .first()
      .waitFor();
    own = new URL(page.url()).pathname.split('/').at(-1)!;
    expect(await planOf(own)).toMatchObject({
      country: { countries: ['UZ'], pricesFrom: all },
      opinion: { ok: true },
    });
    // The check of the region is solved behind the answer.
    await page
      .getByText(/the region (loses|gains|does not move)/)
      .first()
      .waitFor();
    await picture('country-answer');
  });

  it('moves figures and forces a plant of its own at the desk', async () => {
    await page.getByRole('link', { name: 'What if' }).click();
    await page.getByLabel('Compared with').selectOption(own);
    await page.locator('.candidates tbody tr').first().waitFor();
    // Plants of others are not its to choose.
    expect(await page.locator('.candidates tbody').textContent()).not.toContain('Osh');
    await page.getByRole('searchbox', { name: 'Find any figure of the case' }).fill('cotton price');
    await page
      .locator('.found button', { hasText: /cotton/i })
      .first()
      .click();
    const slider = page.locator('.slider input[type=range]').first();
    await slider.focus();
    for (const key of ['ArrowRight', 'ArrowLeft']) {
      await page.keyboard.press(key);
      await page.locator('.held[data-ms]').waitFor();
    }
    await page.getByRole('button', { name: 'Take all changes back' }).click();
    const base = await planOf(own);
    const isBuilt = ({ builds }: PlanDocument) => builds.some(({ place }) => place === 'Andijan');
    const answer = page.waitForResponse((response) => response.url().includes('/plans?') && response.ok());
    await page.getByLabel('Choice: Andijan, Weaving').selectOption('must');
    const { run } = (await (await answer).json()) as RunEntry;
    await page.locator('.free:not([data-open]), .desk-answer .fault').first().waitFor();
    expect(await page.locator('.desk-answer .fault').count()).toBe(0);
    await picture('country-desk');
    // A plant that the best plan leaves out gains nothing, and the page says no more than the bounds prove.
    const chosen = await planOf(run);
    expect([isBuilt(base), isBuilt(chosen)]).toEqual([false, true]);
    expect(chosen.opinion).toMatchObject({ ok: true });
    expect(chosen.npv).toBeLessThanOrEqual(base.bound!);
    const sentence = (await page.locator('.free').textContent())!;
    expect(sentence).toContain('With the builds chosen anew, the net present value is');
    expect(sentence.includes('undecided')).toBe(chosen.bound! > base.npv!);
  });

  it('has no barrier and cuts nothing on the page of the members', async () => {
    await page.goto(`${w.url}/evidence`);
    await page.locator('main .answer').first().waitFor();
    await page.getByLabel('About').selectOption('bloc');
    await page.locator('main .answer', { hasText: 'The register has' }).waitFor();
    const faults = await barriers(page);
    for (const width of [360, 1280]) faults.push(...(await boxesAt(page, width)));
    expect(faults).toEqual([]);
    expect(said).toEqual([]);
  });
});
