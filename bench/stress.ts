import { type Case, openCase } from '../src/case/index.ts';
import { holders, inBatches } from '../src/jobs/index.ts';
import { grossCost, type PlanDocument, plan } from '../src/plan/index.ts';
import { paths, uncertainOf } from '../src/reforms/index.ts';

/** One measure: what, its value and unit, and what it should be. */
interface StressMeasure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string;
}

async function planned(): Promise<{ c: Case; document: PlanDocument; scale: number }> {
  const c = (await openCase('solar-central-asia')).case;
  const request = { reforms: [], gap: 0.01, seconds: 300, solver: 'highs-wasm' };
  const { document, solved } = await plan(c, { asRead: c, request });
  await solved.session.close();
  return { c, document, scale: grossCost(document.cost) };
}

/** Draws of the uncertain figures of the solar case with the builds of its plan held, on two threads. */
export async function stressBench(say: (line: string) => void): Promise<StressMeasure[]> {
  const { c, document, scale } = await planned();
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
