import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, boxesAt, hasChromium, type Workbench, workbench } from './server/browser.ts';

describe.skipIf(!hasChromium)('rows that a table has from elsewhere', { timeout: 300_000 }, () => {
  let { w, browser, page, said, close } = {} as Workbench;

  beforeAll(async () => {
    ({ w, browser, page, said, close } = await workbench());
    await w.ask('POST /cases', { id: 'begun' });
    await w.ask('POST /cases', { id: 'mill', template: 'textiles' });
  });

  afterAll(() => close?.());

  const file = (name: string) => {
    const path = join(w.root, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  const onDisk = (name: string) => expect.poll(() => file(name));
  const head = (column: string) => page.locator('.grid .tabulator-col[tabulator-field]', { hasText: column }).first();
  /** A cell of the row that holds a text, under the column of a name. */
  const cell = async (row: string, column: string) => {
    const field = await head(column).getAttribute('tabulator-field');
    return page.locator('.grid .tabulator-row', { hasText: row }).locator(`[tabulator-field="${field}"]`).first();
  };
  const button = (name: RegExp | string) => page.getByRole('button', { name });
  const rowOf = (text: string) => page.locator('.grid .tabulator-row', { hasText: text }).first();

  it('of the base network are folded where they are many, seen in grey with their source, replaced by an edit, and taken back', async () => {
    await page.goto(`${w.url}/cases/begun?table=places`);
    const fold = button(/^658 rows from eurasia$/);
    await fold.click();
    await page.locator('.grid .tabulator-row.given').first().waitFor();
    expect(await page.locator('.grid .tabulator-row').count()).toBeLessThan(200);
    await button('Filter').click();
    await head('place').locator('input').pressSequentially('Samarkand');
    await expect.poll(() => page.locator('.grid .tabulator-row').count()).toBeLessThan(5);
    const lat = await cell('Samarkand', 'lat');
    const before = await lat.textContent();
    await lat.click();
    await page.locator('main p', { hasText: 'from eurasia: what you type here counts instead' }).waitFor();
    expect(await rowOf('Samarkand').locator('.tabulator-row-header').textContent()).toBe('eurasia');
    await page.keyboard.type('39.9');
    await page.keyboard.press('Enter');
    await onDisk('begun/places.csv').toMatch(/^Samarkand,.*39\.9/m);
    expect(file('begun/places.csv').trim().split('\n')).toHaveLength(2);
    // A figure that was typed is not that of the source any more.
    expect(file('begun/places.csv')).toContain(',assumed');
    await expect.poll(() => rowOf('Samarkand').getAttribute('class')).toContain('replaced');
    await lat.click();
    await button('As in eurasia again').click();
    await onDisk('begun/places.csv').not.toContain('Samarkand');
    await expect.poll(() => rowOf('Samarkand').getAttribute('class')).toContain('given');
    await expect.poll(() => lat.textContent()).toBe(before);
    await button('Undo').click();
    await onDisk('begun/places.csv').toContain('Samarkand');
    await button('Undo').click();
    await onDisk('begun/places.csv').not.toContain('Samarkand');
  });

  it('are drawn only where they are in view, where they are thousands', async () => {
    await page.goto(`${w.url}/cases/begun?table=legs`);
    const fold = button(/^1614 rows from eurasia$/);
    await fold.waitFor();
    await fold.click();
    await page.locator('.grid .tabulator-row.given').first().waitFor();
    expect(await page.locator('.grid .tabulator-row').count()).toBeLessThan(200);
  });

  it('of a template are grey until a figure of theirs is edited', async () => {
    await page.goto(`${w.url}/cases/mill?table=goods`);
    await rowOf('Cotton yarn').waitFor();
    await expect.poll(() => rowOf('Cotton yarn').getAttribute('class')).toContain('given');
    const before = file('mill/goods.csv');
    const value = await cell('Cotton yarn', 'value');
    await value.click();
    await page.keyboard.type('3333');
    await page.keyboard.press('Enter');
    await onDisk('mill/goods.csv').toContain(',3333,');
    await expect.poll(() => rowOf('Cotton yarn').getAttribute('class')).toContain('replaced');
    await value.click();
    await button('As in textiles again').click();
    await onDisk('mill/goods.csv').toBe(before);
    await expect.poll(() => rowOf('Cotton yarn').getAttribute('class')).toContain('given');
  });

  it('do not mislead the button that removes a row: what the filter shows first is not the first row of the table', async () => {
    const before = file('mill/goods.csv');
    await button('Filter').click();
    await head('name').locator('input').pressSequentially('fabric');
    await expect.poll(() => page.locator('.grid .tabulator-row').count()).toBe(1);
    await (await cell('Cotton fabric', 'name')).click();
    await button('Remove the rows').click();
    await onDisk('mill/goods.csv').not.toContain('Cotton fabric');
    expect(file('mill/goods.csv')).toContain('Cotton yarn');
    await button('Undo').click();
    await onDisk('mill/goods.csv').toBe(before);
  });

  it('leave a last row to type into: Enter goes on to the next one, and nothing that is typed quickly is lost', async () => {
    await page.goto(`${w.url}/cases/begun?table=goods`);
    const first = page.locator('.grid .tabulator-row').first();
    await first.locator('[tabulator-field="c0"]').click();
    // On a machine that is ten times slower keys come before timers end.
    const browserOf = await page.context().newCDPSession(page);
    await browserOf.send('Emulation.setCPUThrottlingRate', { rate: 10 });
    for (const text of ['yarn', 'cloth', 'shirts']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await browserOf.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await onDisk('begun/goods.csv').toMatch(/^good(,\w+)*\nyarn,*\ncloth,*\nshirts,*\n$/);
    await expect.poll(() => page.locator('.grid .tabulator-row').count()).toBe(4);
    // What is usually said of a good is asked for, though the file has no such column yet; a code is found by a word.
    const code = await cell('yarn', 'hs');
    await code.click();
    await page.keyboard.type('cotton ya');
    await page.locator('.tabulator-edit-list-item', { hasText: '5205 · Cotton yarn' }).first().click();
    await onDisk('begun/goods.csv').toMatch(/^yarn,.*5205/m);
    await page
      .locator('main p', { hasText: 'Cotton yarn, 85 % cotton or more (our short text, not the official one)' })
      .waitFor();
    for (let n = 0; n < 4; n++) await button('Undo').click();
    await onDisk('begun/goods.csv').not.toContain('yarn');
  });

  it('are no second time offered by the picker of papers', async () => {
    await page.goto(`${w.url}/cases/mill?table=requirements`);
    await page.locator('summary', { hasText: 'Papers of a good in a market' }).click();
    await page.getByRole('combobox', { name: 'Good', exact: true }).selectOption('520812');
    await page.getByText('All of it stands in the tables already.').waitFor();
  });

  it.each(['ru-RU', 'zh-CN'])('can be read by everybody, on a telephone too: %s', async (locale) => {
    const other = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale })).newPage();
    await other.goto(`${w.url}/cases/begun?table=modes`);
    await other.locator('.grid .tabulator-row.given').first().waitFor();
    if (locale === 'ru-RU') expect(await barriers(other)).toEqual([]);
    expect(await boxesAt(other, 400)).toEqual([]);
    await other.context().close();
  });

  it('give no error on the way', () => expect(said).toEqual([]));
});
