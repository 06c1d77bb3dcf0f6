import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlanDocument } from '../../src/questions/index.ts';
import { browse } from '../../test/server/browser.ts';
import { storedRun } from '../../test/server/stored-run.ts';
import { program } from '../../test/support/needs.ts';
import { median, today } from '../measure.ts';
import { processorOf } from '../sets/peers.ts';
import { type DeskRun, deskRuns, type Waited } from './runs.ts';

/**
 * The desk of one country, in the browser: `npx tsx bench/country/desk.ts solar|polymers|wagons COUNTRY,...`. The server is the one of the build
 * (`npm run build`), the plan of all one that is stored. Seconds of the clock are from the key or click to the figure on the page, those of the
 * processor of the server with all its threads until then.
 */
const [name = 'wagons', list = 'UZ'] = process.argv.slice(2);
if (name !== 'solar' && name !== 'polymers' && name !== 'wagons') throw new Error('solar, polymers or wagons');
if (!program('chromium', 'apt-get install chromium')) throw new Error('chromium is missing');
const LONG = 90_000;
/** What somebody takes to choose a plant, ms: meanwhile the desk finds what its questions begin from. */
const CHOOSING = Number(process.env.CHOOSING ?? 10_000);
/** Time between two questions, ms. */
const REST = 2500;
const [MOVES, PLANTS] = [8, Number(process.env.PLANTS ?? 3)];
/** Pictures of the desk, for whoever wants to look at them. */
const pictures = process.env.CHORSU_PICTURES;

const root = mkdtempSync(join(tmpdir(), 'chorsu-desk-'));
const { run: all } = await storedRun(root, name);
const main = new URL('../../dist/cli/main.js', import.meta.url).pathname;
const server = spawn(process.execPath, [main, 'serve', root, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
const url = await new Promise<string>((resolve) => {
  server.stdout.on('data', (text: Buffer) => {
    const found = /http:\/\/\S+?:\d+/.exec(text.toString());
    if (found) resolve(found[0]);
  });
});
/** Counts seconds by the clock, and of the processor of the server with all its threads. */
const stopwatch = () => {
  const [began, before] = [performance.now(), processorOf(server.pid!)];
  return (): Waited => ({ clock: (performance.now() - began) / 1000, processor: processorOf(server.pid!) - before });
};
const memory = (): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

const browser = await browse();
const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
page.setDefaultTimeout(LONG);

async function timed(work: () => Promise<void>): Promise<Waited> {
  const waited = stopwatch();
  await work();
  return waited();
}

/** Presses what changes the desk, and waits for the first figure with builds chosen anew; then for the last. */
async function answered(press: () => Promise<void>) {
  const waited = stopwatch();
  await press();
  const figure = page.locator('.free, .desk-answer .fault').first();
  await figure.waitFor();
  const first = waited();
  process.stdout.write(`    ${await figure.textContent()}\n`);
  await page.locator('.free:not([data-open]), .desk-answer .fault').first().waitFor();
  const last = waited();
  process.stdout.write(`    ${await figure.textContent()}\n`);
  return { first, last };
}

interface Site {
  readonly place: string;
  readonly process: string;
  readonly placeName: string;
  readonly processName: string;
  readonly country: string;
  readonly canBuild: boolean;
}

async function deskOf(country: string): Promise<DeskRun> {
  await page.goto(`${url}/runs/${all}`);
  const question = page.getByRole('region', { name: 'One country’s question' });
  await question.getByLabel('Country').selectOption(country);
  const first = await timed(async () => {
    await question.getByRole('button', { name: 'Ask for this country' }).click();
    await page
      .getByText(/This plan answers .* alone/)
      .first()
      .waitFor();
  });
  process.stdout.write(`  first ${JSON.stringify(first)}\n`);
  const own = new URL(page.url()).pathname.split('/').at(-1)!;
  const plan = (await (await fetch(`${url}/api/plans/${own}`)).json()) as PlanDocument;
  // What explains it, and how far the region moves, goes on behind it: its time is not that of the desk.
  await fetch(`${url}/api/runs/${own}/stop`, { method: 'POST' });
  await page.waitForTimeout(REST);
  const built = new Set(plan.builds.map(siteOf));
  const sites = (await (await fetch(`${url}/api/cases/${caseOf()}/candidates`)).json()) as Site[];
  const ours = sites.filter((site) => site.country === country && site.canBuild);
  await page.goto(`${url}/cases/${caseOf()}/what-if`);
  await page.getByLabel('Compared with').selectOption(own);
  await page.locator('.candidates tbody tr').first().waitFor();
  await page.waitForTimeout(CHOOSING);
  const slider = page.locator('.slider input[type=range]').first();
  await slider.focus();
  const moves: Waited[] = [];
  for (let n = 0; n < MOVES; n++)
    moves.push(
      await timed(async () => {
        await page.keyboard.press(n % 4 < 2 ? 'ArrowRight' : 'ArrowLeft');
        await page.locator('.held[data-ms]').waitFor();
      }),
    );
  process.stdout.write(`  moves ${JSON.stringify(moves)}\n`);
  await page.getByRole('button', { name: 'Take all changes back' }).click();
  const choose = async (of: readonly Site[], choice: 'must' | 'mustNot') => {
    const found: { first: Waited; last: Waited }[] = [];
    for (const site of of.slice(0, PLANTS)) {
      await page.getByLabel('Find a place or a process').fill(`${site.place} ${site.process}`);
      const select = page.getByLabel(`Choice: ${site.placeName}, ${site.processName}`, { exact: true });
      await select.waitFor();
      process.stdout.write(`  ${choice} ${site.placeName} ${site.processName}\n`);
      const times = await answered(async () => void (await select.selectOption(choice)));
      process.stdout.write(`  ${JSON.stringify(times)}\n`);
      found.push(times);
      const file = `desk-${name}-${country}-${choice}.png`;
      if (pictures) await page.screenshot({ path: join(pictures, file), fullPage: true });
      await page.getByRole('button', { name: 'Take all changes back' }).click();
      await page.waitForTimeout(REST);
    }
    return found;
  };
  const forced = await choose(
    ours.filter((site) => !built.has(siteOf(site))),
    'must',
  );
  const forbidden = await choose(
    ours.filter((site) => built.has(siteOf(site))),
    'mustNot',
  );
  return {
    case: caseOf(),
    country,
    first,
    firstMove: moves[0]!,
    moved: mid(moves.slice(1))!,
    forced: mid(forced.map((one) => one.first)),
    forcedWhole: mid(forced.map((one) => one.last)),
    forbidden: mid(forbidden.map((one) => one.first)),
    forbiddenWhole: mid(forbidden.map((one) => one.last)),
    memory: memory(),
    day: today(),
  };
}

const siteOf = ({ place, process: of }: Pick<Site, 'place' | 'process'>): string => `${place}/${of}`;

const mid = (of: readonly Waited[]): Waited | null =>
  of.length === 0
    ? null
    : { clock: median(of.map(({ clock }) => clock)), processor: median(of.map(({ processor }) => processor)) };

function caseOf(): string {
  return { solar: 'solar-central-asia', polymers: 'polymers-eurasia', wagons: 'wagons-eurasia' }[name as 'solar'];
}

try {
  for (const country of list.split(',')) {
    process.stdout.write(`${country}\n`);
    const desk = await deskOf(country);
    if (!process.env.DRY) deskRuns.keep(desk);
    process.stdout.write(`${JSON.stringify(desk)}\n`);
  }
} finally {
  await browser.close();
  server.kill();
  rmSync(root, { recursive: true, force: true });
}
process.exit(0);
