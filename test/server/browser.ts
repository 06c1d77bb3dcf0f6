import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';

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

/** Pixels by which the page is wider than its window, and texts that are cut, at a width. */
export async function cut(page: Page, width: number): Promise<{ readonly wide: number; readonly texts: string[] }> {
  await page.setViewportSize({ width, height: 900 });
  await page.waitForTimeout(150);
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const texts = [...document.querySelectorAll('h1,h2,h3,p,button,label,legend,li,a')]
      .filter((one) => !one.closest('.grid, .scroll, .skip') && one.scrollWidth > one.clientWidth + 1)
      .filter((one) => getComputedStyle(one).display !== 'inline' && one.clientWidth > 0)
      .map((one) => `${one.tagName} ${one.textContent?.slice(0, 60)}`);
    return { wide: scrollWidth - clientWidth, texts };
  });
}
