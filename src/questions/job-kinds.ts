import type { Case } from '../case/index.ts';
import { type PlanDocument, scenariosOf } from '../plan/index.ts';
import { type Aim, type HeldBuilds, robust, shocks } from '../reforms/index.ts';
import { deadline } from '../search/index.ts';
import { type FinanceOptions, finance, type PlanRun } from './finance/ask.ts';
import { type NearOptions, options } from './options/ask.ts';
import { planWhole } from './plan/ask.ts';
import type { PlanOptions, Timed } from './plan/options.ts';
import { type PlanForOptions, planFor } from './plan/planned.ts';

/** A job as a worker gets it. When `signal` aborts, the answer is the best that is known. */
export interface Job<Content, Ask> {
  readonly content: Content;
  readonly ask: Ask;
  readonly limits?: { readonly seconds: number } | undefined;
  readonly tell: (message: unknown) => void;
  readonly signal: AbortSignal;
}

/** Options that cannot be sent to a worker, or do not change the answer. */
type LocalOptions =
  | 'db'
  | 'signal'
  | 'onProgress'
  | 'onPlan'
  | 'cache'
  | 'time'
  | 'readSeconds'
  | 'onSolved'
  | 'seconds';

interface FixedPlan {
  readonly case: Case;
  readonly builds: HeldBuilds;
}

/** Seconds for one search, unless the job has a limit. */
const LONGEST = 1200;

/** How a thread answers each kind of job. */
export const kinds = {
  /** A plan with its explanation. */
  plan: async ({
    content,
    ask,
    tell,
    signal,
  }: Job<Case, Omit<PlanOptions & Timed, Exclude<LocalOptions, 'seconds'>>>) => {
    const { cut, ...found } = await planWhole(content, { ...ask, signal, onProgress: tell });
    return { ...found, ...(cut ? { cut: cut() } : {}) };
  },

  /** The plan that a question is about, if the user gave none. */
  base: async ({
    content,
    ask,
    limits,
    tell,
  }: Job<Case, Required<Pick<PlanForOptions, 'reforms' | 'gap' | 'minDscr'>>>) => {
    const time = limits && deadline(limits.seconds);
    const { plan, cuts } = await planFor(content, { ...ask, ...(time && { time }), onProgress: tell });
    return { plan, cuts };
  },

  /** Near-best plans, or only frontiers. */
  options: ({ content, ask, limits, tell, signal }: Job<Case, Omit<NearOptions, LocalOptions>>) =>
    options(content, {
      ...ask,
      seconds: limits?.seconds ?? LONGEST,
      signal,
      onProgress: (stage, done, all) => tell([stage, done, all]),
    }),

  /** What shocks cost a plan whose builds are fixed. */
  shocks: ({
    content,
    ask,
    limits,
    signal,
  }: Job<
    FixedPlan,
    { readonly scale: number; readonly gap: number; readonly only: readonly string[]; foresee?: boolean }
  >) => shocks(content.case, content.builds, { ...ask, seconds: limits?.seconds ?? LONGEST, signal }),

  /** The best builds for all scenarios of a case together. */
  robust: async ({
    content,
    ask: { aim, ...ask },
    limits,
    tell,
    signal,
  }: Job<Case, { readonly aim: Aim; readonly scale: number; readonly gap: number }>) => {
    const asked = { ...ask, seconds: limits?.seconds ?? LONGEST, signal, onStage: tell };
    const { first: _, ...found } = await robust(content, scenariosOf(content), aim, asked);
    return found;
  },

  /** The projects of a plan, and the value of a lender. */
  finance: ({
    content,
    ask: { plan, ...ask },
    limits,
    tell,
  }: Job<Case, Omit<FinanceOptions & PlanRun, LocalOptions> & { readonly plan: PlanDocument }>) =>
    finance(plan, content, {
      ...ask,
      seconds: limits?.seconds ?? LONGEST,
      onSolved: (done, of) => tell([done, of]),
    }),
};
