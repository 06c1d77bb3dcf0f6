import type { Case } from '../../case/index.ts';
import { onPage, words } from '../../i18n/index.ts';
import { UnusableError } from '../../plan/index.ts';
import {
  type AskOptions,
  ask,
  doubt,
  NODES,
  type ReformsAnswer,
  type ReformsDocument,
  type RunProgress,
  sample,
  uncertainOf,
} from '../../reforms/index.ts';
import { type QuestionInput, questionReport } from '../../report/index.ts';
import { mustBeKnown, RequestError } from '../errors.ts';
import { type Executor, executor, where } from '../executor.ts';
import { boolean, list, number, type OptionValues, text, withDefaults } from '../option.ts';
import { reformsSection } from './blocks.ts';
import { reformsHeadline, reformsNamed } from './words.ts';

const say = () => words().help.reforms;

/** With more players, orders are sampled: at most 2^10 sets are solved. */
const MOST_PLAYERS = 10;

/** Options of the question on the value of reforms. */
export const reformsOptions = {
  /** Keys of the reforms; by default all of the case. */
  reforms: list('--reforms <ids>', () => words().help.common.only),
  /** The players are barriers, each with all its reforms. */
  groups: boolean('--groups', () => say().groups),
  /** Orders that are drawn if there are more than ten players; 400 by default. */
  samples: number('--samples <n>', () => say().samples({ most: MOST_PLAYERS }), 400, 4),
  /** Draws of the uncertain figures, over which each value is computed too; none by default. */
  doubt: number('--doubt <n>', () => say().doubt, 0),
  /** Seed of the draws; 1 by default. */
  seed: number('--seed <n>', () => say().seed, 1),
  /** Gap of the first plan of a set, as a share of its cost; 0.005 by default. */
  gap: number('--gap <share>', () => say().gap, 0.005),
  /** Half-width of intervals that is aimed at, as a share of the gain of all; 0.05 by default. */
  precision: number('--precision <share>', () => say().precision, 0.05),
  /** Nodes of one search, at first. */
  nodes: number('--nodes <n>', () => say().nodes, NODES, 1),
  /** Seconds of one search; 3600 by default. */
  seconds: number('--seconds <s>', () => say().seconds, 3600, 0.1),
  /** Minutes in all; 60 by default. The answer at the end has the intervals that are known by then. */
  minutes: number('--minutes <m>', () => say().minutes, 60, 0.01),
  workers: where.workers,
  /** A folder for values of sets, which the next run uses again. */
  keep: text('--keep <dir>', () => say().keep),
  db: where.db,
};

/** Options of `reforms`. */
export interface ReformsOptions extends Partial<OptionValues<typeof reformsOptions>> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReformsProgress) => void;
}

type ReformsValues = OptionValues<typeof reformsOptions> & Pick<ReformsOptions, 'signal' | 'onProgress'>;

/** Progress: sets planned or orders drawn, of all, and the widest half-width. */
export type ReformsProgress = Pick<RunProgress, 'solves' | 'halfWidth'> &
  (({ readonly kind: 'sets' } & RunProgress) | ({ readonly kind: 'orders' } & SampleProgress));

type SampleProgress = Parameters<NonNullable<Parameters<typeof sample>[1]['onProgress']>>[0];

/** The answer, and the number of programmes that were solved. */
interface ReformsWhole {
  readonly document: ReformsDocument;
  readonly solves: number;
}

/**
 * The reforms that are named, or all of the case.
 *
 * @throws {RequestError} where there is no such reform, or the case has none
 */
export function mustBeReforms(c: Case, names: readonly string[]): readonly string[] {
  const reforms = c.tables.reforms.map((row) => String(row.reform));
  if (reforms.length === 0) throw new RequestError('reforms', [], 'noReforms');
  mustBeKnown('reforms', names, 'reform', reforms);
  return names.length > 0 ? names : reforms;
}

