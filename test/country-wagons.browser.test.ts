import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanDocument } from '../src/questions/index.ts';
import { type Workbench, workbench } from './server/browser.ts';
import { storedRun } from './server/stored-run.ts';
import { program } from './support/needs.ts';

const there = program('chromium', 'apt-get install chromium');
/** An answer is waited for, ms. */
const LONG = 150_000;

describe.skipIf(!there)('Uzbekistan asks at the workbench, of wagons', { timeout: 2 * LONG }, () => {
  let { w, page, picture, close } = {} as Workbench;
  /** The runs of the plan of all, and of the country's answer. */
  let all: string;
  let own: string;

  beforeAll(async () => {
    ({ w, page, picture, close } = await workbench(LONG));
    all = (await storedRun(w.root, 'wagons')).run;
  }, LONG);

  afterAll(() => close?.());

  const planOf = async (run: string) => await w.ask.json<PlanDocument>(`/plans/${run}`);

  it('has its plan on the page before anything explains it', async () => {
    await page.goto(`${w.url}/runs/${all}`);
    const question = page.getByRole('region', { name: 'One country’s question' });
    await question.getByLabel('Country').selectOption('UZ');
    await question.getByRole('button', { name: 'Ask for this country' }).click();
    await page
      .getByText(/This plan answers Uzbekistan alone/)
      .first()
      .waitFor();
    own = new URL(page.url()).pathname.split('/').at(-1)!;
    await picture('wagons-first');
    const plan = await planOf(own);
    expect(plan.country).toMatchObject({ countries: ['UZ'], pricesFrom: all });
    expect(plan.opinion).toMatchObject({ ok: true });
  });

  it('forces the plant at Gallaorol at the desk, and is told what that costs while all else goes on', async () => {
    await page.goto(`${w.url}/cases/wagons-eurasia/what-if`);
    await page.getByLabel('Compared with').selectOption(own);
    await page.getByLabel('Find a place or a process').fill('Gallaorol');
    const asked = page.waitForResponse((answer) => answer.url().includes('/plans?') && answer.ok());
    await page.getByLabel('Choice: Gallaorol, Wagon works').selectOption('must');
    const { run } = (await (await asked).json()) as { run: string };
    await page.locator('.free:not([data-open])').waitFor();
    await picture('wagons-forced');
    const words = (await page.locator('.free').textContent())!;
    const [base, forced] = [await planOf(own), await planOf(run)];
    expect(forced.request.require).toEqual(['Gallaorol/works']);
    expect(forced.builds.some(({ place, process }) => place === 'Gallaorol' && process === 'works')).toBe(true);
    expect(base.builds.some(({ place }) => place === 'Gallaorol')).toBe(false);
    expect(forced.opinion).toMatchObject({ ok: true });
    // A plant that the best plan leaves out gains nothing, and the page says no more than the bounds prove.
    const [low, high] = [forced.npv! - base.bound!, forced.bound! - base.npv!];
    expect(low).toBeLessThan(0);
    expect(forced.npv).toBeLessThanOrEqual(base.bound!);
    expect(words).toContain('With the builds chosen anew, the net present value is');
    expect(words.includes('undecided')).toBe(high > 0);
  });
});
