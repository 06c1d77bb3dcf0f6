import { type Case, type Change, openCase } from '../src/case/index.ts';
import { languages, loadLanguage } from '../src/i18n/index.ts';
import { holders, inBatches } from '../src/jobs/index.ts';
import { grossCost, type PlanDocument, plan } from '../src/plan/index.ts';
import { paths, uncertainOf } from '../src/reforms/index.ts';
import { figureIndex, findFigures } from '../src/server/figures.ts';
import { heldAnswers } from '../src/server/held.ts';

/** One measure: what, its value and unit, and what it should be. */
interface StressMeasure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string;
}

interface Planned {
  readonly c: Case;
  readonly document: PlanDocument;
  readonly scale: number;
}

/** The plan of the solar case that all measures rest on. */
export async function planned(): Promise<Planned> {
  const c = (await openCase('solar-central-asia')).case;
  const request = { reforms: [], gap: 0.01, seconds: 300, solver: 'highs-wasm' };
  const { document, solved } = await plan(c, { asRead: c, request });
  await solved.session.close();
  return { c, document, scale: grossCost(document.cost) };
}

/** Draws of the uncertain figures of the solar case with the builds of its plan held, on two threads; then sliders of the desk. */
export async function stressBench(say: (line: string) => void): Promise<StressMeasure[]> {
  const found = await planned();
  return [...(await draws(found, say)), ...(await sliders(found))];
}

/** Values at which each figure is asked for, as shares of its range. */
const STEPS = [0.3, 0.32, 0.8];

/** What the server spends on an answer to a slider that is moved: the figures that the desk shows first, each at a few values. */
export async function sliders({ c, document, scale }: Planned): Promise<StressMeasure[]> {
  for (const language of languages) await loadLanguage(language);
  const stake = Math.abs((document.npv ?? 0) - (document.nothing?.npv ?? 0));
  const held = heldAnswers();
  const ask = (changes: Parameters<typeof held.ask>[3]) =>
    held.ask('solar', '', () => ({ case: c, builds: document, scale, stake }), changes);
  try {
    await ask([]);
    const times: number[] = [];
    for (const { table, key, column, low, high } of findFigures(figureIndex(c), '')) {
      for (const share of STEPS) {
        const value = String(low + (high - low) * share);
        const before = process.cpuUsage();
        await ask([{ table, key, column, value, op: 'set', by: 'page' } as Change]);
        const { user, system } = process.cpuUsage(before);
        times.push((user + system) / 1e3);
      }
    }
    times.sort((a, b) => a - b);
    const what = `a slider of the desk, builds held: processor time of an answer, of ${times.length}`;
    return [
      { what: `${what}, the median`, value: times[times.length >> 1]!, unit: 'ms', goal: 'under 300 ms' },
      {
        what: `${what}, the 95th of 100`,
        value: times[Math.floor(times.length * 0.95)]!,
        unit: 'ms',
        goal: 'under 1000 ms',
      },
    ];
  } finally {
    await held.close();
  }
}

async function draws({ c, document, scale }: Planned, say: (line: string) => void): Promise<StressMeasure[]> {
  const figures = uncertainOf(c);
  const threads = holders({ case: c, builds: document, scale }, 2);
  const pool = inBatches(threads, (done, all) => {
    if (done % 200 < 20) say(`${done} of ${all} draws`);
  });
  try {
    const before = process.cpuUsage();
    const began = performance.now();
    const { spread, failed } = await paths(figures, 1000, 1, pool.value);
    const wall = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(before);
    const what = '1 000 draws with builds held, and each group of figures at its ends';
    return [
      { what, value: wall, unit: 's', goal: 'at most 60 s' },
      { what: 'processor time of one of these', value: (user + system) / 1e3 / 1070, unit: 'ms', goal: 'said' },
      { what: 'draws that could not be valued', value: failed, unit: '', goal: '0' },
      {
        what: 'standard error of their mean over their deviation',
        value: spread.error / spread.deviation,
        unit: '',
        goal: 'said',
      },
    ];
  } finally {
    await threads.close();
  }
}
