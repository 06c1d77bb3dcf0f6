import type { Link, Text } from '../blocks/index.ts';
import { moneyEstimate, negated } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import type { Facts } from '../model/index.ts';
import { asEstimate, targetLines } from '../model/index.ts';
import type { Counterfactual, DecidedPlant, PlanDocument } from '../plan/index.ts';
import { nothingSentence } from './gain.ts';
import { hereSentence, notBuiltSentence } from './reason-words.ts';

/** A sentence with amounts of counterfactuals: each amount, in the order of the sentence, with the id of its row in `decision.counterfactuals`. */
interface Citation {
  readonly sentence: string;
  readonly parts: readonly { readonly amount: string; readonly id: string }[];
}

/** The value of a counterfactual as text; undefined if there is no plan with the change. */
function amountOf({ gain, change }: Counterfactual, currency: string): string | undefined {
  if (gain === null) return undefined;
  const worth = asEstimate(gain);
  // A target is told by its price, and a loss against building nothing as a loss.
  const estimate = change.kind === 'target' || (change.kind === 'nothing' && worth.high < 0) ? negated(worth) : worth;
  return moneyEstimate(estimate, currency);
}

type Change = Counterfactual['change'];
type Decided = Pick<PlanDocument, 'decision'>;

/** The counterfactual of a change, if the plan was compared with it. */
export const counterfactualOf = ({ decision }: Decided, change: Change): Counterfactual | undefined =>
  decision?.counterfactuals?.find((counterfactual) => sameChange(counterfactual.change, change));

function sameChange(a: Change, b: Change): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'nothing') return true;
  if (a.kind === 'target') return b.kind === 'target' && a.target === b.target;
  if (b.kind === 'nothing' || b.kind === 'target' || a.process !== b.process) return false;
  // A process that is not built has one row, wherever it would stand.
  return a.kind !== 'site' || (b.kind === 'site' && a.place === b.place);
}

/** The counterfactual behind the verdict on a plant: the plan without its site, else without its stage. */
const ofPlant = (plan: Decided, { place, process }: Pick<DecidedPlant, 'place' | 'process'>) =>
  counterfactualOf(plan, { kind: 'site', place, process }) ?? counterfactualOf(plan, { kind: 'stage', process });

/** The sentences of a plan that have amounts of counterfactuals, as page and terminal write them. */
export function citationsOf(plan: PlanDocument, facts: Facts): Citation[] {
  const { currency, decision } = plan;
  const cite = (sentence: string | undefined, ...changes: readonly Change[]): Citation[] => {
    const parts = changes.flatMap((change) => {
      const counterfactual = counterfactualOf(plan, change);
      const amount = counterfactual && amountOf(counterfactual, currency);
      return amount === undefined ? [] : [{ amount, id: counterfactual!.id }];
    });
    return sentence === undefined || parts.length === 0 ? [] : [{ sentence, parts }];
  };
  const targets = targetLines(plan, facts);
  const { lostWithout } = words().plan;
  const stages = stagesTold(plan);
  const named = stages.map(({ process, loss }) => ({ name: facts.processName(process), loss }));
  return [
    ...cite(nothingSentence(plan), { kind: 'nothing' }),
    ...(plan.targetPrices ?? []).flatMap(({ target }, i) => cite(targets[i], { kind: 'target', target })),
    ...(stages.length === 0
      ? []
      : [false, true].flatMap((held) =>
          cite(
            lostWithout({ stages: named, targets: held }),
            ...stages.map(({ process }): Change => ({ kind: 'stage', process })),
          ),
        )),
    ...(plan.here ?? []).flatMap((one) =>
      cite(hereSentence(one, facts, currency), { kind: 'site', place: one.place, process: one.process }),
    ),
    ...(plan.notBuilt ?? []).flatMap((one) =>
      cite(notBuiltSentence(one, facts, plan), { kind: 'build', process: one.process, place: one.place }),
    ),
    ...(decision?.plants ?? []).flatMap((plant) => {
      const counterfactual = ofPlant(plan, plant);
      const loss = counterfactual && amountOf(counterfactual, currency);
      return loss === undefined ? [] : cite(words().plants.grounds.loses({ loss }), counterfactual!.change);
    }),
  ];
}

/** How many stages a line names. */
const STAGES = 4;

/** The loss without each of the most important stages. */
export const stagesTold = ({ stages = [], currency }: PlanDocument): { process: string; loss: string }[] =>
  [...stages]
    .filter((stage) => stage.without !== null)
    .sort((a, b) => b.without!.low - a.without!.low)
    .slice(0, STAGES)
    .map(({ process, without }) => ({ process, loss: moneyEstimate(asEstimate(without!), currency) }));

/** A text whose amounts of counterfactuals link to their rows on the page of the plan. */
export function cited(text: string, { decision }: Decided, citations: readonly Citation[]): Text {
  const row = (id: string) => (decision?.counterfactuals ?? []).findIndex((counterfactual) => counterfactual.id === id);
  return linked(text, citations, (id) => ({ counterfactual: id, to: anchorOf(row(id)) }));
}

/** A text whose amounts name their counterfactuals, for a page without the rows. */
export const quoted = (text: string, citations: readonly Citation[]): Text =>
  linked(text, citations, (counterfactual) => ({ counterfactual }));

/** The id of a counterfactual's row on the page of its plan. */
export const anchorOf = (row: number): string => `what-if-${row}`;

type Name = (id: string) => Omit<Link, 'text'>;

function linked(text: string, citations: readonly Citation[], name: Name): (string | Link)[] {
  const citation = citations.find(({ sentence }) => text.includes(sentence));
  if (citation === undefined) return text === '' ? [] : [text];
  const { sentence, parts } = citation;
  const rest = citations.filter((one) => one !== citation);
  const from = text.indexOf(sentence);
  return [
    ...linked(text.slice(0, from), rest, name),
    ...amountsLinked(sentence, parts, name),
    ...linked(text.slice(from + sentence.length), rest, name),
  ];
}

/** A sentence with links for its amounts. */
function amountsLinked(sentence: string, parts: Citation['parts'], name: Name): (string | Link)[] {
  const done: (string | Link)[] = [];
  let left = sentence;
  for (const { amount, id } of parts) {
    const at = left.indexOf(amount);
    if (at < 0) continue;
    done.push(left.slice(0, at), { text: amount, ...name(id) });
    left = left.slice(at + amount.length);
  }
  return [...done, left];
}
