import type { Facts } from '../model/index.ts';
import type { PlanDocument } from '../plan/index.ts';
import { answerSentence, headline } from './answer-sentence.ts';
import { bridgeSentence } from './sections/bridge.ts';

/**
 * Sentences on the plan of a question, as on the plan's own first page: what is certain, its gain over building nothing, and who gets it.
 * None if the plan was not compared with building nothing.
 */
export function gainLines(plan: PlanDocument | undefined, facts: Facts): string[] {
  if (plan?.nothing === undefined || plan.npv === null) return [];
  const first = headline({ plan, facts });
  // What all get together stands in the headline already.
  const who = bridgeSentence(plan, first !== answerSentence({ plan, facts }));
  return [first, ...(who === undefined ? [] : [who])];
}
