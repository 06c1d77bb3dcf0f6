import type { Case } from '../case/index.ts';
import { type PlanDocument, scenariosOf } from '../plan/index.ts';
import { type Aim, type HeldBuilds, robust, shocks } from '../reforms/index.ts';
import { deadline } from '../search/index.ts';
import { type FinanceOptions, finance, type PlanRun } from './finance/ask.ts';
import { type NearOptions, options } from './options/ask.ts';
import { planWhole } from './plan/ask.ts';
import type { PlanOptions, Timed } from './plan/options.ts';
import { type PlanForOptions, planFor } from './plan/planned.ts';

/** A whole question as a worker has it. `signal` asks for the best so far. */
export interface Job<Content, Ask> {
  readonly content: Content;
  readonly ask: Ask;
  readonly limits?: { readonly seconds: number } | undefined;
  readonly tell: (told: unknown) => void;
  readonly signal: AbortSignal;
}

/** What cannot be sent, or is no part of the question. */
type Here = 'db' | 'signal' | 'onProgress' | 'onPlan' | 'cache' | 'time' | 'readSeconds' | 'onSolved' | 'seconds';

interface Held {
  readonly case: Case;
  readonly builds: HeldBuilds;
}

/** Seconds for one search where nothing limits it. */
const LONGEST = 1200;

/** How each kind of question is answered in a thread. */
export const kinds = {
  /** A plan with what explains it. */
  plan: async ({ content, ask, tell, signal }: Job<Case, Omit<PlanOptions & Timed, Exclude<Here, 'seconds'>>>) => {
    const { cut, ...found } = await planWhole(content, { ...ask, signal, onProgress: tell });
    return { ...found, ...(cut ? { cut: cut() } : {}) };
  },

  /** The plan that a question is about, where none is given. */
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

  /** Plans near the best, or frontiers alone. */
  options: ({ content, ask, limits, tell, signal }: Job<Case, Omit<NearOptions, Here>>) =>
    options(content, {
      ...ask,
      seconds: limits?.seconds ?? LONGEST,
      signal,
      onProgress: (stage, done, all) => tell([stage, done, all]),
    }),

  /** What shocks cost a plan with its builds held. */
  shocks: ({
    content,
    ask,
    limits,
    signal,
  }: Job<
    Held,
    { readonly scale: number; readonly gap: number; readonly only: readonly string[]; foresee?: boolean }
  >) => shocks(content.case, content.builds, { ...ask, seconds: limits?.seconds ?? LONGEST, signal }),

  /** Builds for all scenarios of a case together. */
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

  /** The projects of a plan, and what a bank is worth. */
  finance: ({
    content,
    ask: { plan, ...ask },
    limits,
    tell,
  }: Job<Case, Omit<FinanceOptions & PlanRun, Here> & { readonly plan: PlanDocument }>) =>
    finance(plan, content, {
      ...ask,
      seconds: limits?.seconds ?? LONGEST,
      onSolved: (done, of) => tell([done, of]),
    }),
};
