import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compared, failed, opened } from '../test/support/oracle/ask.ts';
import { type Question, questions } from '../test/support/oracle/questions.ts';
import { type ReferencePlan, type Refplan, refplanFolder, startRefplan } from '../test/support/oracle/refplan.ts';
import type { Measure } from './run.ts';

/** Random cases planned by both, and cases of each further question. */
const SEEDS = Number(process.env.ORACLE_SEEDS ?? 1000);
const ASKED = Number(process.env.ORACLE_ASKED ?? 100);

/** Where answers are kept, a line each, so that a run that was stopped goes on where it ended. */
const LOG = process.env.ORACLE_LOG;

interface Answer {
  readonly seed: number;
  readonly ask: 'plan' | Question;
  /** A verdict of `judge`; of a further question agree, fault, or passed over where it does not apply. */
  readonly verdict: string;
  readonly words: string;
}

const words: Readonly<Record<Question, string>> = {
  loosely: 'plans to 1 %: bound and NPV enclose the truth',
  held: "plans with the reference's builds held (--pin)",
  reformed: 'reforms: every set of up to three against the reference',
  optional: 'options: each within its slack of the truth',
  free: 'stress --free: draws with builds free against the reference',
};

/** The planner against the independent one of `../shared/reference/refplan`, on its random cases. */
export async function oracleBench(say: (line: string) => void): Promise<readonly Measure[] | undefined> {
  const folder = refplanFolder();
  if (!folder) return undefined;
  const answers = kept();
  const done = new Set(answers.map(({ seed, ask }) => `${seed} ${ask}`));
  const refplan = startRefplan(folder);
  const work = mkdtempSync(join(tmpdir(), 'chorsu-oracle-'));
  const note = (answer: Answer) => {
    answers.push(answer);
    if (LOG) appendFileSync(LOG, `${JSON.stringify(answer)}\n`);
    if (!['agree', 'passed'].includes(answer.verdict))
      say(`${answer.seed} ${answer.ask}: ${answer.verdict} ${answer.words}`);
  };
  for (let seed = 0; seed < SEEDS; seed++) {
    const wanted = (ask: Answer['ask']) => !done.has(`${seed} ${ask}`);
    const further = (Object.keys(questions) as Question[]).filter((ask) => seed < ASKED && wanted(ask));
    if (!wanted('plan') && further.length === 0) continue;
    const to = join(work, `s${seed}`);
    await refplan.make(seed, to);
    let reference: ReferencePlan | undefined;
    if (wanted('plan')) {
      const { verdict, words, reference: found } = await compared(to, refplan, { explained: seed % 10 === 0 });
      note({ seed, ask: 'plan', verdict, words });
      reference = found;
    }
    for (const ask of further) note({ seed, ask, ...(await answered(ask, to, refplan, reference)) });
    rmSync(to, { recursive: true });
  }
  refplan.close();
  rmSync(work, { recursive: true });
  return measures(answers);
}

async function answered(ask: Question, folder: string, refplan: Refplan, known?: ReferencePlan) {
  try {
    const reference = known ?? (await compared(folder, refplan)).reference ?? (await refplan.plan(folder));
    const c = await opened(folder);
    if (reference.status !== 'optimal' || (ask === 'reformed' && c.tables.reforms.length === 0))
      return { verdict: 'passed', words: '' };
    const fault = await questions[ask]({ case: c, folder, reference, refplan });
    return { verdict: fault === undefined ? 'agree' : 'fault', words: fault ?? '' };
  } catch (error) {
    return failed(error);
  }
}

function kept(): Answer[] {
  if (!LOG || !existsSync(LOG)) return [];
  const lines = readFileSync(LOG, 'utf8').split('\n');
  return lines.flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Answer]));
}

function measures(answers: readonly Answer[]): Measure[] {
  const plans = answers.filter(({ ask }) => ask === 'plan');
  const count = (verdict: string, list = plans) => list.filter((one) => one.verdict === verdict).length;
  const line = (what: string, value: number, goal: string, unit = 'cases'): Measure => ({ what, value, unit, goal });
  return [
    line('random cases planned by Chorsu and by the reference planner', plans.length, 'at least 1000'),
    line('of them with the same plan, proven, or both without a plan', count('agree'), 'all'),
    line('not proven in time, and consistent', count('open'), '0'),
    line('no reference: the reference planner ended without a proof', count('no reference'), 'said'),
    line('another NPV, both proven', count('differ'), '0'),
    line('feasible for one, infeasible for the other', count('status'), '0'),
    line('false bounds: under the plan of the reference', count('false bound'), '0'),
    line('refuted by the second opinion', count('refuted'), '0'),
    line('refused by check', count('refused'), '0'),
    line('crashes', count('crash', [...answers]), '0'),
    ...(Object.keys(words) as Question[]).flatMap((ask) => {
      const list = answers.filter((one) => one.ask === ask && one.verdict !== 'passed');
      return [
        line(words[ask], list.length, 'as many as have a plan'),
        line(`of them with a fault`, list.length - count('agree', list), '0'),
      ];
    }),
  ];
}
