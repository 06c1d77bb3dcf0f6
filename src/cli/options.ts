import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import {
  answerCautions,
  measures,
  mustBeMeasures,
  options,
  optionsInput,
  optionsStage,
  optionsText,
} from '../questions/index.ts';
import { type AnswerFlags, answerOptions, answerPlaces, putAnswer } from './answer.ts';
import { interruptible, jsonText, lines } from './asked.ts';
import { caseCommand, runs } from './command.ts';
import { dbOption } from './database.ts';
import { Failure, wrongUse } from './failure.ts';
import { listOption, load, numberOption } from './load.ts';
import { planAsked } from './planned.ts';
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
  db?: string;
}

export function optionsCommand(): Command {
  const { common, options: say } = words().help;
  const command = caseCommand('options')
    .option('--plan <plan>', say.plan)
    .option('--slack <shares>', say.slack, sharesOption, [])
    .option('--slack-of <what>', say.slackOf, 'best')
    .option('--count <n>', say.count, numberOption('count', 0), 4)
    .option('--frontier <measures>', say.frontier({ measures }), listOption, [])
    .option('--steps <n>', say.steps, numberOption('steps', 1), 4)
    .option('--ranges', say.ranges)
    .option('--gap <share>', say.gap, numberOption('gap', 0), 0.001)
    .addOption(dbOption(common.db))
    .option('--seconds <s>', common.totalSeconds, numberOption('seconds', 0.1), 1200);
  return runs(answerOptions(command, 'options'), run);
}

const share = numberOption('slack', 0);
const sharesOption = (value: string, before: number[] = []): number[] => [...before, ...listOption(value).map(share)];

async function run(source: string, flags: OptionsFlags): Promise<void> {
  const { slackOf, count, steps, gap, seconds, db, ranges = false } = flags;
  const frontiers = mustBeMeasures(flags.frontier);
  if (slackOf !== 'best' && slackOf !== 'gain') throw wrongUse(words().options.slackOf({ value: slackOf }));
  const told = lines(flags.quiet ?? false);
  const { case: asRead } = await load(source, flags.quiet || flags.json ? { quiet: true } : {});
  const c = flags.plan === undefined ? asRead : (await planAsked(asRead, flags.plan, true)).case;
  const places = answerPlaces(source, asRead, 'options', flags);
  const time = commandTime(seconds);
  const stop = interruptible(told.say, undefined, time.solving);
  try {
    const document = await options(c, {
      ...{ slackOf, count, steps, gap, seconds, frontiers, ranges, db },
      ...(flags.slack.length > 0 && { slacks: flags.slack }),
      signal: stop.signal,
      onProgress: (stage, done, all) => {
        if (done === undefined || all === undefined) told.say(optionsStage(stage));
        else told.tell(words().command.progress({ what: optionsStage(stage), done, all }));
      },
    });
    told.end();
    if (!document) throw new Failure(1, words().options.noPlan({ source }));
    const page = flags.html || flags.report ? await optionsInput(document, c, gap, time.explaining) : undefined;
    const files = putAnswer(places, { document, page }, flags);
    process.stdout.write(flags.json ? jsonText(document) : optionsText(c, document) + answerCautions(c));
    if (!flags.json) process.stdout.write(`${words().command.files({ files })}\n`);
  } finally {
    stop.done();
  }
}
