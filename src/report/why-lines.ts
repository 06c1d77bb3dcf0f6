import { moneyEstimate } from '../figures/index.ts';
import { sentences, words } from '../i18n/index.ts';
import type { Facts } from '../model/index.ts';
import { asEstimate, targetLines } from '../model/index.ts';
import type { PlanDocument } from '../plan/index.ts';
import { stagesTold } from './citations.ts';
import { cooperationLine } from './cooperation-words.ts';
import { buildsNothing, gainOverNothing, hasTargets, nothingSentence } from './gain.ts';
import { nextLines } from './next-lines.ts';
import { cutOffSentence, hereSentence, notBuiltSentence, whySentence } from './reason-words.ts';
import { bridgeSentence } from './sections/bridge.ts';
import { turnsSentence } from './sections/turns.ts';
import { triedSentence } from './tried-plants.ts';

/**
 * Sentences on the gain over building nothing, the cost of each target, and trade among the members. `drawn`: a figure shows who gains and
 * who loses.
 */
export function gainLines(plan: PlanDocument, facts: Facts, drawn = false): string[] {
  const nothing = nothingSentence(plan);
  const who = buildsNothing(plan) ? undefined : bridgeSentence(plan);
  const cooperation = cooperationLine(plan, facts);
  return [
    ...(nothing === undefined ? [] : [sentences(nothing, drawn ? undefined : who)]),
    ...targetLines(plan, facts),
    ...(cooperation === undefined ? [] : [cooperation]),
  ];
}

/** The losses without the most important stages, and the stages that were not tried; undefined if none was. */
function stagesLine(plan: PlanDocument, facts: Facts): string | undefined {
  const stages = stagesTold(plan).map(({ process, loss }) => ({ name: facts.processName(process), loss }));
  const open = (plan.notTried ?? []).map(facts.processName);
  // Without the one stage of a plan nothing is built: that is told as its gain.
  const gain = gainOverNothing(plan);
  const amount = gain && moneyEstimate(asEstimate(gain), plan.currency);
  if (plan.stages?.length === 1 && open.length === 0 && stages[0]?.loss === amount) return undefined;
  const notTried = open.length > 0 ? words().plan.stagesNotTried({ stages: open }) : undefined;
  if (stages.length === 0) return undefined;
  return sentences(words().plan.lostWithout({ stages, targets: hasTargets(plan) }), notTried);
}

/**
 * Sentences on the reasons for the plan: losses without a stage, plants that are not built, the place of the largest site, demands that are not
 * met. A terminal leaves out the second and the third.
 */
export function reasonLines(plan: PlanDocument, facts: Facts, screen = false): string[] {
  const lines: string[] = [];
  const stages = stagesLine(plan, facts);
  if (stages !== undefined) lines.push(stages);
  const nearest = [...(screen ? [] : (plan.notBuilt ?? []))].sort(
    (a, b) => (a.loses?.high ?? Infinity) - (b.loses?.high ?? Infinity),
  )[0];
  if (nearest) lines.push(notBuiltSentence(nearest, facts, plan));
  const cutOff = cutOffSentence(plan, facts);
  if (cutOff !== undefined) lines.push(cutOff);
  const [here] = screen ? [] : (plan.here ?? []);
  if (here) lines.push(hereSentence(here, facts, plan.currency));
  const asksCover = facts.rows.facilities.some((row) => (row.min_dscr ?? 0) > 0);
  const compared = stagesTold(plan).length > 0;
  if (asksCover && (compared || nearest || here)) lines.push(words().plan.othersNotHeld);
  const [why] = plan.why ?? [];
  if (why) lines.push(whySentence(why, facts));
  return lines;
}

/** The first lines of a terminal: the gain of the plan, the figures that decide, what to begin, and what was tried and is not built. */
export function whyLines(plan: PlanDocument, facts: Facts): string[] {
  const turns = turnsSentence(plan, facts, true);
  const tried = triedSentence(plan, facts);
  return [
    ...gainLines(plan, facts),
    ...(turns === undefined ? [] : [turns]),
    ...nextLines(plan, facts).slice(0, 1),
    ...(tried === undefined ? [] : [tried]),
  ];
}
