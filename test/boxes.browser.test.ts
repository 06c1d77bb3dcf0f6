import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { getOrInsert, readCase } from '../src/case/index.ts';
import { inLanguage, type Language, languages, loadLanguage, useLanguage } from '../src/i18n/index.ts';
import { solarFixture } from '../src/model/testing/solar.ts';
import { comparePage, questions } from '../src/questions/index.ts';
import { planReport } from '../src/report/index.ts';
import { otherSections } from '../src/report/testing/extras.ts';
import { storedPlan } from './outputs/stored.ts';
import { barriers, browse, hasChromium } from './server/browser.ts';
import { boxFaults } from './support/boxes.ts';
import { ran } from './support/command.ts';

const WIDTHS = [400, 1200] as const;

/** A folder for every page and its screenshots, at every width, light and dark; undefined where nobody wants them. */
const pictures = process.env.CHORSU_PICTURES;

/** Pages that commands write: the name of the file, the command and its arguments. `PLAN` stands for the folder of a plan of the lesson. */
const pages: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['finance', 'finance', 'first-steps', '--plan', 'PLAN', '--paths', '50'],
  ['options', 'options', 'first-steps', '--plan', 'PLAN', '--slack', '0.02', '--frontier', 'jobs', '--count', '2'],
  ['reforms', 'reforms', 'first-steps', '--workers', '1'],
  ['stress', 'stress', 'first-steps', '--plan', 'PLAN', '--draws', '10', '--workers', '1'],
  ['standards', 'standards', 'solar-central-asia'],
  ['rights', 'rights', 'solar-central-asia', '--as-of', '2027-01-01'],
  ['routes', 'routes', 'solar-central-asia', 'Horgos', 'Tashkent', '--good', 'module'],
  ['projects', 'projects'],
  ['match', 'atlas', 'match', 'UZ', 'KZ'],
  ['chains', 'atlas', 'chains', 'solar-central-asia'],
  ['bloc', 'atlas', 'bloc'],
];

/** Answers each question once for all languages: an answer writes its page in the language that is in use. */
function answerOnce(): void {
  const answers = new Map<string, unknown>();
  for (const question of Object.values(questions) as { name: string; answer(...asked: unknown[]): unknown }[]) {
    const { name, answer } = question;
    vi.spyOn(question, 'answer').mockImplementation((...asked) => getOrInsert(answers, name, () => answer(...asked)));
  }
}

/** The plan of the fixture with the names that its rows have in the bundled case, in every language. */
function namedFixture(): ReturnType<typeof solarFixture> {
  const { case: drawn, ...rest } = solarFixture();
  const { tables: bundled } = readCase('solar-central-asia').case;
  const named = (table: 'goods' | 'places' | 'processes', key: string) =>
    drawn.tables[table].map((row) => {
      const known = Object.entries(bundled[table].find((one) => one[key] === row[key]) ?? {});
      return { ...row, ...Object.fromEntries(known.filter(([column]) => column.startsWith('name'))) };
    });
  const tables = {
    ...drawn.tables,
    goods: named('goods', 'good'),
    places: named('places', 'place'),
    processes: named('processes', 'process'),
  };
  return { ...rest, case: { ...drawn, tables } };
}

describe.skipIf(!hasChromium)('every page in every language, at the width of a telephone and of a screen', () => {
  const dir = pictures ?? mkdtempSync(join(tmpdir(), 'chorsu-boxes-'));
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(dir, { recursive: true });
    answerOnce();
    browser = await browse();
    page = await (await browser.newContext({ viewport: { width: 1200, height: 900 } })).newPage();
    const { document } = await storedPlan('first-steps');
    mkdirSync(join(dir, 'plan'), { recursive: true });
    writeFileSync(join(dir, 'plan', 'plan.json'), JSON.stringify(document));
  });

  afterAll(async () => {
    vi.restoreAllMocks();
    await useLanguage('en');
    await browser?.close();
    if (pictures === undefined) rmSync(dir, { recursive: true, force: true });
  });

  /** Reads the open page with axe, before its lists are unfolded: in light whole, in dark for its contrast. */
  async function accessible(name: string, language: Language): Promise<void> {
    if (language === 'en') return;
    const colorScheme = language === 'ru' ? 'dark' : 'light';
    await page.emulateMedia({ colorScheme });
    const found = await barriers(page, colorScheme === 'dark' ? 'color-contrast' : undefined);
    expect.soft(found, `${name}, ${colorScheme}`).toEqual([]);
  }

  async function faultless(file: string, name: string, language: Language): Promise<void> {
    await page.goto(pathToFileURL(file).href);
    await accessible(`${name}-${language}`, language);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of pictures === undefined ? [] : (['dark', 'light'] as const)) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({
          path: join(pictures!, `${name}-${language}-${width}-${colorScheme}.png`),
          fullPage: true,
        });
      }
      expect
        .soft(await boxFaults(page), `${name}-${language} at ${width}`)
        .toEqual({ wide: 0, cut: [], out: [], over: [] });
    }
  }

  it.each(languages)('report of a plan, %s', async (language) => {
    await loadLanguage(language);
    const { case: c, plan, explained } = namedFixture();
    const file = join(dir, `report-${language}.html`);
    writeFileSync(
      file,
      inLanguage(language, () => planReport({ plan, case: c, explained, otherAnswers: otherSections(c) })),
    );
    await faultless(file, 'report', language);
  });

  // The report has every kind of figure and table. Of the other pages, Russian has the longest words and Chinese breaks lines anywhere.
  describe.each(['ru', 'zh'] as const)('%s', (language) => {
    it('plans side by side', async () => {
      await loadLanguage(language);
      const { case: c, plan } = namedFixture();
      const other = { ...plan, npv: plan.npv! - 2e6, bound: plan.npv! - 1e6, builds: plan.builds.slice(1) };
      const input = {
        plans: [plan, other, plan],
        names: ['solar', 'solar.quick-border', 'without-jizzakh'],
        cases: [c, c, c],
      };
      const file = join(dir, `compare-${language}.html`);
      writeFileSync(
        file,
        inLanguage(language, () => comparePage(input)),
      );
      await faultless(file, 'compare', language);
    });

    it.each(pages)('%s', async (name, command, ...args) => {
      await useLanguage(language);
      const out = join(dir, language, name);
      const own = args.map((arg) => (arg === 'PLAN' ? join(dir, 'plan') : arg));
      const { failure } = await ran(command, ...own, '--html', '--out', out, '--quiet');
      expect(failure?.message).toBeUndefined();
      await faultless(join(out, readdirSync(out).find((file) => file.endsWith('.html'))!), name, language);
    });
  });
});
