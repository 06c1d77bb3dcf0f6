import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { forReport } from '../src/questions/index.ts';
import { planReport } from '../src/report/index.ts';
import { storedPlan } from '../test/outputs/stored.ts';
import { inFolder, onPage } from './browser.ts';
import { root } from './lib/paths.ts';

/** `npm run screenshots`: the picture of README.md, the first page of the stored plan of solar-central-asia. */
await inFolder(async (folder) => {
  const { document, case: c, explained } = await storedPlan('solar');
  const file = join(folder, 'report.html');
  writeFileSync(file, planReport({ plan: document, case: c, explained: forReport(document, c, explained) }));
  await onPage(900, async (page) => {
    await page.goto(pathToFileURL(file).href);
    await page.locator('#map-section figure > svg').first().waitFor();
    await page.screenshot({ path: join(root, 'docs/solar-plan.png') });
  });
});
