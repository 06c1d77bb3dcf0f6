import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileChooser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../src/i18n/index.ts';
import * as russian from '../src/i18n/ru/index.ts';
import { hasChromium, type Workbench, workbench } from './server/browser.ts';
import { faultyWorkbook } from './server/faulty.ts';

/** A plan is waited for, ms. */
const LONG = 100_000;

describe.skipIf(!hasChromium)('the workbench by keyboard alone, from an empty folder', { timeout: 600_000 }, () => {
  let { w, page, said, close } = {} as Workbench;

  beforeAll(async () => {
    ({ w, page, said, close } = await workbench(LONG));
  });

  afterAll(() => close?.());

  /** Goes on by Tab until the focus is there; what Tab does not reach is a fault. */
  async function reach(target: Locator): Promise<void> {
    await target.waitFor({ timeout: LONG });
    // In the grid Tab goes to the next cell; Escape lets it leave.
    await page.keyboard.press('Escape');
    // Parts of a report stand under a style of their own: within them they tell what has the focus.
    const isThere = () => target.evaluate((one) => one === (one.getRootNode() as Document | ShadowRoot).activeElement);
    for (let n = 0; n < 400; n++) {
      if (await isThere()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${target}`);
  }

  const enter = async (target: Locator): Promise<void> => {
    await reach(target);
    await page.keyboard.press('Enter');
  };

  const fill = async (target: Locator, text: string): Promise<void> => {
    await reach(target);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  };

  // Keys do the same in every language; Russian words are the longest, and one comes to them by the keyboard too.
  it('from a workbook with a fault to two plans compared, in Russian', async () => {
    const { web: say, desk, columns } = russian;
    // Asked for before the page is there: the browser must know by then that a test chooses the file.
    const asked = new Promise<FileChooser>((resolve) => page.once('filechooser', resolve));
    const button = (name: string) => page.getByRole('button', { name, exact: true }).first();
    const link = (name: string) => page.getByRole('link', { name, exact: true }).first();

    await page.goto(`${w.url}/`);
    await reach(page.locator('.choices select'));
    for (let n = 0; n < languages.indexOf('ru'); n++) await page.keyboard.press('ArrowDown');
    await page.locator('html[lang=ru]').waitFor();

    await reach(page.locator('input[type=file]'));
    await page.keyboard.press('Enter');
    const chooser = await asked;
    const sent = {
      name: 'lesson.xlsx',
      mimeType: 'application/octet-stream',
      buffer: await faultyWorkbook(),
    };
    await chooser.setFiles(sent);
    await page.waitForURL(/\/cases\/lesson/);

    await enter(page.locator('.issues li.error').getByRole('button', { name: say.show, exact: true }).first());
    await page.waitForURL(/table=supplies/);
    // Once the grid is at rest, not only for a moment.
    await page.waitForTimeout(300);
    await page.locator('main p strong', { hasText: columns.price! }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('tabulator-tableholder');
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('90.5');
    await page.keyboard.press('Enter');
    await page.locator('[role=status].good').waitFor();
    expect(readFileSync(join(w.root, 'lesson/supplies.csv'), 'utf8')).toContain(',90.5,');

    await enter(link(say.plan));
    await fill(page.getByLabel(say.gap), '5');
    await fill(page.getByLabel(say.seconds), '30');
    await enter(button(say.makePlan));
    await page.waitForURL(/\/runs\//);
    await reach(page.locator('figure input[type=range]'));
    await page.keyboard.press('End');
    await expect.poll(() => page.locator('figure output').textContent()).toBe('2030');
    await enter(page.locator('circle.hit').first());
    await expect.poll(() => page.locator('.alive strong').textContent()).toMatch(/\S/);

    await enter(link(say.whatIf));
    await reach(page.locator('.checks input').first());
    await page.keyboard.press('Space');
    await enter(button(desk.planFree));
    await fill(page.getByLabel(desk.name, { exact: true }), 'kept');
    await page.keyboard.press('Enter');
    const marks = page.locator('main td input[type=checkbox]');
    await page.locator('tr', { hasText: 'kept' }).waitFor();
    for (const n of [0, 1]) {
      await reach(marks.nth(n));
      await page.keyboard.press('Space');
    }
    await enter(button(desk.sideBySide));
    await page.locator('h1', { hasText: say.compareTitle }).waitFor();
    expect(await page.locator('main table').first().textContent()).toContain(say.npv);

    await enter(link(say.product));
    await enter(page.locator('a[href="/cases/lesson"]').first());
    await reach(link(say.download));
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('lesson.xlsx');
    expect(said).toEqual([]);
  });
});
