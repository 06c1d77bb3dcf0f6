import { Command } from 'commander';
import type { Case } from '../case/index.ts';
import { words } from '../i18n/index.ts';
import { holders } from '../jobs/index.ts';
import { grossCost, type PlanDocument } from '../plan/index.ts';
import {
  foresight,
  NoWorthError,
  type Paths,
  paths,
  type Robust,
  robust,
  scenariosOf,
  shocks,
  type TwoStageStage,
  uncertainOf,
  variance,
  withIndices,
} from '../reforms/index.ts';
import { answerCautions } from '../report/index.ts';
import { type AnswerFlags, answerOptions, answerPlaces, putAnswer } from './answer.ts';
import { cores, interruptible, jsonText, lines } from './asked.ts';
import { Failure, wrongUse } from './failure.ts';
import { listOption, load, numberOption } from './load.ts';
import { planFor } from './planned.ts';
import { type StressDocument, stressAnswer, stressData, stressText } from './stress-text.ts';
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

const aims = ['expected', 'cvar', 'regret'] as const;
type Aim = (typeof aims)[number];

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
    const document = await stressed(c, plan, flags, aim, stop.signal, told.tell);
    told.end();
    const { npv } = document;
    const page = {
      case: c,
      sections: { stress: stressData(c, document) },
      npv,
      answer: stressAnswer(c, document),
      plan,
    };
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

async function stressed(
  c: Case,
  plan: PlanDocument,
  flags: StressFlags,
  aim: Aim | undefined,
  signal: AbortSignal,
  tell: (text: string) => void,
): Promise<StressDocument> {
  const scale = grossCost(plan.cost);
  const { gap, seconds } = flags;
  const hit = await shocks(c, plan, {
    scale,
    gap,
    seconds,
    signal,
    ...(flags.shocks.length > 0 ? { only: flags.shocks } : {}),
    ...(flags.foresee ? { foresee: true } : {}),
    onShock: (shock) => tell(words().stress.shockNow({ shock })),
  });
  const drawn = signal.aborted ? {} : await underDoubt(c, plan, flags, scale, signal, tell);
  if (aim) tell(words().stress.futuresNow({ count: scenariosOf(c).length }));
  const safe = aim
    ? await robust(c, scenariosOf(c), aim, {
        scale,
        gap,
        seconds,
        signal,
        onStage: (stage) => tell(stageWords(stage)),
      })
    : undefined;
  return {
    npv: hit.base.npv,
    currency: plan.currency,
    shocks: hit.shocks,
    ...drawn,
    ...(safe ? { robust: withoutFirst(safe), aim: aim! } : {}),
  };
}

function stageWords(now: TwoStageStage): string {
  const { standsNow, futureNow, togetherNow } = words().stress;
  if (now.stage === 'future') return words().command.progress({ what: futureNow, ...now });
  return now.stage === 'stands' ? standsNow : togetherNow;
}

/** What the uncertain figures do: draws with builds held, shares of variance, draws with builds free. */
async function underDoubt(
  c: Case,
  plan: PlanDocument,
  flags: StressFlags,
  scale: number,
  signal: AbortSignal,
  tell: (text: string) => void,
): Promise<Partial<StressDocument>> {
  const figures = uncertainOf(c);
  if (figures.length === 0 || Math.max(flags.draws, flags.sobol, flags.free) < 2) return {};
  const { drawsNow, sharesNow, freeNow } = words().stress;
  const stage = { name: drawsNow };
  const onDraws = (done: number, all: number) => tell(words().command.progress({ what: stage.name, done, all }));
  const pool = holders({ case: c, builds: plan, scale }, flags.workers, { signal, onDraws });
  let found: Partial<StressDocument> = {};
  try {
    let drawn: Paths | undefined;
    if (flags.draws >= 2 || flags.sobol >= 2) {
      drawn = await paths(figures, Math.max(flags.draws, flags.sobol >= 2 ? 40 : 2), flags.seed, pool.value);
      const { spread, failed, missedChance, tornado, fan } = drawn;
      found = { draws: { ...spread, failed, missedChance }, tornado, fan };
    }
    if (drawn && flags.sobol >= 2) {
      stage.name = sharesNow;
      const shares = await variance(figures, drawn.tornado, flags.sobol, flags.seed, pool.value);
      found = { ...found, variance: shares, tornado: withIndices(drawn.tornado, shares) };
    }
    if (flags.free >= 2) {
      stage.name = freeNow;
      const free = pool.free({ gap: flags.freeGap, seconds: flags.seconds });
      found = { ...found, foresight: await foresight(figures, plan, flags.free, flags.seed, pool.value, free) };
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await pool.close();
  }
  return found;
}

const withoutFirst = ({ first: _, ...rest }: Robust): Omit<Robust, 'first'> => rest;
