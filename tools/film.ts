import { join } from 'node:path';
import { LONG, onWorkbench } from './browser.ts';
import { root } from './lib/paths.ts';

/** `npm run screenshots`: the film of a first case for docs/first-case.md, from the start page to the decision, in an empty folder. Build before. */
await onWorkbench(async (page, url) => {
  const shot = (n: number) => page.screenshot({ path: join(root, `docs/first-case-${n}.png`) });
  await page.goto(url);
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
  await page.locator('figure .hit').first().waitFor({ timeout: LONG });
  await page.evaluate(() => scrollTo(0, 0));
  await shot(4);
});
