import { join } from 'node:path';
import { LONG, onWorkbench } from './browser.ts';
import { root } from './lib/paths.ts';

interface Grid {
  readonly etag: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** `npm run screenshots`: pictures of the workbench for docs/workbench.md, light, from a folder that holds one copied case. Build before. */
await onWorkbench(async (page, url) => {
  const ask = async <T>(path: string, method = 'GET', body?: object, more: Record<string, string> = {}): Promise<T> => {
    const headers = { 'content-type': 'application/json', ...more };
    const answer = await fetch(`${url}/api${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };

  /** Sets the first price of the table of supplies. */
  async function setPrice(value: (price: string) => string): Promise<void> {
    const { etag, header, rows } = await ask<Grid>('/cases/lesson/tables/supplies');
    const cells = [{ row: 0, column: 'price', value: value(rows[0]![header.indexOf('price')]!) }];
    await ask('/cases/lesson/tables/supplies/rows', 'PATCH', { cells }, { 'if-match': `"${etag}"` });
  }

  /** Plans, and waits for the plan. */
  async function planned(reforms: readonly string[]): Promise<string> {
    const { run } = await ask<{ run: string }>('/plans', 'POST', { case: 'lesson', reforms });
    const end = Date.now() + LONG;
    while (Date.now() < end) {
      const { state, fault } = await ask<{ state: string; fault?: string }>(`/runs/${run}`);
      if (state === 'done') return run;
      if (state === 'failed') throw new Error(fault);
      await new Promise((done) => setTimeout(done, 500));
    }
    throw new Error('the plan takes too long');
  }

  const shot = async (name: string, path: string, sign: string, before: () => Promise<void> = async () => {}) => {
    await page.goto(url + path);
    await page.locator(sign).first().waitFor();
    await before();
    // The map fades in nothing, but fonts and the grid settle within a frame or two.
    await page.waitForTimeout(700);
    await page.screenshot({ path: join(root, `docs/workbench-${name}.png`) });
  };
  await ask('/cases', 'POST', { id: 'lesson', from: 'first-steps' });
  await setPrice(() => '90,5');
  await shot('case', '/cases/lesson?table=supplies', '.issues li.error', () =>
    page.locator('.issues li.error button').last().click(),
  );
  await setPrice(() => '90.5');
  const run = await planned([]);
  await planned(['quick-border']);
  await shot('plan', `/runs/${run}`, 'figure .hit', async () => {
    await page.locator('circle.hit').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('section:has(.hit)').evaluate((section) => section.scrollIntoView());
  });
  await shot('what-if', '/cases/lesson/what-if', '.slider', async () => {
    await page.locator('.slider input[type=range]').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.held[data-ms]').waitFor();
    // No work is running: the answer with free builds is shown.
    await page.locator('.free').waitFor({ timeout: LONG });
    await page.evaluate(() => scrollTo(0, 0));
  });
  await shot('start', '/', 'main table');
});
