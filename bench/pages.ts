import type { Browser } from 'playwright-core';
import { serve } from '../src/server/index.ts';
import { browse } from '../test/server/browser.ts';
import { type Measure, median, withFolder } from './measure.ts';

/** Times each page is opened in a browser that has nothing of it; the middle one counts. */
const OPENED = 5;

const pages: readonly (readonly [string, string, string])[] = [
  ['start page', '/', '.cases a'],
  ['table of solar in the grid', '/cases/solar-central-asia?table=supplies', '.tabulator-row'],
];

/** Seconds until a page can be used: its content is there, and a click would be answered (the browser is idle for a frame). */
async function opened(browser: Browser, url: string, sign: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator(sign).first().waitFor();
    return await page.evaluate(
      () =>
        new Promise<number>((resolve) =>
          requestIdleCallback(() => resolve(performance.now() / 1000), { timeout: 5000 }),
        ),
    );
  } finally {
    await context.close();
  }
}

/** How soon the pages of the workbench can be used, from the first byte asked for; the pages must be built. */
export const pagesBench = (): Promise<Measure[]> =>
  withFolder(async (root) => {
    const served = await serve(root, { port: 0 });
    const browser = await browse();
    try {
      const measures: Measure[] = [];
      for (const [what, path, sign] of pages) {
        const seconds: number[] = [];
        for (let n = 0; n < OPENED; n++) seconds.push(await opened(browser, served.url + path, sign));
        measures.push([`workbench, ${what}: interactive after`, median(seconds), 's', 'under 2 s']);
      }
      return measures;
    } finally {
      await browser.close();
      await served.close();
    }
  });
