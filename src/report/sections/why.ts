import {
  type Block,
  blocksOf,
  column,
  figure,
  heading,
  list,
  note,
  type Section,
  sentence,
  tabulate,
} from '../../blocks/index.ts';
import { type Bar, bars, magnitude, moneyEstimate, moneyUnit } from '../../figures/index.ts';
import { capital, words } from '../../i18n/index.ts';
import { asEstimate, headingName, planFigure, plantName, rowsName } from '../../model/index.ts';
import type { Counterfactual } from '../../plan/index.ts';
import { anchorOf } from '../citations.ts';
import { hasTargets, nothingSentence } from '../gain.ts';
import { withinLimitsSentence } from '../gap.ts';
import type { Context } from '../input.ts';
import { cutOffSentence, reasonKind, reasonName, whySentence } from '../reason-words.ts';

function stagesBlock(context: Context): Block | undefined {
  const stages = context.plan.stages ?? [];
  if (stages.length === 0) return undefined;
  const { facts, plan } = context;
  const say = words().report;
  const ends = stages.flatMap(({ without }) => (without ? [without.low, without.high] : []));
  const { factor, word } = magnitude(ends.filter((x) => Number.isFinite(x)));
  const least = (stage: (typeof stages)[number]) => stage.without?.low ?? Number.POSITIVE_INFINITY;
  const sorted = [...stages].sort((a, b) => least(b) - least(a));
  const surely = sorted.filter((stage) => least(stage) > 0).length;
  const open = context.plan.notTried?.length ?? 0;
  const title =
    surely === sorted.length
      ? open === 0
        ? say.eachStage
        : say.someStagesNotTried({ surely, all: sorted.length + open })
      : say.someStages({ surely, all: sorted.length });
  const bar = ({ process, without }: (typeof stages)[number]): Bar => {
    const name = facts.processName(process);
    if (without === null) return { name, text: say.noPlanWithout };
    if (!Number.isFinite(without.high)) return { name, text: words().number.notKnown };
    return { name, low: without.low / factor, high: without.high / factor };
  };
  const unit = moneyUnit(plan.currency, word, facts.priceYear);
  const svg = () =>
    bars(
      [{ bars: sorted.map(bar) }],
      planFigure(context, 'stages', title, say.stagesUnit({ unit, targets: hasTargets(plan) })),
    );
  const data = tabulate(
    sorted,
    [
      column.text(say.stage, ({ process }) => facts.processName(process)),
      column.money(say.lostWithout, ({ without }) => (without === null ? say.noPlanWithout : asEstimate(without))),
    ],
    { currency: plan.currency },
  );
  return figure(data, svg);
}

function hereBlocks(context: Context): Block[] {
  const here = context.plan.here ?? [];
  if (here.length === 0) return [];
  const { facts, plan } = context;
  const say = words().report;
  const { text, amount } = column;
  const data = tabulate(here, [
    text(say.site, (one) => plantName(facts, one)),
    text(say.nextBest, ({ only, next }) =>
      only ? say.nowhereElse : next.place === null ? say.notFoundElsewhere : facts.placeName(next.place),
    ),
    amount(say.wouldLose, ({ next }) => moneyEstimate(asEstimate(next.loses), plan.currency)),
    text(say.mostUnder, ({ decides }) => headingName(decides)),
  ]);
  return [heading(say.whyHere), data];
}

function notBuiltBlocks(context: Context): Block[] {
  const { notBuilt = [] } = context.plan;
  if (notBuilt.length === 0) return [];
  const { facts, plan } = context;
  const say = words().report;
  const { text, amount } = column;
  const data = tabulate(notBuilt, [
    text(say.stage, ({ process }) => facts.processName(process)),
    text(say.bestFoundAt, ({ place }) => (place === null ? say.nowhere : facts.placeName(place))),
    amount(say.wouldLose, ({ loses }) =>
      loses === null ? say.noPlanWithIt : moneyEstimate(asEstimate(loses), plan.currency),
    ),
    text(say.mostUnder, ({ idle, cutOff, decides }) =>
      idle ? say.standsIdle : cutOff ? say.nothingLeads : decides === null ? '–' : headingName(decides),
    ),
  ]);
  return [heading(say.whyNotBuilt), data];
}

function notMetBlocks({ plan, facts }: Context): Block[] {
  const { why = [] } = plan;
  const say = words().report;
  return why.length === 0
    ? []
    : [heading(say.whyNotMet), list(why.map((one) => whySentence(one, facts))), note(say.largestFirst)];
}

/** The name of a change. */
function changeName({ change }: Counterfactual, facts: Context['facts']): string {
  const say = words().decision.changes;
  switch (change.kind) {
    case 'nothing':
      return say.nothing;
    case 'stage':
      return say.stage({ name: facts.processName(change.process) });
    case 'site':
      return say.site({ name: plantName(facts, change) });
    case 'build':
      return say.build({
        name:
          change.place === null
            ? facts.processName(change.process)
            : plantName(facts, { ...change, place: change.place }),
      });
    case 'target':
      return say.target({ name: facts.targetName(change.target) });
  }
}

/** All counterfactuals of the plan; sentences with their amounts link to these rows. */
function whatIfs({ plan, facts }: Context): Block[] {
  const counterfactuals = plan.decision?.counterfactuals ?? [];
  if (counterfactuals.length === 0) return [];
  const say = words().decision;
  const data = tabulate(
    counterfactuals,
    [
      column.text(say.change, (counterfactual) => changeName(counterfactual, facts)),
      column.amount(say.gainOver, ({ gain }) =>
        gain === null ? words().report.noPlanWithout : moneyEstimate(asEstimate(gain), plan.currency),
      ),
    ],
    { anchors: counterfactuals.map(({ id }, i) => ({ counterfactual: id, to: anchorOf(i) })) },
  );
  return [heading(say.whatIf), data];
}

/** The reasons for the plan: the value of each stage, the choice of sites, demands that are not met. */
export function whySection(context: Context): Section | undefined {
  const nothing = nothingSentence(context.plan);
  const cutOff = cutOffSentence(context.plan, context.facts);
  const within = withinLimitsSentence(context.plan);
  const sentenceOf = (text: string | undefined) => (text === undefined ? undefined : sentence(text));
  const blocks = blocksOf(
    sentenceOf(nothing),
    sentenceOf(within),
    stagesBlock(context),
    notBuiltBlocks(context),
    sentenceOf(cutOff),
    hereBlocks(context),
    notMetBlocks(context),
    whatIfs(context),
  );
  return blocks.length === 0 ? undefined : { id: 'why-section', title: words().report.whyTitle, blocks };
}

/** The fewest limits that must be relaxed for a plan to exist, and by how much. */
export function relaxBlocks({ plan, facts }: Pick<Context, 'plan' | 'facts'>): Block[] {
  const { whyNot = [] } = plan;
  if (whyNot.length === 0) return [];
  const say = words().report;
  const data = tabulate(whyNot, [
    column.text(say.limit, (relaxation) =>
      capital(reasonName(reasonKind(relaxation), rowsName(facts, relaxation.kind, [relaxation.key]))),
    ),
    column.year(say.year, ({ year }) => year),
    column.amount(say.relaxBy, ({ relax }) => relax, { digits: 5 }),
  ]);
  return [heading(say.fewestToRelax), data];
}
