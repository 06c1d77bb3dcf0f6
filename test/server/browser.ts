import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { vi } from 'vitest';
import { boxFaults } from '../support/boxes.ts';
import { program } from '../support/needs.ts';
import { type Workspace, workspace } from './workspace.ts';

/** Whether Chromium is installed. */
export const hasChromium = program('chromium', 'apt-get install chromium');

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Debian's Chromium with the flags of the tests and `more` of them. */
export const browse = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: [...flags, ...more] });

/** A server of an empty folder and a page of a browser. */
export interface Workbench {
  readonly w: Workspace;
  readonly browser: Browser;
  readonly page: Page;
  /** Messages of the errors of the page. */
  readonly said: string[];
  /** Saves a screenshot of the page under a name in the folder `CHORSU_PICTURES`, if that is set. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

const pictures = process.env.CHORSU_PICTURES;

/** Serves a new workspace and opens a browser; `patience` is the timeout of its page in ms. */
export async function workbench(patience = 100_000): Promise<Workbench> {
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

/** Rows of a table that axe reads: the others are made in the same way, and it takes long to read thousands of cells. */
const ROWS = 5;

/** Takes the rows of every table after the first few out of the page, in shadow roots too; the result puts them back. */
async function foldTables(page: Page): Promise<() => Promise<void>> {
  const folded = await page.evaluateHandle((shown) => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots)
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
    const bodies = roots.flatMap((root) => [...root.querySelectorAll('tbody')]);
    return bodies.map((body) => {
      const rows = [...body.children].slice(shown);
      for (const row of rows) row.remove();
      return { body, rows };
    });
  }, ROWS);
  return () =>
    folded.evaluate((tables) => {
      for (const { body, rows } of tables) body.append(...rows);
    });
}

/**
 * Serious faults of accessibility that axe finds, as sentences. A page that was read in one colour scheme is read for `color-contrast`
 * alone in the other: nothing else depends on it. No page has a frame, so axe need not join the findings of several.
 */
export async function barriers(page: Page, rule?: 'color-contrast'): Promise<string[]> {
  const unfoldTables = await foldTables(page);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], ...(rule && { runOnly: [rule] }) })
    .setLegacyMode()
    .analyze();
  await unfoldTables();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => {
      const elements = nodes.slice(0, 3).map(({ html }) => html.slice(0, 140));
      return `${id}: ${elements.join(' | ')}`;
    });
}

/** The box of an element in px, once it has one and keeps its place: a part of a page that is drawn again has none for a moment. */
export async function boxOf(target: Locator) {
  let before: string | undefined;
  return vi.waitUntil(
    async () => {
      const box = await target.boundingBox();
      const now = JSON.stringify(box);
      const rests = box !== null && now === before;
      before = now;
      return rests && box;
    },
    { timeout: 100_000 },
  );
}

/** Texts that are cut, too wide or overlap at a width in px, as sentences. */
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
