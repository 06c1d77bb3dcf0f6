import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import {
  answerCautions,
  cores,
  isWide,
  MOST_PLAYERS,
  type ReformsProgress,
  reformsAsked,
  reformsInput,
  reformsProgress,
  reformsText,
  reformsWhole,
  widestText,
} from '../questions/index.ts';
import { type AnswerFlags, answerOptions, answerPlaces, putAnswer } from './answer.ts';
import { interruptible, jsonText, lines } from './asked.ts';
import { caseCommand, runs } from './command.ts';
import { dbOption } from './database.ts';
import { Failure } from './failure.ts';
import { listOption, load, numberOption } from './load.ts';
import { ownFolder } from './own.ts';
import { commandTime } from './time.ts';

interface ReformsFlags extends AnswerFlags {
  reforms: string[];
  groups?: boolean;
  samples: number;
  doubt: number;
  seed: number;
  gap: number;
  precision: number;
  nodes: number;
  seconds: number;
  minutes: number;
  workers: number;
  keep?: string;
  db?: string;
}

export function reformsCommand(): Command {
  const { common, reforms: say } = words().help;
  const command = caseCommand('reforms')
    .option('--reforms <ids>', common.only, listOption, [])
    .option('--groups', say.groups)
    .option('--samples <n>', say.samples({ most: MOST_PLAYERS }), numberOption('samples', 4), 400)
    .option('--doubt <n>', say.doubt, numberOption('doubt', 0), 0)
    .option('--seed <n>', say.seed, numberOption('seed', 0), 1)
    .option('--gap <share>', say.gap, numberOption('gap', 0), 0.005)
    .option('--precision <share>', say.precision, numberOption('precision', 0), 0.05)
    .option('--nodes <n>', say.nodes, numberOption('nodes', 1), 400)
    .option('--seconds <s>', say.seconds, numberOption('seconds', 0.1), 3600)
    .option('--minutes <m>', say.minutes, numberOption('minutes', 0.01), 60)
    .option('--workers <n>', common.workers, numberOption('workers', 1), cores())
    .option('--keep <dir>', say.keep)
    .addOption(dbOption(common.db));
  return runs(answerOptions(command, 'reforms'), run);
}

async function run(source: string, flags: ReformsFlags): Promise<void> {
  const told = lines(flags.quiet ?? false);
  const { case: c } = await load(source, flags.quiet || flags.json ? { quiet: true } : {});
  const reforms = reformsAsked(c, flags.reforms);
  const places = answerPlaces(source, c, 'reforms', flags, { apart: flags.reforms, names: ['worths'] });
  const worths =
    flags.keep === undefined ? places.own : ownFolder(flags.keep, source, ['worths'], { option: '--keep' });
  const keep = worths?.hold('worths');
  const stop = interruptible(told.say);
  const { samples, doubt, seed, gap, precision, nodes, seconds, workers, db, groups = false } = flags;
  const say = words().reforms;
  try {
    const { document, solves } = await reformsWhole(c, {
      ...{ reforms, groups, samples, doubt, seed, gap, precision, nodes, seconds, workers },
      minutes: commandTime(flags.minutes * 60).solving.left() / 60,
      ...(keep !== undefined && { keep }),
      ...(db !== undefined && { db }),
      signal: stop.signal,
      onProgress: (now: ReformsProgress) => told.tell(reformsProgress(c, now)),
    });
    told.end();
    const page = reformsInput(document, c);
    const files = putAnswer(places, { document, page }, flags);
    process.stdout.write(flags.json ? jsonText(document) : reformsText(page.sections.reforms) + answerCautions(c));
    if (isWide(document, precision)) told.say(widestText(document));
    if (!flags.json) process.stdout.write(`${say.solves({ count: solves })}\n${words().command.files({ files })}\n`);
  } catch (error) {
    if (stop.signal.aborted) throw new Failure(1, keep === undefined ? say.stopped : say.stoppedKept);
    throw error;
  } finally {
    stop.done();
  }
}
