import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, boxesAt, boxOf, hasChromium, type Workbench, workbench } from './server/browser.ts';
import { faultyWorkbook } from './server/faulty.ts';

describe.skipIf(!hasChromium)('the workbench in a browser, from an empty folder', { timeout: 300_000 }, () => {
  let { w, browser, page, said, close } = {} as Workbench;
  let run = '';

  beforeAll(async () => {
    ({ w, browser, page, said, close } = await workbench());
    // The folder has no ledger: its page asks, and is told so.
    const expected = (url: string) => url.includes('/ledger?');
    page.on('console', (message) => {
      if (message.type() === 'error' && !expected(message.location().url)) said.push(message.text());
    });
  });

  afterAll(() => close?.());

  const rows = () => page.locator('.tabulator-row');
  const cell = (row: number, column: number) => rows().nth(row).locator(`[tabulator-field="c${column}"]`);
  const planned = async () => {
    await page.waitForURL(/\/runs\//);
    await page.locator('figure .hit').first().waitFor({ timeout: 280_000 });
    return decodeURIComponent(page.url().split('/runs/')[1]!);
  };

  /** The column of prices in the supplies of first-steps. */
  const PRICE = 7;

  it('takes a workbook with a fault, and mends it with one click', async () => {
    await page.goto(`${w.url}/`);
    const sent = { name: 'my lesson.xlsx', mimeType: 'application/octet-stream', buffer: await faultyWorkbook() };
    await page.setInputFiles('input[type=file]', sent);
    await page.waitForURL(/\/cases\/my-lesson/);
    await page.getByRole('link', { name: 'Supply' }).click();
    await cell(0, PRICE).waitFor();
    await expect.poll(() => cell(0, PRICE).textContent()).toBe('90,5');
    await page.locator('.issues li.error button').first().click();
    await page.locator('[role=status].good').waitFor();
    expect(readFileSync(join(w.root, 'my-lesson/supplies.csv'), 'utf8')).toContain(',90.5,');
  });

  it('edits by the keyboard alone: F2, undo, redo, fill down, paste', async () => {
    const file = () => readFileSync(join(w.root, 'my-lesson/supplies.csv'), 'utf8').split('\n');
    const onDisk = (line: number) => expect.poll(() => file()[line]);
    await cell(0, PRICE).click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('118');
    await page.keyboard.press('Enter');
    await onDisk(2).toContain(',118,');
    await cell(1, PRICE).click();
    await page.keyboard.press('Control+z');
    await onDisk(2).toContain(',115,');
    await page.keyboard.press('Control+y');
    await onDisk(2).toContain(',118,');
    await page.keyboard.press('Control+z');
    await onDisk(2).toContain(',115,');
    await cell(0, PRICE).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    await onDisk(2).toContain(',90.5,');
    await page.keyboard.press('Control+z');
    await onDisk(2).toContain(',115,');
    const before = file().length;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: w.url });
    await page.evaluate(() => navigator.clipboard.writeText('91\tlesson\n92\tlesson\n'));
    await cell((await rows().count()) - 2, PRICE).click();
    await page.keyboard.press('Control+v');
    await onDisk(before - 2).toContain(',91,');
    await onDisk(before - 1).toContain(',92,');
    await page.keyboard.press('Control+z');
    await expect.poll(() => file().length).toBe(before);
  });

  it('moves as in a spreadsheet: Enter goes down, Tab right, Escape gives back, Ctrl+Enter fills, a place by any name', async () => {
    const path = join(w.root, 'my-lesson/supplies.csv');
    const before = readFileSync(path, 'utf8');
    const lines = () => readFileSync(path, 'utf8').split('\n');
    const onDisk = (line: number) => expect.poll(() => lines()[line]);
    await cell(0, PRICE).click();
    await page.keyboard.type('101');
    await page.keyboard.press('Enter');
    await onDisk(1).toContain(',101,');
    await page.keyboard.type('102');
    await page.keyboard.press('Tab');
    await onDisk(2).toContain(',102,');
    await expect.poll(() => page.locator('main p strong').last().textContent()).not.toBe('price');
    await cell(0, PRICE).click();
    await page.keyboard.type('999');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
    expect(lines()[1]).toContain(',101,');
    await cell(0, PRICE).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.type('103');
    await page.keyboard.press('Control+Enter');
    await onDisk(1).toContain(',103,');
    await onDisk(2).toContain(',103,');
    for (let n = 0; n < 8 && readFileSync(path, 'utf8') !== before; n++) {
      const then = readFileSync(path, 'utf8');
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => readFileSync(path, 'utf8')).not.toBe(then);
    }
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('fills by dragging the corner of a range, folds columns that nobody needs, and undoes from table to table', async () => {
    const path = join(w.root, 'my-lesson/supplies.csv');
    const before = readFileSync(path, 'utf8');
    const onDisk = (line: number) => expect.poll(() => readFileSync(path, 'utf8').split('\n')[line]);
    await cell(0, PRICE).click();
    await page.keyboard.type('77');
    await page.keyboard.press('Enter');
    await onDisk(1).toContain(',77,');
    await cell(0, PRICE).click();
    const box = await boxOf(cell(0, PRICE));
    const last = await boxOf(cell(2, PRICE));
    await page.mouse.move(box.x + box.width - 2, box.y + box.height - 2);
    await page.mouse.down();
    await page.mouse.move(last.x + last.width / 2, last.y + last.height / 2, { steps: 6 });
    await page.mouse.up();
    for (const line of [1, 2, 3]) await onDisk(line).toContain(',77,');
    // Of the key, good and place stay in sight.
    expect(await page.locator('.grid .tabulator-header .tabulator-frozen').count()).toBeGreaterThanOrEqual(2);
    const heads = () => page.locator('.grid .tabulator-col[tabulator-field]').count();
    const some = await heads();
    const unfold = page.getByRole('button', { name: /empty columns?$/ });
    if ((await unfold.count()) > 0) {
      await unfold.click();
      await expect.poll(heads).toBeGreaterThan(some);
      await unfold.click();
    }
    await page.getByRole('link', { name: 'Goods', exact: true }).click();
    await page.waitForURL(/table=goods/);
    await cell(0, 1).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForURL(/table=supplies/);
    await onDisk(2).not.toContain(',77,');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => readFileSync(path, 'utf8')).toBe(before);
  });

  it('shows a change that another program makes, and loses none', async () => {
    const path = join(w.root, 'my-lesson/supplies.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace(',115,', ',116,'));
    await page.locator('main .fault', { hasText: 'changed elsewhere' }).waitFor();
    await expect.poll(() => cell(1, PRICE).textContent()).toBe('116');
  });

  it('moves a place on the map by pointer and by keys, and draws a leg', async () => {
    const file = (name: string) => readFileSync(join(w.root, `my-lesson/${name}.csv`), 'utf8');
    const before = file('places');
    await page.getByRole('link', { name: 'Places' }).click();
    const mark = page.locator('.movable').first();
    await mark.focus();
    await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(() => file('places')).not.toBe(before);
    const nudged = file('places');
    // The map is drawn again once the table is saved.
    await page.waitForTimeout(500);
    const at = await boxOf(mark);
    await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
    await page.mouse.down();
    await page.mouse.move(at.x + 60, at.y + 40, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => file('places')).not.toBe(nudged);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => file('places')).toBe(before);
    await page.getByRole('link', { name: 'Legs of the network' }).click();
    const legs = file('legs');
    await page.locator('circle.hit').nth(0).click();
    await page.locator('circle.hit').nth(1).click();
    await expect.poll(() => file('legs').split('\n').length).toBe(legs.split('\n').length + 1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => file('legs')).toBe(legs);
    await page.getByRole('link', { name: 'Supply' }).click();
  });

  it('adds a place by a click on the map with roads to the nearest ones, and the papers of a good with all the tables that they touch', async () => {
    const file = (name: string) => readFileSync(join(w.root, `my-lesson/${name}.csv`), 'utf8');
    const undo = () => page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'Places' }).click();
    const mark = page.getByRole('button', { name: 'Almaty', exact: true });
    await mark.waitFor();
    // A click means the same place on a map that is looked at closer.
    for (let n = 0; n < 3; n++) await page.getByRole('button', { name: 'Zoom in' }).click();
    const almaty = await boxOf(mark);
    await page.mouse.click(almaty.x - 60, almaty.y + almaty.height / 2);
    await expect.poll(() => file('legs').match(/^place-1,.*,road,/gm)?.length).toBe(2);
    expect(file('places')).toMatch(/^place-1,.*,(UZ|KZ|CN),/m);
    const cells = (place: string) =>
      file('places')
        .split('\n')
        .find((line) => line.startsWith(place))!
        .split(',');
    const heads = cells('place');
    const [lon, lat] = ['lon', 'lat'].map((head) => {
      const [added, there] = ['place-1,', 'Almaty,'].map((place) => Number(cells(place)[heads.indexOf(head)]));
      return added! - there!;
    });
    expect(lon!).toBeGreaterThan(-2);
    expect(lon!).toBeLessThan(0);
    expect(Math.abs(lat!)).toBeLessThan(0.5);
    await undo();
    await page.waitForURL(/table=legs/);
    for (const name of ['legs', 'places']) {
      await expect.poll(() => file(name)).not.toContain('place-1');
      if (name === 'legs') await undo();
    }
    await page.getByRole('link', { name: 'Requirements of markets' }).click();
    await page.locator('summary', { hasText: 'Papers of a good in a market' }).click();
    await page.getByRole('combobox', { name: 'Good', exact: true }).selectOption('200290');
    await page.getByRole('combobox', { name: 'Market', exact: true }).selectOption('EAEU');
    const put = page.getByRole('button', { name: /^Put \d+ rows into \d+ tables$/ });
    const tables = Number(/into (\d+)/.exec((await put.textContent()) ?? '')![1]);
    await put.click();
    await page.getByText('All of it stands in the tables already.').waitFor();
    for (const name of ['evidence', 'needs']) expect(file(name)).toContain('EAEU-LAB-FOOD');
    for (let n = 0; n < tables; n++) await undo();
    for (const name of ['evidence', 'needs']) await expect.poll(() => file(name)).not.toContain('EAEU-LAB-FOOD');
    await page.getByRole('link', { name: 'Supply' }).click();
  });

  it('looks closer at the map by buttons and keys, drags it, and shows the whole again', async () => {
    await page.getByRole('link', { name: 'Places' }).click();
    const map = page.locator('.mapbox');
    const frame = map.locator('> svg');
    const view = () => frame.locator('.ground').getAttribute('transform');
    const seen = () => expect.poll(view);
    await map.getByRole('button', { name: 'Zoom in' }).click();
    await seen().toContain('scale(1.5)');
    const closer = await view();
    await frame.focus();
    await page.keyboard.press('ArrowRight');
    await seen().not.toBe(closer);
    const moved = await view();
    const at = await boxOf(frame);
    await page.mouse.move(at.x + 12, at.y + 12);
    await page.mouse.down();
    await page.mouse.move(at.x + 70, at.y + 40, { steps: 4 });
    await page.mouse.up();
    await seen().not.toBe(moved);
    await page.keyboard.press('0');
    await seen().toBe('');
    // An arrow on a mark moves the place, and not the map.
    await map.locator('.movable').first().focus();
    await page.keyboard.press('ArrowUp');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await view()).toBe('');
    await page.getByRole('link', { name: 'Supply' }).click();
  });

  it('draws only the rows in view of a table of 10 000, and takes an edit in the last', async () => {
    const path = join(w.root, 'wide/goods.csv');
    await w.ask('POST /cases', { id: 'wide', from: 'first-steps' });
    writeFileSync(path, `good,name\n${Array.from({ length: 10_000 }, (_, i) => `g${i},Good ${i}\n`).join('')}`);
    await page.goto(`${w.url}/cases/wide?table=goods`);
    await cell(0, 0).waitFor();
    expect(await rows().count()).toBeLessThan(200);
    await cell(0, 1).click();
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('ArrowUp');
    await rows().filter({ hasText: 'Good 9999' }).waitFor();
    await page.waitForTimeout(300);
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('The last good');
    await page.keyboard.press('Enter');
    await expect.poll(() => readFileSync(path, 'utf8').includes(',The last good')).toBe(true);
    await page.goto(`${w.url}/cases/my-lesson?table=supplies`);
  });

  it('plans, steps through the years and shows the figures of a place', async () => {
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    await page.getByLabel('Within this share').fill('5');
    await page.getByLabel('Seconds at most').fill('30');
    await page.getByRole('button', { name: 'Plan now' }).click();
    run = await planned();
    const map = page.locator('figure', { has: page.locator('.alive') });
    const figures = map.locator('[aria-live]');
    await map.locator('input[type=range]').focus();
    await page.keyboard.press('End');
    await expect.poll(() => map.locator('output').textContent()).toBe('2030');
    await page.locator('circle.hit').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => figures.locator('strong').textContent()).toMatch(/\S/);
    await map.locator('select').selectOption({ label: 'Tomato paste: Samarkand → Almaty' });
    await expect.poll(() => figures.locator('p').first().textContent()).toMatch(/→.*days under way/);
    await map.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => map.locator('.ground').first().getAttribute('transform')).toMatch(/scale\(1\.5\)/);
    const [drawing] = await Promise.all([
      page.waitForEvent('download'),
      map.getByRole('button', { name: 'Drawing (SVG)' }).click(),
    ]);
    const svg = readFileSync(await drawing.path(), 'utf8');
    expect(svg).toContain('>Samarkand<');
    expect(svg).not.toContain('class="hit"');
    const files = page.getByRole('button', { name: 'Data (CSV)' });
    const [download] = await Promise.all([page.waitForEvent('download'), files.first().click()]);
    expect(download.suggestedFilename()).toBe('answer.csv');
    const [other] = await Promise.all([page.waitForEvent('download'), files.nth(1).click()]);
    expect(other.suggestedFilename()).toBe('map.csv');
  });

  const held = () =>
    page.locator('[role=status]', { hasText: 'With the builds of the plan kept, the net present value' });

  it('answers a figure that is moved at once, with the builds of the plan kept', async () => {
    await page.getByRole('link', { name: 'What if' }).click();
    // A figure by its name, and not by table and key.
    await page.locator('.sliders label', { hasText: 'Price of Tomato paste at Urumqi' }).waitFor();
    await page.locator('.sliders input[type=range]').first().focus();
    await page.keyboard.press('End');
    await held().waitFor({ timeout: 280_000 });
  });

  it('shows on the map of the plan what may be asked of the plants of a place', async () => {
    const own = page.locator('details', { hasText: 'Choose plants on the map' });
    await page.locator('summary', { hasText: 'Choose plants on the map' }).click();
    await own.getByRole('button', { name: 'Tashkent', exact: true }).first().focus();
    await page.keyboard.press('Enter');
    await own.locator('.alive strong', { hasText: 'Tashkent' }).waitFor();
    expect(await own.locator('table.candidates').count()).toBe(0);
    await own.getByRole('button', { name: 'Samarkand', exact: true }).first().focus();
    await page.keyboard.press('Enter');
    await own.locator('table.candidates th', { hasText: 'Samarkand' }).waitFor();
  });

  it('keeps under a name what was changed, and compares it with the plan that it was made from', async () => {
    const chosen = await page.getByLabel('Compared with').inputValue();
    await page.locator('.free').waitFor({ timeout: 280_000 });
    await page.getByLabel('Name', { exact: true }).fill('Dear paste');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    const row = page.locator('tr', { hasText: 'Dear paste' }).filter({ hasText: '1 changed figure' });
    await row.filter({ hasText: 'USD' }).waitFor();
    await expect.poll(() => page.getByLabel('Compared with').inputValue()).toBe(chosen);
    await expect.poll(() => held().count()).toBe(1);
  });

  it('begins a case with the template of a sector, which has no error', async () => {
    await page.goto(`${w.url}/`);
    await page.getByLabel('Name of the new case').fill('mill');
    await page.getByLabel('Begin with').selectOption('food');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.waitForURL(/\/cases\/mill/);
    await page.locator('[role=status].good').waitFor();
  });

  it('answers the same question at once, and gives the workbook', async () => {
    await page.goto(`${w.url}/cases/my-lesson/plan`);
    await page.getByLabel('Within this share').fill('5');
    await page.getByLabel('Seconds at most').fill('30');
    await page.getByRole('button', { name: 'Plan now' }).click();
    expect(await planned()).toBe(run);
    await page.getByRole('link', { name: /^Case/ }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the workbook' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('my-lesson.xlsx');
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  /** Pages that hold what a command writes as a page of its own, which `boxes.browser.test.ts` reads in light and dark. */
  const reports = ['/evidence', '/bloc', '/register'];

  // Russian has the longest words, and Chinese breaks lines anywhere.
  it.each(['ru', 'zh'])('has no barrier and cuts nothing, in %s', async (language) => {
    const faults: string[] = [];
    await page.goto(`${w.url}/`);
    await page.locator('.choices select').selectOption(language);
    await page.locator(`html[lang=${language}]`).waitFor();
    for (const path of [
      '/',
      '/cases/my-lesson?table=supplies',
      '/cases/my-lesson/plan',
      '/cases/my-lesson/what-if',
      `/runs/${run}`,
      '/runs',
      '/ledger',
      ...(language === 'ru' ? reports : []),
    ]) {
      await page.goto(`${w.url}${path}`);
      await page.locator('h1').waitFor();
      const content = page.locator('main table, main .tabulator-row, main form, main .answer');
      await content.locator('visible=true').first().waitFor();
      await page.locator(`html[lang=${language}]`).waitFor();
      for (const width of language === 'ru' ? [360, 1280, 1920] : [360, 1280]) {
        for (const fault of await boxesAt(page, width)) faults.push(`${path} at ${width}: ${fault}`);
      }
      // axe reads each page in light once and its contrast in dark once; reports are read in `boxes.browser.test.ts`.
      if (reports.includes(path)) continue;
      const isDark = language === 'zh';
      await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' });
      for (const barrier of await barriers(page, isDark ? 'color-contrast' : undefined))
        faults.push(`${path}: ${barrier}`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(faults).toEqual([]);
  });

  it('speaks the language that was chosen last, even where the one before is loaded later', async () => {
    const fresh = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    let loaded: (late: string) => void = () => {};
    const late = new Promise<string>((resolve) => {
      loaded = resolve;
    });
    await fresh.route(/assets\/ru-/, async (route) => {
      await fresh.locator('html[lang=zh]').waitFor();
      await route.continue();
    });
    fresh.on('requestfinished', (request) => /assets\/ru-/.test(request.url()) && loaded(request.url()));
    await fresh.goto(`${w.url}/`);
    const choice = fresh.locator('.choices select');
    await choice.selectOption('ru');
    await choice.selectOption('zh');
    expect(await late).toMatch(/ru-/);
    await fresh.waitForTimeout(300);
    expect(await fresh.locator('html').getAttribute('lang')).toBe('zh');
    expect(await choice.inputValue()).toBe('zh');
    await fresh.close();
  });

  it.each(['en', 'ru', 'zh'])('sends less than 150 kB for the first page, in %s', async (language) => {
    const sent = new Map<string, number>();
    const fresh = await browser.newPage();
    await fresh.addInitScript((code) => localStorage.setItem('language', code), language);
    fresh.on('response', async (answer) => {
      sent.set(answer.url(), gzipSync(await answer.body().catch(() => Buffer.alloc(0))).length);
    });
    await fresh.goto(`${w.url}/`);
    await fresh.locator('.cases').first().waitFor();
    await fresh.close();
    expect(sent.size).toBeGreaterThan(3);
    expect([...sent.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
  });

  it('reports no error on the way', () => {
    expect(said).toEqual([]);
  });
});
