import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import {
  aims,
  answerCautions,
  cores,
  mustBeStressed,
  stress,
  stressInput,
  stressStage,
  stressText,
} from '../questions/index.ts';
import { type AnswerFlags, answerOptions, answerPlaces, putAnswer } from './answer.ts';
import { interruptible, jsonText, lines } from './asked.ts';
import { caseCommand, runs } from './command.ts';
import { dbOption } from './database.ts';
import { wrongUse } from './failure.ts';
import { listOption, load, numberOption } from './load.ts';
import { planAsked } from './planned.ts';
import { commandTime } from './time.ts';

interface StressFlags extends AnswerFlags {
  plan?: string;
  shocks: string[];
  foresee?: boolean;
  draws: number;
  free: number;
  freeGap: number;
  sobol: number;
  seed: number;
  robust?: string;
  gap: number;
  seconds: number;
  workers: number;
  db?: string;
}

export function stressCommand(): Command {
  const { common, stress: say } = words().help;
  const command = caseCommand('stress')
    .option('--plan <plan>', say.plan)
    .option('--shocks <ids>', common.only, listOption, [])
    .option('--foresee', say.foresee)
    .option('--draws <n>', say.draws, numberOption('draws', 0), 100)
    .option('--free <n>', say.free, numberOption('free', 0), 0)
    .option('--free-gap <share>', say.freeGap, numberOption('free-gap', 0), 0.01)
    .option('--sobol <n>', say.sobol, numberOption('sobol', 0), 0)
    .option('--seed <n>', say.seed, numberOption('seed', 0), 1)
    .option('--robust <aim>', say.robust)
    .option('--gap <share>', say.gap, numberOption('gap', 0), 0.005)
    .option('--seconds <s>', common.totalSeconds, numberOption('seconds', 0.1), 1200)
    .option('--workers <n>', common.workers, numberOption('workers', 1), cores())
    .addOption(dbOption(common.db));
  return runs(answerOptions(command, 'stress'), run);
}

async function run(source: string, flags: StressFlags): Promise<void> {
  const aim = aims.find((x) => x === flags.robust);
  if (flags.robust !== undefined && !aim) throw wrongUse(words().stress.noAim({ aims, value: flags.robust }));
  const told = lines(flags.quiet ?? false);
  const quiet = flags.quiet ?? flags.json ?? false;
  const { case: asRead } = await load(source, { quiet });
  const { shocks, foresee, draws, free, freeGap, sobol, seed, gap, seconds, workers, db } = flags;
  const asked = {
    ...{ shocks, draws, free, freeGap, sobol, seed, gap, seconds, workers, db },
    ...(foresee ? { foresee } : {}),
    ...(aim ? { robust: aim } : {}),
  };
  mustBeStressed(asRead, asked);
  const places = answerPlaces(source, asRead, 'stress', flags);
  const time = commandTime(seconds).solving;
  const half = time.before(() => time.left() / 2);
  const { plan, case: c } = await planAsked(asRead, flags.plan, quiet, { gap, time: half, db });
  const stop = interruptible(told.say, undefined, time);
  try {
    const onProgress = (now: Parameters<typeof stressStage>[0]) => told.tell(stressStage(now));
    const document = await stress(plan, asRead, { ...asked, signal: stop.signal, onProgress });
    told.end();
    const files = putAnswer(places, { document, page: stressInput(document, asRead, plan) }, flags);
    process.stdout.write(flags.json ? jsonText(document) : stressText(c, document) + answerCautions(c, plan));
    if (!flags.json) process.stdout.write(`${words().command.files({ files })}\n`);
  } finally {
    stop.done();
  }
}
