import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { boxFaults } from '../support/boxes.ts';
import { type Workspace, workspace } from './workspace.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's browser, as the tests start it; `more` flags go to it too. */
export const browse = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: [...flags, ...more] });

/** A served empty folder, and a page of a browser beside it. */
export interface Workbench {
  readonly w: Workspace;
  readonly browser: Browser;
  readonly page: Page;
  /** Errors of the page. */
  readonly said: string[];
  /** Keeps a picture of the page under a name, where somebody wants to look at them (`CHORSU_PICTURES` names their folder). */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

const pictures = process.env.CHORSU_PICTURES;

/** Opens a browser beside a new workspace; its page waits for so many ms. */
export async function workbench(patience = 30_000): Promise<Workbench> {
  const w = await workspace();
  const browser = await browse();
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(patience);
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
  return {
    w,
    browser,
    page,
    said,
    async picture(name) {
      if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
    },
    async close() {
      await browser.close();
      await w.close();
    },
  };
}

/** Rows of a table that axe reads: those that follow are made as they are, and the contrast of each cell takes long to tell. */
const ROWS = 5;

/** Takes the long end of every table out of sight, or gives it back; parts of a page may stand under a style of their own. */
const foldTables = (page: Page, fold: boolean): Promise<void> =>
  page.evaluate(
    ([style, isFolded]) => {
      const roots: (Document | ShadowRoot)[] = [document];
      for (const root of roots)
        for (const one of root.querySelectorAll('*')) if (one.shadowRoot) roots.push(one.shadowRoot);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      for (const root of roots)
        root.adoptedStyleSheets = isFolded ? [...root.adoptedStyleSheets, sheet] : root.adoptedStyleSheets.slice(0, -1);
    },
    [`tbody > tr:nth-child(n + ${ROWS + 1}) { display: none !important }`, fold] as const,
  );

/** What axe finds that is serious, in words. No page has a frame, so that axe need not gather what several found. */
export async function barriers(page: Page): Promise<string[]> {
  await foldTables(page, true);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  await foldTables(page, false);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 140))
          .join(' | ')}`,
    );
}

/** What is cut, too wide or lies on something else at a width, in words. */
export async function boxesAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const { wide, cut, out, over } = await boxFaults(page);
  return [
    ...(wide > 1 ? [`${wide} px too wide`] : []),
    ...cut.map((text) => `cut: ${text}`),
    ...out.map((text) => `over the edge: ${text}`),
    ...over.map((text) => `on each other: ${text}`),
  ];
}
