import { moneyEstimate } from '../figures/index.ts';
import { sentences, words } from '../i18n/index.ts';
import type { PlanDocument } from '../plan/index.ts';
import { cooperationLine } from './cooperation-words.ts';
import type { Facts } from './facts.ts';
import { transferSentence } from './sections/gain.ts';
import { turnsSentence } from './sections/turns.ts';
import {
  asEstimate,
  cutOffSentence,
  hasTargets,
  hereSentence,
  notBuiltSentence,
  nothingSentence,
  whySentence,
} from './sections/why.ts';

/**
 * Why the plan is as it is, a sentence each: the gain over building nothing, what it does for trade among the members, what is lost without a stage, the figures that turn
 * it, what is not built, why the largest site stands where it does, why a demand is not met. A terminal has no room for what is
 * not built and for why a site stands where it does, and for one figure that turns the plan.
 */
export function whyLines(plan: PlanDocument, facts: Facts, screen = false): string[] {
  const lines: string[] = [];
  const nothing = nothingSentence(plan);
  if (nothing !== undefined) lines.push(sentences(nothing, transferSentence(plan)));
  const cooperation = cooperationLine(plan, facts);
  if (cooperation !== undefined) lines.push(cooperation);
  const stages = [...(plan.stages ?? [])]
    .filter((one) => one.without !== null)
    .sort((a, b) => b.without!.low - a.without!.low)
    .slice(0, 4)
    .map((one) => ({
      name: facts.processName(one.process),
      loss: moneyEstimate(asEstimate(one.without!), plan.currency),
    }));
  const open = (plan.notTried ?? []).map(facts.processName);
  const notTried = open.length > 0 ? words().plan.stagesNotTried({ stages: open }) : undefined;
  if (stages.length > 0)
    lines.push(sentences(words().plan.lostWithout({ stages, targets: hasTargets(plan) }), notTried));
  const turns = turnsSentence(plan, facts, screen);
  if (turns !== undefined) lines.push(turns);
  const nearest = [...(screen ? [] : (plan.notBuilt ?? []))].sort(
    (a, b) => (a.loses?.high ?? Infinity) - (b.loses?.high ?? Infinity),
  )[0];
  if (nearest) lines.push(notBuiltSentence(nearest, facts, plan));
  const cutOff = cutOffSentence(plan, facts);
  if (cutOff !== undefined) lines.push(cutOff);
  const [here] = screen ? [] : (plan.here ?? []);
  if (here) lines.push(hereSentence(here, facts, plan.currency));
  const asksCover = facts.rows.facilities.some((row) => (row.min_dscr ?? 0) > 0);
  if (asksCover && (stages.length > 0 || nearest || here)) lines.push(words().plan.othersNotHeld);
  const [why] = plan.why ?? [];
  if (why) lines.push(whySentence(why, facts));
  return lines;
}
