import { appendFileSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compared, failed, opened, SECONDS } from '../test/support/oracle/ask.ts';
import { type Question, questions } from '../test/support/oracle/questions.ts';
import { type ReferencePlan, type Refplan, refplanFolder, startRefplan } from '../test/support/oracle/refplan.ts';
import { type Measure, type Say, withFolder } from './measure.ts';

/** Random cases planned by both, and cases that answer each further question: those with few rows are asked first. */
const SEEDS = Number(process.env.ORACLE_SEEDS ?? 1000);
const ASKED = Number(process.env.ORACLE_ASKED ?? 100);

/** The file of answers, one a line, so that a stopped run can be continued. */
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
export async function oracleBench(say: Say): Promise<Measure[] | undefined> {
  const folder = refplanFolder();
  if (!folder) return undefined;
  const answers = kept();
  const done = new Set(answers.map(({ seed, ask }) => `${seed} ${ask}`));
  const refplan = startRefplan(folder, SECONDS);
  const note = (answer: Answer) => {
    answers.push(answer);
    if (LOG) appendFileSync(LOG, `${JSON.stringify(answer)}\n`);
    if (!['agree', 'passed'].includes(answer.verdict))
      say(`${answer.seed} ${answer.ask}: ${answer.verdict} ${answer.words}`);
  };
  const steered = await withFolder(async (work) => {
    const all = [];
    for (let seed = 0; seed < SEEDS; seed++) {
      const to = join(work, `s${seed}`);
      all.push({ seed, to, steered: await refplan.make(seed, to), bytes: bytesIn(to) });
    }
    for (const { seed, to } of all) {
      if (done.has(`${seed} plan`)) continue;
      const { verdict, words } = await compared(to, refplan, { explained: seed % 10 === 0 });
      note({ seed, ask: 'plan', verdict, words });
    }
    for (const { seed, to } of all.sort((a, b) => a.bytes - b.bytes)) {
      const wanted = names.filter((ask) => !done.has(`${seed} ${ask}`) && asked(answers, ask).length < ASKED);
      const reference = wanted.length > 0 ? (await compared(to, refplan)).reference : undefined;
      for (const ask of wanted) note({ seed, ask, ...(await answered(ask, to, refplan, reference)) });
    }
    return all.filter((one) => one.steered.length > 0).length;
  });
  refplan.close();
  return measures(answers, steered);
}

const names = Object.keys(words) as Question[];

/** Answers to a further question, without the cases to which it does not apply. */
const asked = (answers: readonly Answer[], ask: Question) =>
  answers.filter((answer) => answer.ask === ask && answer.verdict !== 'passed');

/** The size of a case in a folder, for small ones are planned sooner. */
const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
    (sum, file) => sum + statSync(join(folder, file)).size,
    0,
  );

async function answered(ask: Question, folder: string, refplan: Refplan, reference: ReferencePlan | undefined) {
  try {
    const c = await opened(folder);
    const lacks = (ask === 'reformed' && c.tables.reforms.length === 0) || (ask === 'held' && !reference?.builds);
    if (reference?.status !== 'optimal' || lacks) return { verdict: 'passed', words: '' };
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

function measures(answers: readonly Answer[], steered: number): Measure[] {
  const plans = answers.filter(({ ask }) => ask === 'plan');
  const count = (verdict: string, list = plans) => list.filter((answer) => answer.verdict === verdict).length;
  const line = (what: string, value: number, goal: string): Measure => [what, value, 'cases', goal];
  return [
    line('random cases planned by Chorsu and by the reference planner', plans.length, 'at least 1000'),
    line('of them with the same plan, proven, or both without a plan', count('agree'), 'all'),
    line('cases that were steered round points which the planners read differently', steered, 'said'),
    line('not proven in time, and consistent', count('open'), '0'),
    line('no reference: the reference planner ended without a proof', count('no reference'), 'said'),
    line('another NPV, both proven', count('differ'), '0'),
    line('feasible for one, infeasible for the other', count('status'), '0'),
    line('false bounds: under the plan of the reference', count('false bound'), '0'),
    line('refuted by the second opinion', count('refuted'), '0'),
    line('refused by check', count('refused'), '0'),
    line('crashes', count('crash', [...answers]), '0'),
    ...names.flatMap((ask) => {
      const list = asked(answers, ask);
      return [
        line(words[ask], list.length, `at least ${ASKED}`),
        line('of them with a fault', list.length - count('agree', list), '0'),
      ];
    }),
  ];
}
