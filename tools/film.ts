import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../src/server/index.ts';
import { browse } from '../test/server/browser.ts';
import { root as project } from './lib/paths.ts';

/** `npm run screenshots`: the film of a first case for docs/first-case.md, from the start page to the decision, in an empty folder. Build before. */
const size = { width: 1280, height: 860 };
/** Longest wait for a plan, ms. */
const LONG = 600_000;

const folder = mkdtempSync(join(tmpdir(), 'chorsu-film-'));
const served = await serve(folder, { port: 0 });
const browser = await browse();
try {
  const context = await browser.newContext({ viewport: size, colorScheme: 'light', locale: 'en' });
  const page = await context.newPage();
  const shot = (n: number) => page.screenshot({ path: join(project, `docs/first-case-${n}.png`) });
  await page.goto(served.url);
  await page.locator('a.begin').waitFor();
  await shot(1);
  await page.locator('a.begin').click();
  await page.getByRole('combobox', { name: 'Good', exact: true }).selectOption('textiles/yarn');
  await page.getByLabel('Place 1', { exact: true }).fill('Наманган');
  await page.getByLabel('Market 1', { exact: true }).fill('Moscow');
  await page.getByLabel('Price, USD per t', { exact: true }).fill('4100');
  await page.getByText('Namangan → Moscow').waitFor();
  await page.locator('fieldset').first().scrollIntoViewIfNeeded();
  await shot(2);
  const list = page.locator('summary', { hasText: 'Every value that you did not give' });
  await list.click();
  await list.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await shot(3);
  await page.getByRole('button', { name: 'Make the case and plan it' }).click();
  await page.waitForURL(/\/runs\//);
  await page.locator('.mapbox').first().waitFor({ timeout: LONG });
  await page.evaluate(() => scrollTo(0, 0));
  await shot(4);
} finally {
  await browser.close();
  await served.close();
  rmSync(folder, { recursive: true, force: true });
}