/**
 * The value of each reform: alone, after all others, and as a share of the gain of all (Shapley value). Every value is an interval
 * `{ low, high, value | null }`, discounted, in the case's currency; `value` is null if the interval is too wide for one number.
 *
 * @throws {RequestError} where there is no such reform, or the case has none
 * @throws {DatabaseError} where the database cannot be used
 * @throws {ConflictError} where two of them exclude each other
 * @throws {NoWorthError} where some set of reforms has no plan, even with unmet demands
 * @throws {UnusableError} where `doubt` is given and there are too many reforms, or no uncertain figures
 * @example
 * const c = await readCase('first-steps');
 * await reforms({ ...c, tables: { ...c.tables, reforms: [] } }).catch((error) => error.name) // => 'RequestError'
 */
export const reforms = async (c: Case, options: ReformsOptions = {}): Promise<ReformsDocument> =>
  (await reformsWhole(c, options)).document;

/** `reforms` with the number of programmes that were solved. */
export async function reformsWhole(c: Case, given: ReformsOptions = {}): Promise<ReformsWhole> {
  const options = { ...given, ...withDefaults(reformsOptions, given) };
  const chosen = mustBeReforms(c, options.reforms);
  const { workers, keep, signal, doubt: draws, gap, precision, nodes, seconds } = options;
  const players = options.groups
    ? new Set(c.tables.reforms.filter((x) => chosen.includes(String(x.reform))).map((x) => x.barrier)).size
    : chosen.length;
  if (draws >= 2) mustBeDoubted(c, players);
  const solving = await executor({ workers, db: options.db });
  const asked = {
    solver: solving.sets(keep),
    reforms: chosen,
    ...(options.groups ? { groups: true } : {}),
    together: workers,
    gap,
    precision,
    nodes,
    seconds,
    budget: options.minutes * 60,
    ...(signal ? { signal } : {}),
  };
  try {
    if (players > MOST_PLAYERS) return await sampled(c, asked, options);
    const answer = await ask(c, { ...asked, onProgress: (p) => options.onProgress?.({ kind: 'sets', ...p }) });
    const { document, solves } = answer;
    return { document: draws >= 2 ? await doubted(answer, draws, options, solving) : document, solves };
  } finally {
    await solving.close();
  }
}

async function sampled(c: Case, asked: AskOptions, options: ReformsValues): Promise<ReformsWhole> {
  const { samples, seed, onProgress } = options;
  const tell = (p: SampleProgress) => onProgress?.({ kind: 'orders', ...p });
  return await sample(c, { ...asked, samples, seed, onProgress: tell });
}

function mustBeDoubted(c: Case, players: number): void {
  const { doubtTooMany, doubtNone } = words().reforms;
  if (players > MOST_PLAYERS) throw new UnusableError('doubt-too-many', doubtTooMany({ most: MOST_PLAYERS }));
  if (uncertainOf(c).length === 0) throw new UnusableError('doubt-none', doubtNone);
}

/** Adds each value over draws of the uncertain figures. */
async function doubted(
  answer: ReformsAnswer,
  draws: number,
  options: ReformsValues,
  solving: Executor,
): Promise<ReformsDocument> {
  const { document, game, table } = answer;
  const signal = options.signal ?? new AbortController().signal;
  const value = solving.doubt(game).doubt(table.worths.get(0)!.gross, signal);
  const bands = await doubt(table, uncertainOf(game.case), draws, options.seed, value);
  return { ...document, reforms: document.reforms.map((x, i) => ({ ...x, doubt: bands[i]! })) };
}

/** Whether the widest interval misses the precision. */
export const isWide = ({ halfWidth, all, base }: ReformsDocument, precision: number): boolean =>
  halfWidth > precision * Math.abs(all - base) * (1 + 1e-9);

/** The input of page and text, with names of reforms in the reader's language. */
export function reformsInput(document: ReformsDocument, c: Case): QuestionInput {
  const named = reformsNamed(c, document);
  return { case: c, sections: [reformsSection(c, named)], answer: reformsHeadline(named) };
}

/** The page on the value of reforms, as one HTML file. */
export const reformsReport = (document: ReformsDocument, c: Case): string =>
  questionReport(onPage(() => reformsInput(document, c)));
