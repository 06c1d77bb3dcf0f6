import { type Case, type Change, openCase } from '../src/case/index.ts';
import { languages, loadLanguage } from '../src/i18n/index.ts';
import { holders, inBatches } from '../src/jobs/index.ts';
import { grossCost, type PlanDocument, plan } from '../src/plan/index.ts';
import { paths, uncertainOf } from '../src/reforms/index.ts';
import { figureIndex, findFigures } from '../src/server/figures.ts';
import { fixedBuilds } from '../src/server/fixed-builds.ts';
import { type Measure, median, type Say, stopwatch, timed } from './measure.ts';

/** The plan of the solar case that all measures rest on. */
interface Planned {
  readonly c: Case;
  readonly document: PlanDocument;
  readonly scale: number;
}

/** Draws of the uncertain figures of the solar case with the builds of its plan held, on two threads; then sliders of the desk. */
export async function stressBench(say: Say): Promise<Measure[]> {
  const c = (await openCase('solar-central-asia')).case;
  const request = { reforms: [], gap: 0.01, seconds: 300, solver: 'highs-wasm' };
  const { document, solved } = await plan(c, { asRead: c, request });
  await solved.session.close();
  const planned = { c, document, scale: grossCost(document.cost) };
  return [...(await draws(planned, say)), ...(await sliders(planned))];
}

/** Values at which each figure is asked for, as shares of its range. */
const STEPS = [0.3, 0.32, 0.8];

/** What the server spends on an answer to a slider that is moved: the figures that the desk shows first, each at a few values. */
async function sliders({ c, document, scale }: Planned): Promise<Measure[]> {
  for (const language of languages) await loadLanguage(language);
  const stake = Math.abs((document.npv ?? 0) - (document.nothing?.npv ?? 0));
  const held = fixedBuilds();
  const ask = (changes: Parameters<typeof held.ask>[3]) =>
    held.ask('solar', '', () => ({ case: c, builds: document, scale, stake }), changes);
  try {
    await ask([]);
    const times: number[] = [];
    for (const { table, key, column, low, high } of findFigures(figureIndex(c), '')) {
      for (const share of STEPS) {
        const value = String(low + (high - low) * share);
        const change = { table, key, column, value, op: 'set', by: 'page' } as Change;
        times.push(1000 * (await timed(() => ask([change]))).processor);
      }
    }
    times.sort((a, b) => a - b);
    const what = `a slider of the desk, builds held: processor time of an answer, of ${times.length}`;
    const late = times[Math.floor(times.length * 0.95)]!;
    return [
      [`${what}, the median`, median(times), 'ms', 'under 300 ms'],
      [`${what}, the 95th of 100`, late, 'ms', 'under 1000 ms'],
    ];
  } finally {
    await held.close();
  }
}

async function draws({ c, document, scale }: Planned, say: Say): Promise<Measure[]> {
  const threads = holders({ case: c, builds: document, scale }, 2);
  const pool = inBatches(threads, (done, all) => {
    if (done % 200 < 20) say(`${done} of ${all} draws`);
  });
  try {
    const spent = stopwatch();
    const { spread, failed } = await paths(uncertainOf(c), 1000, 1, pool.value);
    const { clock, processor } = spent();
    return [
      ['1 000 draws with builds held, and each group of figures at its ends', clock, 's', 'at most 60 s'],
      ['processor time of one of these', (1000 * processor) / 1070, 'ms', 'said'],
      ['draws that could not be valued', failed, '', '0'],
      ['standard error of their mean over their deviation', spread.error / spread.deviation, '', 'said'],
    ];
  } finally {
    await threads.close();
  }
}
