import { Command } from 'commander';
import type { Case } from '../case/index.ts';
import { type SetSolver, setSolver } from '../face/index.ts';
import { money } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import { cores } from '../jobs/index.ts';
import {
  type AskOptions,
  ask,
  ConflictError,
  doubt,
  NoWorthError,
  type ReformsDocument,
  sample,
  uncertainOf,
} from '../reforms/index.ts';
import { answerCautions, reformsHeadline, reformsNamed } from '../report/index.ts';
import { type AnswerFlags, answerOptions, answerPlaces, putAnswer } from './answer.ts';
import { interruptible, jsonText, lines } from './asked.ts';
import { withDatabase } from './database.ts';
import { Failure, wrongUse } from './failure.ts';
import { listOption, load, numberOption } from './load.ts';
import { ownFolder } from './own.ts';
import { reformsText } from './reforms-text.ts';
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

/** More than so many players are sampled: 2^10 sets are solved at most. */
const MOST = 10;

export function reformsCommand(): Command {
  const command = new Command('reforms')
    .description(words().help.reforms.about)
    .argument('<case>', words().help.common.caseArg)
    .option('--reforms <ids>', words().help.common.only, listOption, [])
    .option('--groups', words().help.reforms.groups)
    .option('--samples <n>', words().help.reforms.samples({ most: MOST }), numberOption('samples', 4), 400)
    .option('--doubt <n>', words().help.reforms.doubt, numberOption('doubt', 0), 0)
    .option('--seed <n>', words().help.reforms.seed, numberOption('seed', 0), 1)
    .option('--gap <share>', words().help.reforms.gap, numberOption('gap', 0), 0.005)
    .option('--precision <share>', words().help.reforms.precision, numberOption('precision', 0), 0.05)
    .option('--nodes <n>', words().help.reforms.nodes, numberOption('nodes', 1), 400)
    .option('--seconds <s>', words().help.reforms.seconds, numberOption('seconds', 0.1), 3600)
    .option('--minutes <m>', words().help.reforms.minutes, numberOption('minutes', 0.01), 60)
    .option('--workers <n>', words().help.common.workers, numberOption('workers', 1), cores())
    .option('--keep <dir>', words().help.reforms.keep)
    .option('--db <address>', words().help.common.db)
    .action(run);
  return answerOptions(command, 'reforms');
}

async function run(source: string, flags: ReformsFlags): Promise<void> {
  const told = lines(flags.quiet ?? false);
  const { case: c } = await load(source, flags.quiet || flags.json ? { quiet: true } : {});
  const chosen = chosenOf(c, flags.reforms);
  const places = answerPlaces(source, c, 'reforms', flags, { apart: flags.reforms, names: ['worths'] });
  const worths =
    flags.keep === undefined ? places.own : ownFolder(flags.keep, source, ['worths'], { option: '--keep' });
  const keep = worths?.hold('worths');
  const stop = interruptible(told.say);
  const { workers, db } = flags;
  const solving = await withDatabase(() => setSolver({ workers, keep, db }));
  const options = {
    solver: solving.solver,
    reforms: chosen,
    ...(flags.groups ? { groups: true } : {}),
    together: flags.workers,
    gap: flags.gap,
    precision: flags.precision,
    nodes: flags.nodes,
    seconds: flags.seconds,
    budget: commandTime(flags.minutes * 60).solving.left(),
    signal: stop.signal,
  };
  try {
    const answer = await answered(c, options, flags, told.tell);
    const document = flags.doubt >= 2 ? await doubted(answer, flags, solving.pool, stop.signal) : answer.document;
    told.end();
    const named = reformsNamed(c, document);
    const files = putAnswer(places, { document, page: pageOf(c, named) }, flags);
    process.stdout.write(flags.json ? jsonText(document) : reformsText(named) + answerCautions(c));
    const wide = document.halfWidth > flags.precision * Math.abs(document.all - document.base) * (1 + 1e-9);
    if (wide)
      told.say(
        Number.isFinite(document.halfWidth)
          ? words().reforms.widest({ amount: money(document.halfWidth, document.currency) })
          : words().reforms.noBound,
      );
    const { reforms: say, command } = words();
    if (!flags.json) process.stdout.write(`${say.solves({ count: answer.solves })}\n${command.files({ files })}\n`);
  } catch (error) {
    const { stopped, stoppedKept } = words().reforms;
    if (stop.signal.aborted) throw new Failure(1, keep === undefined ? stopped : stoppedKept);
    if (error instanceof NoWorthError) throw new Failure(1, error.message);
    if (error instanceof ConflictError) throw new Failure(1, error.message);
    throw error;
  } finally {
    stop.done();
    await solving.close();
  }
}

/** The document with each value over draws of the uncertain figures. */
async function doubted(
  answer: Awaited<ReturnType<typeof answered>>,
  flags: ReformsFlags,
  poolOf: SetSolver['pool'],
  signal: AbortSignal,
): Promise<ReformsDocument> {
  if (!('table' in answer)) throw wrongUse(words().reforms.doubtTooMany({ most: MOST }));
  const { document, game, table } = answer;
  const figures = uncertainOf(game.case);
  if (figures.length === 0) throw wrongUse(words().reforms.doubtNone);
  const value = poolOf(game).doubt(table.worths.get(0)!.gross, signal);
  const { bands } = await doubt(table, figures, flags.doubt, flags.seed, value);
  return { ...document, reforms: document.reforms.map((x, i) => ({ ...x, doubt: bands[i]! })) };
}

function answered(c: Case, options: AskOptions, flags: ReformsFlags, tell: (text: string) => void) {
  const count = options.groups
    ? new Set(c.tables.reforms.filter((x) => options.reforms!.includes(String(x.reform))).map((x) => x.barrier)).size
    : options.reforms!.length;
  const say = words().reforms;
  const width = (x: number) => (Number.isFinite(x) ? money(x, String(c.settings.currency ?? 'USD')) : '');
  if (count <= MOST) {
    const onProgress: AskOptions['onProgress'] = (p) => tell(say.setsKnown({ ...p, halfWidth: width(p.halfWidth) }));
    return ask(c, { ...options, onProgress });
  }
  return sample(c, {
    ...options,
    samples: flags.samples,
    seed: flags.seed,
    onProgress: (p) => tell(say.ordersDrawn({ ...p, halfWidth: width(p.halfWidth) })),
  });
}

function chosenOf(c: Case, asked: readonly string[]): string[] {
  const all = c.tables.reforms.map((row) => String(row.reform));
  const unknown = asked.filter((id) => !all.includes(id));
  if (all.length === 0) throw wrongUse(words().reforms.noReforms);
  if (unknown.length > 0) throw wrongUse(words().reforms.noReform({ names: unknown, known: all }));
  return asked.length > 0 ? [...asked] : all;
}

const pageOf = (c: Case, d: ReformsDocument) => ({ case: c, sections: { reforms: d }, answer: reformsHeadline(d) });
