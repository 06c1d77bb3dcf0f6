import type { Case } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import {
  type Measure,
  measures,
  options as near,
  type OptionsDocument,
  type OptionsStage,
} from '../../reforms/index.ts';
import { askElsewhere } from '../elsewhere.ts';
import { mustBeKnown } from '../errors.ts';
import {
  boolean,
  choice,
  list,
  number,
  numbers,
  type Option,
  type OptionValues,
  queue,
  withDefaults,
} from '../option.ts';
import { type Shared, withQueue } from '../queue.ts';

const say = () => words().help.options;

/** Options of the question on near-best plans. */
export const nearOptions = {
  /** How far below the best a plan may be, as shares; 0.05 by default. The first holds for frontiers and ranges. */
  slacks: numbers('--slack <shares>', () => say().slack),
  /** The base of the shares: the best plan's NPV, or its gain over building nothing. */
  slackOf: choice(
    '--slack-of <what>',
    () => say().slackOf,
    ['best', 'gain'],
    (value) => words().options.slackOf({ value }),
    'best',
  ),
  /** How many plans beside the best; 4 by default. */
  count: number('--count <n>', () => say().count, 4),
  /** Measures for frontiers against the NPV, and the steps of a frontier (4 by default). */
  frontiers: list('--frontier <measures>', () => say().frontier({ measures })) as Option<readonly Measure[]>,
  steps: number('--steps <n>', () => say().steps, 4, 1),
  /** Compute the least and most use of each site and country within the first slack. */
  ranges: boolean('--ranges', () => say().ranges),
  /** Gap of each plan, as a share of its cost; 0.001 by default. */
  gap: number('--gap <share>', () => say().gap, 0.001),
  /** A shared queue, as its address (`postgres://…`) or open, whose workers search instead of this machine; each frontier is a job. */
  db: queue(() => words().help.common.db),
  /** Seconds for one search; 1200 by default. */
  seconds: number('--seconds <s>', () => words().help.common.totalSeconds, 1200, 0.1),
};

/** Options of `options`. */
export interface NearOptions extends Partial<OptionValues<typeof nearOptions>> {
  /** Only the frontiers are computed. */
  readonly frontiersOnly?: boolean;
  /** Ends the work; the answer is what is known so far. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: OptionsStage, done?: number, all?: number) => void;
}

/**
 * Near-best plans that differ from the best and from each other, what all of them build, and frontiers. Undefined if the case
 * has no plan. Money is discounted, in the case's currency.
 *
 * @throws {RequestError} where there is no such measure
 * @throws {DatabaseError} where the database cannot be used
 * @throws {NoGainError} where slacks are shares of a gain that is not known to exist
 * @example
 * const c = await readCase('first-steps');
 * const near = await options(c, { count: 1, gap: 0.01 });
 * near.options.every(({ npv }) => npv <= near.bound) // => true
 */
export async function options(c: Case, given: NearOptions = {}): Promise<OptionsDocument | undefined> {
  const { db, slacks, ...asked } = withDefaults(nearOptions, given);
  mustBeMeasures(asked.frontiers);
  if (db !== undefined) return optionsElsewhere(c, given, db);
  return near(c, {
    ...asked,
    slacks: slacks.length > 0 ? slacks : [0.05],
    ...(given.frontiersOnly ? { frontiersOnly: true } : {}),
    ...(given.signal ? { signal: given.signal } : {}),
    ...(given.onProgress ? { onStage: given.onProgress } : {}),
  });
}

/** Lets workers of a queue search: a job for the near-best plans, and one for each frontier. */
async function optionsElsewhere(c: Case, options: NearOptions, db: Shared): Promise<OptionsDocument | undefined> {
  const { db: _, signal, onProgress, seconds = 1200, frontiers = [], ...rest } = options;
  const tell = (told: Parameters<NonNullable<typeof onProgress>>) => onProgress?.(...told);
  return withQueue(db, async (queue) => {
    const one = (ask: typeof rest & Pick<NearOptions, 'frontiers'>) =>
      askElsewhere(queue, 'options', c, ask, { seconds, signal, tell });
    const { ranges: __, ...alone } = rest;
    const [whole, ...parts] = await Promise.all([
      one(rest),
      ...frontiers.map((measure) => one({ ...alone, frontiers: [measure], frontiersOnly: true })),
    ]);
    const merged = (of: 'frontiers' | 'limits') => Object.assign({}, ...parts.map((part) => part?.[of]));
    return whole && { ...whole, frontiers: merged('frontiers'), limits: merged('limits') };
  });
}

/** Refuses names that are no measures. */
export const mustBeMeasures = (names: readonly string[]): void => mustBeKnown('frontiers', names, 'measure', measures);
