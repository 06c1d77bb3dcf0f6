import type { Case } from '../../case/index.ts';
import { percent } from '../../figures/index.ts';
import { onPage, sentences, words } from '../../i18n/index.ts';
import { type PlanDocument, pinned, plan } from '../../plan/index.ts';
import {
  hasCovenants,
  type Measure,
  measures,
  options as near,
  type OptionsDocument,
  type OptionsStage,
} from '../../reforms/index.ts';
import type { QuestionInput } from '../../report/index.ts';
import type { Deadline } from '../../search/index.ts';
import { type Ask, askElsewhere } from '../elsewhere.ts';
import { RequestError } from '../errors.ts';
import { type Shared, withQueue } from '../queue.ts';

/** Options of the search for plans near the best. */
export interface NearOptions {
  /** How far below the best a plan may be, as shares; 0.05 unless given. The first is that of the frontiers and ranges. */
  readonly slacks?: readonly number[];
  /** Of what the shares are: the best plan's NPV, or its gain over building nothing. */
  readonly slackOf?: 'best' | 'gain';
  /** Plans wanted beside the best; 4 unless given. */
  readonly count?: number;
  /** Measures whose frontier against the NPV is wanted, and its steps (4 unless given). */
  readonly frontiers?: readonly Measure[];
  readonly steps?: number;
  /** The least and most use of each site and country within the first slack. */
  readonly ranges?: boolean;
  /** How near to the best each plan is, as a share of its cost; 0.001 unless given. */
  readonly gap?: number;
  /** Only the frontiers are wanted. */
  readonly frontiersOnly?: boolean;
  /** A shared queue, as its address (`postgres://…`) or open, whose workers search instead of this machine: each frontier is a job. */
  readonly db?: Shared | undefined;
  /** Seconds for one search; 1200 unless given. */
  readonly seconds?: number;
  /** Ends the question; what is known so far is given. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: OptionsStage, done?: number, all?: number) => void;
}

/**
 * Plans near the best that differ from it and from each other, what all of them build, and frontiers. Undefined where the case
 * has no plan. Money is discounted, in the case's currency.
 *
 * @throws {RequestError} where a measure is not known
 * @throws {DatabaseError} where the database cannot be used
 * @throws {NoGainError} where slacks are shares of a gain that is not known to be there
 * @example
 * const c = await readCase('first-steps');
 * const near = await options(c, { count: 1, gap: 0.01 });
 * near.options.every(({ npv }) => npv <= near.bound) // => true
 */
export async function options(c: Case, asked: NearOptions = {}): Promise<OptionsDocument | undefined> {
  const { slacks = [0.05], count = 4, frontiers = [], steps = 4, gap = 0.001, seconds = 1200 } = asked;
  mustBeMeasures(frontiers);
  if (asked.db !== undefined) return optionsElsewhere(c, asked, asked.db);
  return near(c, {
    ...{ slacks, count, frontiers, steps, gap, seconds },
    ...(asked.slackOf ? { slackOf: asked.slackOf } : {}),
    ...(asked.ranges ? { ranges: true } : {}),
    ...(asked.frontiersOnly ? { frontiersOnly: true } : {}),
    ...(asked.signal ? { signal: asked.signal } : {}),
    ...(asked.onProgress ? { onStage: asked.onProgress } : {}),
  });
}

/** Plans near the best, and each frontier, as jobs of their own. */
async function optionsElsewhere(c: Case, asked: NearOptions, db: Shared): Promise<OptionsDocument | undefined> {
  const { db: _, signal, onProgress, seconds = 1200, frontiers = [], ...rest } = asked;
  const content = { ...c, source: c.name };
  const tell = (told: unknown) => onProgress?.(...(told as Parameters<typeof onProgress>));
  return withQueue(db, async (queue) => {
    const one = (ask: Ask<'options'>) =>
      askElsewhere(queue, 'options', { content, ask, limits: { seconds } }, { signal, onProgress: tell });
    const { ranges: __, ...alone } = rest;
    const [whole, ...parts] = await Promise.all([
      one(rest),
      ...frontiers.map((measure) => one({ ...alone, frontiers: [measure], frontiersOnly: true })),
    ]);
    const merged = (of: 'frontiers' | 'limits') => Object.assign({}, ...parts.map((part) => part?.[of]));
    return whole && { ...whole, frontiers: merged('frontiers'), limits: merged('limits') };
  });
}

/** Names of measures. Throws `RequestError` for a name that is no measure. */
export function mustBeMeasures(names: readonly string[]): readonly Measure[] {
  const unknown = names.filter((one) => !measures.some((measure) => measure === one));
  if (unknown.length > 0) throw new RequestError('frontiers', unknown, 'measure', measures);
  return names as readonly Measure[];
}

/** What near-best plans have in common, in a sentence. */
export function optionsAnswer(c: Case, d: OptionsDocument): string {
  const others = d.options.length - 1;
  const slack = { slack: percent(d.slack), of: d.slackOf };
  const say = words().options;
  return sentences(
    others === 0 ? say.noOther(slack) : say.answer({ ...slack, others, always: d.always.length }),
    hasCovenants(c) ? words().reforms.covenants : undefined,
  );
}

/** Seconds for drawing one option at most; the time of all ends it before. */
const DRAWING = 1200;

/** Each option planned with its builds fixed, so that its flows can be drawn. */
async function drawn(c: Case, d: OptionsDocument, gap: number, time: Deadline): Promise<PlanDocument[]> {
  const plans: PlanDocument[] = [];
  for (const { decision } of d.options) {
    const request = { reforms: [], gap: Math.max(gap, 0.005), seconds: DRAWING, solver: 'highs-wasm' };
    const { document, solved } = await plan(c, { asRead: c, request, prepare: pinned(decision), deadline: time });
    await solved.session.close();
    plans.push(document);
  }
  return plans;
}

/** What the page of near-best plans is made from: each plan is made again with its builds fixed, until `time` is up. */
export async function optionsInput(d: OptionsDocument, c: Case, gap: number, time: Deadline): Promise<QuestionInput> {
  const frontiers = Object.fromEntries(
    Object.entries(d.frontiers).map(([measure, points]) => [measure, points.map(({ npv, value }) => ({ npv, value }))]),
  );
  const made = await drawn(c, d, gap, time);
  const plans = d.options.map(({ npv, builds, measures: found }, i) => {
    const document = made[i]!.npv === null ? {} : { plan: made[i]! };
    return { npv, builds: [...builds], measures: found, ...document };
  });
  const data = {
    best: d.best,
    slack: d.slack,
    slackOf: d.slackOf,
    options: plans,
    always: [...d.always],
    never: [...d.never],
    sites: d.sites,
    slacks: d.slacks.map((x) => x.slack),
    ...(d.ranges ? { ranges: d.ranges } : {}),
    frontiers,
    limits: { ...d.limits },
    here: { ...d.options[0]!.measures },
  };
  return { case: c, sections: { options: data }, answer: onPage(() => optionsAnswer(c, d)), plan: made[0]! };
}
