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
import { boolean, list, number, type OptionValues, text, withDefaults } from '../declare.ts';
import { mustBeKnown, RequestError } from '../errors.ts';
import { type Executor, executor, where } from '../executor.ts';
import { reformsSection } from './blocks.ts';
import { reformsHeadline, reformsNamed } from './words.ts';

const say = () => words().help.reforms;

/** More than so many players are sampled: 2^10 sets are solved at most. */
export const MOST_PLAYERS = 10;

/** What can be asked of the worth of reforms. */
export const reformsOptions = {
  /** Keys of the reforms; all of the case unless given. */
  reforms: list('--reforms <ids>', () => words().help.common.only),
  /** Barriers are the players, each with all its reforms. */
  groups: boolean('--groups', () => say().groups),
  /** Orders that are drawn where there are more than ten players; 400 unless given. */
  samples: number('--samples <n>', () => say().samples({ most: MOST_PLAYERS }), 400, 4),
  /** Number of draws of the uncertain figures over which each value is also computed; none unless given. */
  doubt: number('--doubt <n>', () => say().doubt, 0),
  /** Where draws begin; 1 unless given. */
  seed: number('--seed <n>', () => say().seed, 1),
  /** How near to the best a set is first planned, as a share of its cost; 0.005 unless given. */
  gap: number('--gap <share>', () => say().gap, 0.005),
  /** Half-width wanted, as a share of what all gain; 0.05 unless given. */
  precision: number('--precision <share>', () => say().precision, 0.05),
  /** Nodes of one search at first. */
  nodes: number('--nodes <n>', () => say().nodes, NODES, 1),
  /** Seconds of one search; 3600 unless given. */
  seconds: number('--seconds <s>', () => say().seconds, 3600, 0.1),
  /** Minutes for all; 60 unless given. What is known at their end is given, with the intervals that are left. */
  minutes: number('--minutes <m>', () => say().minutes, 60, 0.01),
  workers: where.workers,
  /** A folder where worths are kept for the next ask. */
  keep: text('--keep <dir>', () => say().keep),
  db: where.db,
};

/** Options of the worth of reforms. */
export interface ReformsOptions extends Partial<OptionValues<typeof reformsOptions>> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReformsProgress) => void;
}

type ReformsValues = OptionValues<typeof reformsOptions> & Pick<ReformsOptions, 'signal' | 'onProgress'>;

/** How far the question is: sets planned of all, or orders drawn of all, and the widest half-width left. */
export type ReformsProgress = Pick<RunProgress, 'solves' | 'halfWidth'> &
  (({ readonly kind: 'sets' } & RunProgress) | ({ readonly kind: 'orders' } & SampleProgress));

type SampleProgress = Parameters<NonNullable<Parameters<typeof sample>[1]['onProgress']>>[0];

/** The answer, and how many programmes were solved for it. */
export interface ReformsWhole {
  readonly document: ReformsDocument;
  readonly solves: number;
}

/** The reforms that the question is about, all unless some are asked for. Throws `RequestError` where one is not there, or the case has none. */
export function mustBeReforms(c: Case, asked: readonly string[]): readonly string[] {
  const known = c.tables.reforms.map((row) => String(row.reform));
  if (known.length === 0) throw new RequestError('reforms', [], 'noReforms');
  mustBeKnown('reforms', asked, 'reform', known);
  return asked.length > 0 ? asked : known;
}

/**
 * What each reform is worth: alone, after all others, and as a share of what all gain (Shapley). Every worth is an interval
 * `{ low, high, value | null }`, discounted, in the case's currency; `value` is null where the interval is too wide to name one.
 *
 * @throws {RequestError} where a reform is not there, or the case has none
 * @throws {DatabaseError} where the database cannot be used
 * @throws {ConflictError} where two of them exclude each other
 * @throws {NoWorthError} where some set of reforms has no plan whatever falls short
 * @throws {UnusableError} where `doubt` is given and there are too many reforms, or no uncertain figures
 * @example
 * const c = await readCase('first-steps');
 * await reforms({ ...c, tables: { ...c.tables, reforms: [] } }).catch((error) => error.name) // => 'RequestError'
 */
export const reforms = async (c: Case, options: ReformsOptions = {}): Promise<ReformsDocument> =>
  (await reformsWhole(c, options)).document;

/** `reforms` with how many programmes were solved. */
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

/** The document with each value over draws of the uncertain figures. */
async function doubted(
  answer: ReformsAnswer,
  draws: number,
  options: ReformsValues,
  solving: Executor,
): Promise<ReformsDocument> {
  const { document, game, table } = answer;
  const signal = options.signal ?? new AbortController().signal;
  const value = solving.doubt(game).doubt(table.worths.get(0)!.gross, signal);
  const { bands } = await doubt(table, uncertainOf(game.case), draws, options.seed, value);
  return { ...document, reforms: document.reforms.map((x, i) => ({ ...x, doubt: bands[i]! })) };
}

/** Whether an interval is left that is wider than was wanted. */
export const isWide = ({ halfWidth, all, base }: ReformsDocument, precision: number): boolean =>
  halfWidth > precision * Math.abs(all - base) * (1 + 1e-9);

/** What page and text about reforms are made from, with their names in the reader's language. */
export function reformsInput(document: ReformsDocument, c: Case): QuestionInput {
  const named = reformsNamed(c, document);
  return { case: c, sections: [reformsSection(c, named)], answer: reformsHeadline(named) };
}

/** The page about what reforms are worth: one HTML page that needs nothing beside itself. */
export const reformsReport = (document: ReformsDocument, c: Case): string =>
  questionReport(onPage(() => reformsInput(document, c)));
