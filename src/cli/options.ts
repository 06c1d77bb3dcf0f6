import { Command } from 'commander';
import { options, optionsInput } from '../face/index.ts';
import { percent } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import { type Measure, measures, NoGainError, type OptionsStage } from '../reforms/index.ts';
import { answerCautions, measureName } from '../report/index.ts';
import { type AnswerFlags, answerOptions, answerPlaces, putAnswer } from './answer.ts';
import { interruptible, jsonText, lines } from './asked.ts';
import { Failure, wrongUse } from './failure.ts';
import { listOption, load, numberOption } from './load.ts';
import { optionsText } from './options-text.ts';
import { planFor } from './planned.ts';
import { commandTime } from './time.ts';

interface OptionsFlags extends AnswerFlags {
  plan?: string;
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
    .description(words().help.options.about)
    .argument('<case>', words().help.common.caseArg)
    .option('--plan <plan>', words().help.options.plan)
    .option('--slack <shares>', words().help.options.slack, sharesOption, [])
    .option('--slack-of <what>', words().help.options.slackOf, 'best')
    .option('--count <n>', words().help.options.count, numberOption('count', 0), 4)
    .option('--frontier <measures>', words().help.options.frontier({ measures }), listOption, [])
    .option('--steps <n>', words().help.options.steps, numberOption('steps', 1), 4)
    .option('--ranges', words().help.options.ranges)
    .option('--gap <share>', words().help.options.gap, numberOption('gap', 0), 0.001)
    .option('--seconds <s>', words().help.common.totalSeconds, numberOption('seconds', 0.1), 1200)
    .action(run);
  return answerOptions(command, 'options');
}

const share = numberOption('slack', 0);
const sharesOption = (value: string, before: number[] = []): number[] => [...before, ...listOption(value).map(share)];

async function run(source: string, flags: OptionsFlags): Promise<void> {
  const unknown = flags.frontier.filter((x) => !measures.includes(x as Measure));
  if (unknown.length > 0) throw wrongUse(words().options.noMeasure({ names: unknown, known: measures }));
  if (flags.slackOf !== 'best' && flags.slackOf !== 'gain')
    throw wrongUse(words().options.slackOf({ value: flags.slackOf }));
  const told = lines(flags.quiet ?? false);
  const { case: asRead } = await load(source, flags.quiet || flags.json ? { quiet: true } : {});
  const c = flags.plan === undefined ? asRead : (await planFor(asRead, flags.plan, true)).case;
  const places = answerPlaces(source, asRead, 'options', flags);
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
      onProgress: (stage, done, all) =>
        done === undefined || all === undefined
          ? told.say(stageName(stage))
          : told.tell(words().command.progress({ what: stageName(stage), done, all })),
    });
    told.end();
    if (!document) throw new Failure(1, words().options.noPlan({ source }));
    const page = flags.html || flags.report ? await optionsInput(document, c, gap, time.explaining) : undefined;
    const files = putAnswer(places, { document, page }, flags);
    process.stdout.write(flags.json ? jsonText(document) : optionsText(c, document) + answerCautions(c));
    if (!flags.json) process.stdout.write(`${words().command.files({ files })}\n`);
  } catch (error) {
    if (error instanceof NoGainError) throw new Failure(1, words().options.noGain);
    throw error;
  } finally {
    stop.done();
  }
}

function stageName(now: OptionsStage): string {
  const { stages } = words().options;
  if (now.stage === 'near') return stages.near({ slack: percent(now.slack) });
  if (now.stage === 'frontier') return stages.frontier({ measure: measureName(now.measure) });
  return stages[now.stage];
}
