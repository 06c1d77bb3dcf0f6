import { Command } from 'commander';
import type { Case } from '../case/index.ts';
import { type PlanDocument, pinned, plan } from '../plan/index.ts';
import { type Measure, measures, NoGainError, type OptionsDocument, options } from '../reforms/index.ts';
import { answerCautions } from '../report/index.ts';
import { type AnswerFlags, answerOptions, answerPlaces, putAnswer } from './answer.ts';
import { interruptible, jsonText, lines } from './asked.ts';
import { Failure, wrongUse } from './failure.ts';
import { listOption, load, numberOption } from './load.ts';
import { optionsAnswer, optionsText } from './options-text.ts';
import { type CommandTime, commandTime } from './time.ts';

interface OptionsFlags extends AnswerFlags {
  slack: number[];
  slackOf: string;
  count: number;
  frontier: string[];
  steps: number;
  ranges?: boolean;
  gap: number;
  seconds: number;
}

export function optionsCommand(): Command {
  const command = new Command('options')
    .description('plans nearly as good as the best that differ most; frontiers of what else is wished for')
    .argument('<case>', 'folder, datapackage.json, workbook, or name of a bundled case')
    .option(
      '--slack <shares>',
      'how far below the best NPV a plan may be: one or more shares, commas between',
      sharesOption,
      [],
    )
    .option(
      '--slack-of <what>',
      'of what slacks are shares: best (the best NPV), or gain (over building nothing)',
      'best',
    )
    .option('--count <n>', 'plans besides the best', numberOption('count', 0), 4)
    .option('--frontier <measures>', `NPV against these, commas between: ${measures.join(', ')}`, listOption, [])
    .option('--steps <n>', 'points of a frontier besides the best plan', numberOption('steps', 1), 4)
    .option('--ranges', 'least and most use of each site and country within the first slack')
    .option('--gap <share>', 'how near to the best each is proven', numberOption('gap', 0), 0.001)
    .option('--seconds <s>', 'for all: a fifth of it is kept back for reports', numberOption('seconds', 0.1), 1200)
    .action(run);
  return answerOptions(command, 'options');
}

const share = numberOption('slack', 0);
const sharesOption = (value: string, before: number[] = []): number[] => [...before, ...listOption(value).map(share)];

async function run(source: string, flags: OptionsFlags): Promise<void> {
  const unknown = flags.frontier.filter((x) => !measures.includes(x as Measure));
  if (unknown.length > 0) throw wrongUse(`--frontier ${unknown.join(',')}: there are ${measures.join(', ')}`);
  if (flags.slackOf !== 'best' && flags.slackOf !== 'gain')
    throw wrongUse(`--slack-of takes best or gain, not ${flags.slackOf}`);
  const told = lines(flags.quiet ?? false);
  const { case: c } = await load(source, flags.quiet || flags.json ? { quiet: true } : {});
  const places = answerPlaces(source, c, 'options', flags);
  const time = commandTime(flags.seconds);
  const stop = interruptible(told.say, undefined, time.solving);
  try {
    const { count, steps, gap, seconds } = flags;
    const slacks = flags.slack.length > 0 ? flags.slack : [0.05];
    const frontiers = flags.frontier as Measure[];
    const document = await options(c, {
      slacks,
      slackOf: flags.slackOf,
      count,
      steps,
      gap,
      seconds,
      frontiers,
      ...(flags.ranges ? { ranges: true } : {}),
      signal: stop.signal,
      onStage: (stage, done, all) => (done ? told.tell(`${stage}: ${done} of ${all}`) : told.say(stage)),
    });
    told.end();
    if (!document) throw new Failure(1, 'the case has no plan: chorsu plan says why');
    const page = flags.html || flags.report ? await pageOf(c, document, flags, time) : undefined;
    const files = putAnswer(places, { document, page }, flags);
    process.stdout.write(flags.json ? jsonText(document) : optionsText(c, document) + answerCautions(c));
    if (!flags.json) process.stdout.write(`Files: ${files.join(', ')}\n`);
  } catch (error) {
    if (error instanceof NoGainError)
      throw new Failure(
        1,
        'the best plan is not known to gain over building nothing: --slack-of best asks for shares of its NPV',
      );
    throw error;
  } finally {
    stop.done();
  }
}

/** Each option planned with its builds fixed, so that its flows can be drawn. */
async function drawn(
  c: Case,
  d: OptionsDocument,
  { gap, seconds }: OptionsFlags,
  time: CommandTime,
): Promise<PlanDocument[]> {
  const plans: PlanDocument[] = [];
  for (const { decision } of d.options) {
    const request = { reforms: [], gap: Math.max(gap, 0.005), seconds, solver: 'highs-wasm' };
    const deadline = time.explaining;
    const { document, solved } = await plan(c, { asRead: c, request, prepare: pinned(decision), deadline });
    await solved.session.close();
    plans.push(document);
  }
  return plans;
}

async function pageOf(c: Case, d: OptionsDocument, flags: OptionsFlags, time: CommandTime) {
  const frontiers = Object.fromEntries(
    Object.entries(d.frontiers).map(([measure, points]) => [measure, points.map(({ npv, value }) => ({ npv, value }))]),
  );
  const made = await drawn(c, d, flags, time);
  const plans = d.options.map(({ npv, builds, measures }, i) => {
    const plan = made[i]!.npv === null ? {} : { plan: made[i]! };
    return { npv, builds: [...builds], measures, name: i === 0 ? 'The best' : `Plan ${i + 1}`, ...plan };
  });
  const here = { ...d.options[0]!.measures };
  const data = {
    best: d.best,
    slack: d.slack,
    options: plans,
    always: [...d.always],
    never: [...d.never],
    sites: d.sites,
    slacks: d.slacks.map((x) => x.slack),
    ...(d.ranges ? { ranges: d.ranges } : {}),
    frontiers,
    limits: { ...d.limits },
    here,
  };
  return { case: c, sections: { options: data }, answer: optionsAnswer(d), plan: made[0]! };
}
