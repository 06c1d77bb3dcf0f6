import { z } from 'zod';
import { AccessError } from '../store/index.ts';
import type { PlanAsk, ReformsAsk } from './ask.ts';
import { definedOf } from './defined.ts';

/** How much work an account may ask for, by its role in the case; an administrator has a line of its own. */
const RoleLimits = z.strictObject({
  /** Most seconds of one question. */
  seconds: z.number().min(1).max(86_400),
  /** Most questions that wait or are worked on. */
  open: z.number().int().min(1).max(1000),
});

const LimitsShape = z.strictObject({
  reader: RoleLimits,
  editor: RoleLimits,
  owner: RoleLimits,
  administrator: RoleLimits,
  /** Questions of different accounts that this machine works on at the same time, where no workers share a queue. */
  together: z.number().int().min(1).max(64),
});

export type Limits = z.infer<typeof LimitsShape>;

export type LimitOf = z.infer<typeof RoleLimits>;

/** What holds where the settings say nothing: an hour is enough for the largest bundled case to its gap. */
export const usual: Limits = {
  reader: { seconds: 600, open: 5 },
  editor: { seconds: 3600, open: 20 },
  owner: { seconds: 3600, open: 20 },
  administrator: { seconds: 86_400, open: 50 },
  together: 4,
};

/** The limits of a text of settings (JSON); lines that it leaves out are the usual ones. Throws what is wrong with it. */
export function limitsIn(text: string): Limits {
  const given = LimitsShape.partial().parse(JSON.parse(text));
  return { ...usual, ...definedOf(given) };
}

/** Most seconds of a question where it asks for none. */
export const usualSeconds = { plan: 120, reforms: 600, question: 1200 } as const;

/** The seconds that a question asks for; undefined where it asks for none. */
export const secondsAsked = (ask: PlanAsk | ReformsAsk): number | undefined =>
  'minutes' in ask && ask.minutes !== undefined ? ask.minutes * 60 : (ask as PlanAsk).seconds;

/** What is asked, with the seconds that it may take said. Throws `seconds` where it asks for more than it may. */
export function limited<A extends PlanAsk | ReformsAsk>(kind: 'plan' | 'reforms', ask: A, most: number): A {
  const given = secondsAsked(ask);
  if (given !== undefined && given > most) throw new AccessError('seconds', String(most));
  if (given !== undefined || usualSeconds[kind] <= most) return ask;
  return kind === 'plan' ? { ...ask, seconds: most } : { ...ask, minutes: most / 60 };
}
