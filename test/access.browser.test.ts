import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inLanguage, loadLanguage, words } from '../src/i18n/index.ts';
import { inviteTo, type Served, serve } from '../src/server/index.ts';
import { barriers, boxesAt, browse } from './server/browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'chorsu-access-'));
const PASSWORD = 'correct horse battery';
let browser: Browser;
let served: Served;
let page: Page;

beforeAll(async () => {
  const db = join(folder, 'db');
  const link = await inviteTo(db, { login: 'boss', administrator: true });
  served = await serve(join(folder, 'cases'), { port: 0, db, multiUser: true });
  browser = await browse();
  page = await (await browser.newContext()).newPage();
  await page.goto(`${served.url}${link}`);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the pages of a server with accounts', () => {
  it('lead from an invitation into the workbench, by the keyboard alone', async () => {
    await page.getByLabel('Full name').focus();
    await page.keyboard.type('Anna Boss');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Anna Boss').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Sign-in name').fill('boss');
    await page.getByLabel('Password').fill('wrong wrong wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText('Anna Boss').waitFor();
  }, 120_000);

  it('invite, give roles, keep tables, and show who did it, in Russian and Chinese, light and dark', async () => {
    await page.goto(`${served.url}/people`);
    await page.getByLabel('Sign-in name').fill('cy');
    await page.getByLabel('Organisation', { exact: true }).fill('Park');
    await page.getByRole('button', { name: 'Make the link' }).click();
    await page.locator('code.secret').waitFor();
    const made = await page.evaluate(() =>
      fetch('/api/cases', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"id":"mine","from":"first-steps"}',
      }).then((answer) => answer.status),
    );
    expect(made).toBe(200);
    for (const language of ['ru', 'zh'] as const) {
      await loadLanguage(language);
      const { loading } = inLanguage(language, () => words().web);
      for (const path of ['/people', '/cases/mine/people', '/cases/mine/sign-offs', '/cases/mine/trail']) {
        await page.evaluate((wanted) => localStorage.setItem('language', wanted), language);
        await page.goto(`${served.url}${path}`);
        await page.locator('h1').waitFor();
        await page.getByText(loading, { exact: true }).first().waitFor({ state: 'hidden' });
        if (language === 'ru') expect(await barriers(page)).toEqual([]);
        for (const width of [360, 1280]) expect(await boxesAt(page, width)).toEqual([]);
        if (language === 'zh') {
          await page.locator('button[title]').last().click();
          expect(await barriers(page, 'color-contrast')).toEqual([]);
        }
      }
    }
    await page.evaluate(() => localStorage.setItem('language', 'en'));
  }, 180_000);

  it('say below the button of a row what the server refused', async () => {
    const account = { id: 'x', login: 'cy', name: 'Cy', organisation: 'Park', administrator: true };
    await page.route('**/api/accounts', (route) => route.fulfill({ json: [account] }));
    const title = 'The server keeps one administrator at least';
    await page.route('**/api/accounts/x', (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        json: { code: 'last-administrator', title },
      }),
    );
    await page.goto(`${served.url}/people`);
    const close = page.getByRole('button', { name: /: cy$/ });
    await close.click();
    await page.getByRole('alert').filter({ hasText: title }).waitFor();
    await page.unrouteAll();
  }, 60_000);
});
