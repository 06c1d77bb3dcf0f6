import { Command } from 'commander';
import { type StressStage, stress, stressInput } from '../face/index.ts';
import { words } from '../i18n/index.ts';
import { cores } from '../jobs/index.ts';
import { aims, NoWorthError, scenariosOf } from '../reforms/index.ts';
import { answerCautions } from '../report/index.ts';
import { type AnswerFlags, answerOptions, answerPlaces, putAnswer } from './answer.ts';
import { interruptible, jsonText, lines } from './asked.ts';
import { Failure, wrongUse } from './failure.ts';
import { listOption, load, numberOption } from './load.ts';
import { planFor } from './planned.ts';
import { stressText } from './stress-text.ts';
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
}

export function stressCommand(): Command {
  const command = new Command('stress')
    .description(words().help.stress.about)
    .argument('<case>', words().help.common.caseArg)
    .option('--plan <plan>', words().help.stress.plan)
    .option('--shocks <ids>', words().help.common.only, listOption, [])
    .option('--foresee', words().help.stress.foresee)
    .option('--draws <n>', words().help.stress.draws, numberOption('draws', 0), 100)
    .option('--free <n>', words().help.stress.free, numberOption('free', 0), 0)
    .option('--free-gap <share>', words().help.stress.freeGap, numberOption('free-gap', 0), 0.01)
    .option('--sobol <n>', words().help.stress.sobol, numberOption('sobol', 0), 0)
    .option('--seed <n>', words().help.stress.seed, numberOption('seed', 0), 1)
    .option('--robust <aim>', words().help.stress.robust)
    .option('--gap <share>', words().help.stress.gap, numberOption('gap', 0), 0.005)
    .option('--seconds <s>', words().help.common.totalSeconds, numberOption('seconds', 0.1), 1200)
    .option('--workers <n>', words().help.common.workers, numberOption('workers', 1), cores())
    .action(run);
  return answerOptions(command, 'stress');
}

async function run(source: string, flags: StressFlags): Promise<void> {
  const aim = aims.find((x) => x === flags.robust);
  if (flags.robust !== undefined && !aim) throw wrongUse(words().stress.noAim({ aims, value: flags.robust }));
  const told = lines(flags.quiet ?? false);
  const quiet = flags.quiet ?? flags.json ?? false;
  const { case: asRead } = await load(source, { quiet });
  const unknown = flags.shocks.filter((id) => !asRead.tables.shocks.some((row) => row.shock === id));
  const known = asRead.tables.shocks.map((row) => String(row.shock));
  if (unknown.length > 0) throw wrongUse(words().stress.noShock({ names: unknown, known }));
  if (aim && scenariosOf(asRead).length < 2) throw wrongUse(words().stress.noScenarios);
  const places = answerPlaces(source, asRead, 'stress', flags);
  const time = commandTime(flags.seconds).solving;
  const { plan, case: c } = await planFor(
    asRead,
    flags.plan,
    quiet,
    flags.gap,
    [],
    time.before(() => time.left() / 2),
  );
  const stop = interruptible(told.say, undefined, time);
  try {
    const { shocks, foresee, draws, free, freeGap, sobol, seed, gap, seconds, workers } = flags;
    const document = await stress(plan, asRead, {
      ...{ shocks, draws, free, freeGap, sobol, seed, gap, seconds, workers },
      ...(foresee ? { foresee } : {}),
      ...(aim ? { robust: aim } : {}),
      signal: stop.signal,
      onProgress: (now) => told.tell(stageWords(now)),
    });
    told.end();
    const page = stressInput(document, asRead, plan);
    const files = putAnswer(places, { document, page }, flags);
    process.stdout.write(flags.json ? jsonText(document) : stressText(c, document) + answerCautions(c, plan));
    if (!flags.json) process.stdout.write(`${words().command.files({ files })}\n`);
  } catch (error) {
    if (error instanceof NoWorthError) throw new Failure(1, error.message);
    throw error;
  } finally {
    stop.done();
  }
}

function stageWords(now: StressStage): string {
  const say = words().stress;
  const counted = (what: string, { done, all }: { readonly done: number; readonly all: number }) =>
    words().command.progress({ what, done, all });
  switch (now.stage) {
    case 'shock':
      return say.shockNow({ shock: now.shock });
    case 'futures':
      return say.futuresNow({ count: now.count });
    case 'draws':
      return counted(say.drawsNow, now);
    case 'shares':
      return counted(say.sharesNow, now);
    case 'free':
      return counted(say.freeNow, now);
    case 'future':
      return counted(say.futureNow, now);
    case 'stands':
      return say.standsNow;
    default:
      return say.togetherNow;
  }
}
