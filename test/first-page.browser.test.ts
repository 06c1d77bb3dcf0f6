import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inLanguage, languages, loadLanguage } from '../src/i18n/index.ts';
import { financeSection, forReport } from '../src/questions/index.ts';
import { planReport } from '../src/report/index.ts';
import { type StoredName, storedNames, storedPlan } from './outputs/stored.ts';
import { browse, hasChromium } from './server/browser.ts';

/** The screen on which a reader decides, px. */
const SCREEN = { width: 1280, height: 900 };
/** What may lie below it, px: the last line of the source under a map with a long legend and a long title. */
const LAST_LINE: Partial<Record<StoredName, number>> = { wagons: 16 };
/** Most that a report may have to be sent by mail, bytes: a case of 35 plants, 17 goods and 200 lanes a year has the most to tell, then one of ten countries and ten years. */
const MB = 1e6;
const MOST: Partial<Record<StoredName, number>> = { polymers: 1.45 * MB, wagons: 1.3 * MB };
/** Words before the table of plants. */
const WORDS = 120;
/** The plan whose page is also drawn in English and Chinese. Russian texts are the longest everywhere. */
const IN_ALL: StoredName = 'solar';

describe.skipIf(!hasChromium)('the first page', () => {
  let browser: Browser;
  let page: Page;
  const dir = mkdtempSync(join(tmpdir(), 'chorsu-first-page-'));

  beforeAll(async () => {
    browser = await browse();
    page = await (await browser.newContext({ viewport: SCREEN })).newPage();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(dir, { recursive: true });
  });

  it.each(storedNames)(
    'of %s stands on one screen: verdicts, who gains, how sure, what next; the report is small enough for mail',
    async (name) => {
      const { document, case: c, cut, ...stored } = await storedPlan(name);
      const explained = forReport(document, c, stored.explained);
      for (const language of name === IN_ALL ? languages : (['ru'] as const)) {
        await loadLanguage(language);
        const html = inLanguage(language, () => {
          const sections = cut ? { otherAnswers: [financeSection(c, cut)] } : {};
          return planReport({ plan: document, case: c, explained, ...sections });
        });
        // In Russian a letter takes two bytes: no report is larger in another language.
        expect(Buffer.byteLength(html), language).toBeLessThan(MOST[name] ?? MB);
        const file = join(dir, `${name}-${language}.html`);
        writeFileSync(file, html);
        await page.goto(pathToFileURL(file).href);
        const bottom = (selector: string) =>
          page
            .locator(selector)
            .first()
            .evaluate((element) => element.getBoundingClientRect().bottom);
        expect(await bottom('.beside'), `${name}, ${language}`).toBeLessThanOrEqual(SCREEN.height);
        expect(await bottom('#map-section figure > svg'), `${name}, ${language}`).toBeLessThanOrEqual(
          SCREEN.height + (LAST_LINE[name] ?? 0),
        );
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(SCREEN.width);
        if (document.decision?.plants === undefined) continue;
        const before = await page.locator('.first-page header').evaluate((header) => {
          const table = header.querySelector('.plants table');
          const texts = [...header.querySelectorAll('h1, p')].filter(
            (one) => table!.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING,
          );
          return texts.map((text) => text.textContent).join(' ');
        });
        expect(before.split(/\s+/).length).toBeLessThanOrEqual(WORDS);
        expect(await page.locator('.beside h3').count()).toBe(2);
      }
    },
  );
});
