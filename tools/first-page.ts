import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { forReport } from '../src/questions/index.ts';
import { planReport } from '../src/report/index.ts';
import { storedPlan } from '../test/outputs/stored.ts';
import { browse } from '../test/server/browser.ts';
import { root as project } from './lib/paths.ts';

/** `npm run screenshots`: the picture of README.md, the first page of the stored plan of solar-central-asia. */
const size = { width: 1280, height: 900 };

const folder = mkdtempSync(join(tmpdir(), 'chorsu-first-page-'));
const browser = await browse();
try {
  const { document, case: c, explained } = await storedPlan('solar');
  const file = join(folder, 'report.html');
  writeFileSync(file, planReport({ plan: document, case: c, explained: forReport(document, c, explained) }));
  const page = await (await browser.newContext({ viewport: size, colorScheme: 'light', locale: 'en' })).newPage();
  await page.goto(pathToFileURL(file).href);
  await page.locator('#map-section figure > svg').first().waitFor();
  await page.screenshot({ path: join(project, 'docs/solar-plan.png') });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
