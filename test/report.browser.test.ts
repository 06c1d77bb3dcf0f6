import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planReport } from '../src/report/index.ts';
import { storedPlan } from './outputs/stored.ts';
import { barriers, boxOf, browse, hasChromium } from './server/browser.ts';

describe.skipIf(!hasChromium)('the report in a browser', () => {
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const said: string[] = [];

  beforeAll(async () => {
    const dir = mkdtempSync(join(tmpdir(), 'chorsu-report-'));
    const { case: c, document, explained } = await storedPlan('first-steps');
    writeFileSync(join(dir, 'report.html'), planReport({ plan: document, case: c, explained: explained! }));
    browser = await browse();
    const context = await browser.newContext({ viewport: { width: 1100, height: 900 } });
    page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(pathToFileURL(join(dir, 'report.html')).href);
  });

  afterAll(() => browser?.close());

  it('asks the network for nothing and reports no error', () => {
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
    expect(said).toEqual([]);
  });

  it('opens with the answer and has a picture and a table behind each chart', async () => {
    expect(await page.locator('h1').first().textContent()).toMatch(/\S/);
    const charts = await page.locator('figure > svg:not(.narrow)').count();
    expect(charts).toBeGreaterThanOrEqual(6);
    expect(await page.locator('details table').count()).toBeGreaterThanOrEqual(charts - 3);
  });

  const saved = async (button: Locator) => {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };

  it('offers the data and the drawing of every figure', async () => {
    const count = await page.locator('figure').count();
    expect(await page.locator('figure button', { hasText: 'SVG' }).count()).toBe(count);
    expect(await page.locator('figure button', { hasText: 'CSV' }).count()).toBe(count);
    const bridge = await saved(page.locator('header figure').getByRole('button', { name: 'CSV' }));
    expect(bridge.name).toBe('answer.csv');
    expect(bridge.text).toMatch(/^Owners,-?[\d.]+\n(.+\n)*All together,-?[\d.]+\n$/m);
    const costs = page.locator('#costs figure').first();
    const csv = await saved(costs.getByRole('button', { name: 'CSV' }));
    expect(csv.name).toBe('costs.csv');
    const [head, ...rows] = csv.text.trim().split('\n');
    expect(head).toContain('Year');
    expect(rows.length).toBe(await costs.locator('tbody tr').count());
    for (const row of rows) for (const cell of row.split(',').slice(1)) expect(cell).toMatch(/^-?\d+(\.\d+)?$/);
    const svg = await saved(costs.getByRole('button', { name: 'SVG' }));
    expect(svg.name).toBe('costs.svg');
    expect(svg.text).not.toMatch(/var\(|class="figure/);
    expect(svg.text).toMatch(/^<svg[^>]* xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  });

  it('writes a drawing with its light colours, whatever the page has', async () => {
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'dark';
    });
    const { text } = await saved(page.locator('#map-section figure button', { hasText: 'SVG' }).first());
    expect(text).toContain('fill="#ffffff"');
    expect(text).not.toContain('#14191d');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await page.evaluate(() => {
      delete document.documentElement.dataset.theme;
    });
  });

  describe('its map', () => {
    const map = () => page.locator('#map-section figure').first();
    const drawing = () => map().locator('svg').first();
    const heads = async () =>
      (await drawing().locator(':scope > .drawn text:visible, :scope > .live text:visible').allTextContents()).join(
        ' ',
      );

    const year = async (...keys: readonly string[]) => {
      await map().locator('input[type=range]').focus();
      for (const key of keys) await page.keyboard.press(key);
    };

    it('steps through the years, with the table behind it', async () => {
      const before = await heads();
      await year('End');
      expect(await map().locator('output').textContent()).toBe('2032');
      expect(await heads()).toMatch(/^In 2032, /);
      const csv = await saved(map().getByRole('button', { name: 'CSV' }));
      const tonnes = csv.text.split('\n').map((line) => line.split(',')[5]);
      await year('Home');
      expect(await heads()).toMatch(/^In 2027, /);
      const first = await saved(map().getByRole('button', { name: 'CSV' }));
      expect(first.text.split('\n').map((line) => line.split(',')[5])).not.toEqual(tonnes);
      await year('ArrowRight', 'ArrowRight');
      expect(await heads()).toBe(before);
    });

    it('shows and hides goods, in its file too', async () => {
      const good = map().getByRole('checkbox', { name: 'Tomato paste' });
      await good.uncheck();
      const { text } = await saved(map().getByRole('button', { name: 'SVG' }));
      expect(text).not.toContain('fill-opacity="0.85"');
      await good.check();
      expect((await saved(map().getByRole('button', { name: 'SVG' }))).text).toContain('fill-opacity="0.85"');
    });

    it('is made larger, moved and made whole by keys and buttons', async () => {
      const ground = drawing().locator('.ground');
      await drawing().focus();
      await page.keyboard.press('+');
      expect(await ground.getAttribute('transform')).toContain('scale(1.5)');
      const before = await ground.getAttribute('transform');
      await page.keyboard.press('ArrowRight');
      expect(await ground.getAttribute('transform')).not.toBe(before);
      await map().getByRole('button', { name: 'Whole map' }).click();
      expect(await drawing().locator('.live:visible').count()).toBe(0);
    });

    it('shows the figures of a place and of a lane, from a list and from a click', async () => {
      const list = map().locator('select');
      const locator = map().locator('[aria-live]');
      await list.selectOption({ label: 'Samarkand' });
      expect(await locator.textContent()).toMatch(/Built.*Cooking and filling \(2028\)/);
      await list.selectOption({ label: 'Tomato paste: Samarkand → Tashkent' });
      expect(await locator.locator('td').first().textContent()).toBe('Tomato paste');
      await list.selectOption('');
      const label = await boxOf(drawing().locator('text:visible', { hasText: /^Tashkent$/ }));
      await page.mouse.click(label.x - 8, label.y + label.height / 2);
      expect(await locator.locator('strong').textContent()).toBe('Tashkent');
      expect(await list.inputValue()).toBe('place Tashkent');
    });

    it('is printed as it was drawn', async () => {
      await year('End');
      await page.emulateMedia({ media: 'print' });
      expect(await heads()).toMatch(/^In 2029, /);
      expect(await page.locator('button:visible, input:visible, select:visible').count()).toBe(0);
      await page.emulateMedia({ media: 'screen' });
    });
  });

  it('fits the width of a phone without a sideways scroll of the page', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await page.setViewportSize({ width: 1100, height: 900 });
    expect(wide).toBeLessThanOrEqual(1);
  });

  it.each(['light', 'dark'] as const)('has no serious fault of accessibility, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    expect(await barriers(page, colorScheme === 'dark' ? 'color-contrast' : undefined)).toEqual([]);
  });
});
