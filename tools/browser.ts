import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { serve } from '../src/server/index.ts';
import { browse } from '../test/server/browser.ts';

/** Longest wait for a plan, ms. */
export const LONG = 600_000;

/** Gives a new folder to `use`, and removes it afterwards. */
export async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-pictures-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a light English page of this height for `use`. */
export async function onPage(height: number, use: (page: Page) => Promise<void>): Promise<void> {
  const browser = await browse();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height }, colorScheme: 'light', locale: 'en' });
    await use(await context.newPage());
  } finally {
    await browser.close();
  }
}

/** Opens the workbench of an empty folder and calls `use` with its address. */
export const onWorkbench = (use: (page: Page, url: string) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const served = await serve(folder, { port: 0 });
    try {
      await onPage(860, (page) => use(page, served.url));
    } finally {
      await served.close();
    }
  });
