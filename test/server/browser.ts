import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { boxFaults } from '../support/boxes.ts';

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

/** What axe finds that is serious, in words. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
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
  await page.waitForTimeout(150);
  const { wide, cut, out, over } = await boxFaults(page);
  return [
    ...(wide > 1 ? [`${wide} px too wide`] : []),
    ...cut.map((text) => `cut: ${text}`),
    ...out.map((text) => `over the edge: ${text}`),
    ...over.map((text) => `on each other: ${text}`),
  ];
}
