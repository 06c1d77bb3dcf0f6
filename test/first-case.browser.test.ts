import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Catalogue, inLanguage, type Language, loadLanguage, words } from '../src/i18n/index.ts';
import type { PlanDocument } from '../src/questions/index.ts';
import { grid } from './server/asking.ts';
import { barriers, boxesAt, boxOf, browse, hasChromium } from './server/browser.ts';
import { type Workspace, workspace } from './server/workspace.ts';

/** A person's pace: seconds for a field. */
const PACE = 3;
/** Seconds that a person may take for the fields of a first case: a third of a quarter of an hour, the rest is for reading and for the plan. */
const MOST = 5 * 60;

type First = Catalogue['first'];
type Field = readonly [label: (w: First) => string, value: string];

interface Question {
  readonly name: string;
  readonly language: Language;
  readonly product: string;
  readonly unit: string;
  readonly fields: readonly Field[];
  readonly places: readonly string[];
  /** Whether the plan is waited for; one of the three is enough. */
  readonly planned?: true;
}

const place = (n: number, value: string): Field => [(w) => w.place({ n }), value];
const market = (n: number, value: string): Field => [(w) => w.market({ n }), value];

/** The answers of three beginners, each in one language and with its way of writing numbers. */
const questions: readonly Question[] = [
  {
    name: 'yarn mill',
    language: 'en',
    product: 'textiles/yarn',
    unit: 't',
    fields: [place(1, 'Namangan'), market(1, 'Moscow'), [(w) => w.price({ unit: 't' }), '4100']],
    places: ['Namangan'],
  },
  {
    name: 'tomato paste',
    language: 'ru',
    product: 'vegetables/paste',
    unit: 'т',
    fields: [
      place(1, 'Самарканд'),
      market(1, 'Москва'),
      [(w: First) => w.own, '50'] as const,
      [(w: First) => w.rate, '7,5'] as const,
    ],
    places: ['Samarkand'],
    planned: true,
  },
  {
    name: 'tiles',
    language: 'zh',
    product: 'ceramics/tiles',
    unit: 't',
    fields: [place(1, '塔什干'), market(1, '阿拉木图'), [(w) => w.ownName, '地砖']],
    places: ['Tashkent'],
  },
];

