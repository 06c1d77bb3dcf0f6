import { z } from 'zod';
import { defined } from '../case/index.ts';
import { AccessError } from '../store/index.ts';
import type { PlanAsk, ReformsAsk } from './ask.ts';

/** How much work an account may request, by its role in the case; administrators have limits of their own. */
const RoleLimits = z.strictObject({
  /** The longest time of one question, s. */
  seconds: z.number().min(1).max(86_400),
  /** The most questions that wait or run at the same time. */
  open: z.number().int().min(1).max(1000),
});

const LimitsShape = z.strictObject({
  reader: RoleLimits,
  editor: RoleLimits,
  owner: RoleLimits,
  administrator: RoleLimits,
  /** Questions that this machine solves at the same time, for different accounts, if no workers share a queue. */
  together: z.number().int().min(1).max(64),
});

export type Limits = z.infer<typeof LimitsShape>;

export type LimitOf = z.infer<typeof RoleLimits>;

/** The default limits. One hour is enough for the largest bundled case. */
export const usual: Limits = {
  reader: { seconds: 600, open: 5 },
  editor: { seconds: 3600, open: 20 },
  owner: { seconds: 3600, open: 20 },
  administrator: { seconds: 86_400, open: 50 },
  together: 4,
};

/** Parses limits from JSON; a limit that is left out takes its default. Throws an error that names the fault. */
export function limitsIn(text: string): Limits {
  const limits = LimitsShape.partial().parse(JSON.parse(text));
  return { ...usual, ...defined(limits) };
}

/** The default time limit of a question, s. */
export const usualSeconds = { plan: 120, reforms: 600, question: 1200 } as const;

/** The time limit that a question states, s; undefined where it states none. */
export const secondsAsked = (ask: PlanAsk | ReformsAsk): number | undefined =>
  'minutes' in ask && ask.minutes !== undefined ? ask.minutes * 60 : (ask as PlanAsk).seconds;

/** The question with its time limit filled in. Throws `seconds` where it requests more than the account may use. */
export function limited<A extends PlanAsk | ReformsAsk>(kind: 'plan' | 'reforms', ask: A, most: number): A {
  const seconds = secondsAsked(ask);
  if (seconds !== undefined && seconds > most) throw new AccessError('seconds', String(most));
  if (seconds !== undefined || usualSeconds[kind] <= most) return ask;
  return kind === 'plan' ? { ...ask, seconds: most } : { ...ask, minutes: most / 60 };
}