describe.skipIf(!hasChromium)('a first case, from the empty page to the decision', { timeout: 300_000 }, () => {
  let w: Workspace;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const said: string[] = [];

  beforeAll(async () => {
    for (const one of ['ru', 'zh'] as const) await loadLanguage(one);
    w = await workspace();
    browser = await browse();
  });

  afterAll(async () => {
    await browser?.close();
    await w?.close();
  });

  const open = async (language: Language, colorScheme: 'light' | 'dark' = 'light') => {
    await context?.close();
    const locale = { en: 'en-GB', ru: 'ru-RU', zh: 'zh-CN' }[language];
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale, colorScheme });
    page = await context.newPage();
    page.setDefaultTimeout(120_000);
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(`${w.url}/`);
    await page.locator('a.begin').click();
    await page.locator('fieldset').nth(5).waitFor();
    return inLanguage(language, () => words().first);
  };
  const summary = () => page.getByRole('status').textContent();

  it.each(questions)('$name: with few fields, without a terminal', async (question) => {
    const say = await open(question.language);
    let fields = 0;
    await page.getByRole('combobox', { name: say.good, exact: true }).selectOption(question.product);
    fields++;
    for (const [label, value] of question.fields) {
      await page.getByLabel(label(say), { exact: true }).fill(value);
      fields++;
    }
    // What was answered is counted once it was understood.
    await expect.poll(summary).not.toContain(say.rowsLead({ values: 0, yours: 0, assumed: 0 }));
    await page.waitForTimeout(700);
    expect(await page.locator('.fault').count()).toBe(0);
    await page.locator('summary', { hasText: say.defaulted }).click();
    const list = page.getByRole('region', { name: say.defaulted });
    await list.locator('tbody tr').nth(40).waitFor();
    const qualities = await list.locator('tbody tr td:last-child').allTextContents();
    expect(qualities.every((quality) => Object.values(say.qualities).includes(quality))).toBe(true);
    expect(qualities).toContain(say.qualities.assumed);
    await page.getByLabel(say.nameOfCase, { exact: true }).fill(question.name);
    await page.getByRole('button', { name: say.make, exact: true }).click();
    fields += 2;
    expect(fields * PACE).toBeLessThan(MOST);
    await page.waitForURL(/\/runs\//);
    const run = decodeURIComponent(page.url().split('/runs/')[1]!);
    if (question.planned) {
      await page.locator('figure .hit').first().waitFor({ timeout: 280_000 });
      const plan = await w.ask.json<PlanDocument>(`/plans/${run}`);
      expect(['optimal', 'feasible']).toContain(plan.status);
      expect(plan.opinion).toMatchObject({ ok: true });
      expect(plan.decision?.counterfactuals?.length).toBeGreaterThan(0);
    } else await w.ask(`DELETE /runs/${run}`);
    const { header, rows } = await grid(w.ask, encodeURIComponent(question.name), 'candidates');
    expect(rows.map((row) => row[header.indexOf('place')])).toEqual(question.places);
    expect(said).toEqual([]);
  });

  it('says what may be meant by a place that it does not know, and makes nothing until then', async () => {
    const say = await open('en');
    await page.getByLabel(say.place({ n: 1 }), { exact: true }).fill('Fergna');
    await page.locator('.fault', { hasText: 'Did you mean Fergana?' }).waitFor();
    expect(await page.getByRole('button', { name: say.make, exact: true }).isDisabled()).toBe(true);
    await page.getByLabel(say.place({ n: 1 }), { exact: true }).fill('Fergana');
    await page.locator('.fault').waitFor({ state: 'detached' });
  });

  it('finds an HS code by a word in any language, and says what it is in that of the reader', async () => {
    const say = await open('ru');
    const field = page.getByLabel(say.hs, { exact: true });
    await field.fill('tomato paste');
    await page.getByRole('button', { name: '200290 · Томатная паста' }).click();
    await expect.poll(() => field.inputValue()).toBe('200290');
    await page.getByText(`Томатная паста (${say.headingNote})`).waitFor();
    await page.getByLabel(say.place({ n: 1 }), { exact: true }).fill('Kulyab');
    await page.getByText(/^Куляб, Таджикистан\. Ближайший пограничный переход: /).waitFor();
  });

  it('takes a point of the map as a place of its own, and tells how it is joined', async () => {
    const say = await open('en');
    await page.getByRole('button', { name: `${say.onMap}: ${say.place({ n: 1 })}` }).click();
    const map = page.locator('.mapbox svg');
    await map.waitFor();
    await map.scrollIntoViewIfNeeded();
    const box = await boxOf(map);
    // The middle of the steppe: no place of the network is near.
    await page.mouse.click(box.x + box.width * 0.5, box.y + box.height * 0.28);
    await page.getByText('joined by road to the nearest places').waitFor();
    await expect.poll(() => page.getByLabel(say.place({ n: 1 }), { exact: true }).inputValue()).toBe('My place 1');
    await page.locator('summary', { hasText: say.rows }).nth(1).click();
    await page
      .getByRole('cell', { name: /Legs of the network: My place 1/ })
      .first()
      .waitFor();
  });

  // Russian has the longest words, and Chinese breaks lines anywhere.
  it.each([
    ['ru', 'light'],
    ['zh', 'dark'],
  ] as const)('can be read and used by everybody: %s, %s', async (language, scheme) => {
    await open(language, scheme);
    expect(await barriers(page, scheme === 'dark' ? 'color-contrast' : undefined)).toEqual([]);
    for (const locator of await page.locator('details > summary').all()) await locator.click();
    expect(await boxesAt(page, 1280)).toEqual([]);
    expect(await boxesAt(page, 400)).toEqual([]);
  });
});
