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
  table,
} from '../../blocks/index.ts';
import { groupBy } from '../../case/index.ts';
import {
  type Bar,
  bars,
  type Estimate,
  type Interval,
  magnitude,
  moneyEstimate,
  moneyUnit,
  negated,
  significant,
} from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import type { Counterfactual, PlanDocument } from '../../plan/index.ts';
import { anchorOf } from '../citations.ts';
import { type Context, planSource } from '../context.ts';
import { plantName } from '../facts.ts';
import { gapMoney, isProvenBest, withinLimitsSentence } from '../gap.ts';
import { rowsName } from '../row-names.ts';
import { headingName, reasonKind, reasonName, withoutName } from '../words.ts';

/** Two ends as an estimate; ends that nothing bounds are null after JSON. */
export const asEstimate = ({ low, high }: Interval): Estimate => ({
  low: low ?? Number.NEGATIVE_INFINITY,
  high: high ?? Number.POSITIVE_INFINITY,
  value: low === high ? low : null,
});

/** Whether anything is known of a gain: that it is not below zero is known of each. */
export const isKnown = ({ low, high }: Interval): boolean => low > 0 || Number.isFinite(high);

/** A difference of two amounts, 0 where it is rounding of the solver. */
export const unrounded = (difference: number, amount: number): number =>
  Math.abs(difference) <= 1e-9 * Math.abs(amount) ? 0 : difference;

/** Whether a plan had targets to keep. */
export const hasTargets = ({ targets = [] }: PlanDocument): boolean => targets.length > 0;

/** What the plan gains over building nothing, wherever it is told; undefined where it is not known. A plan of an older version does not say it itself. */
export function gainOverNothing({
  npv,
  bound,
  nothing,
}: Pick<PlanDocument, 'npv' | 'bound' | 'nothing'>): Interval | undefined {
  if (!nothing || npv === null || bound === null) return undefined;
  const { low, high } = nothing.gain ?? { low: npv - nothing.bound, high: bound - nothing.npv };
  return { low: unrounded(low, npv), high: unrounded(high, npv) };
}

/** What the plan gains over building nothing, in a sentence; undefined where it is not known. */
export function nothingSentence(plan: PlanDocument): string | undefined {
  const { nothing, currency } = plan;
  const known = gainOverNothing(plan);
  if (nothing === null && plan.npv !== null && plan.bound !== null) return words().plan.noPlanWithoutBuilds;
  if (known === undefined) return undefined;
  if (buildsNothing(plan)) return nothingWorthBuilding(plan);
  const gain = asEstimate(known);
  const { gainsOverNothing, nothingIsBetter, sameAsNothing, overNothingNotKnown } = words().plan;
  if (gain.high < 0) {
    const { require = [], pin } = plan.request;
    const targets = hasTargets(plan) && require.length === 0 && pin === undefined;
    return nothingIsBetter({ loss: moneyEstimate(negated(gain), currency), targets });
  }
  if (gain.low === 0 && gain.high === 0) return sameAsNothing({ targets: hasTargets(plan) });
  const about = { gain: moneyEstimate(gain, currency), targets: hasTargets(plan) };
  return gain.low > 0 ? gainsOverNothing(about) : overNothingNotKnown(about);
}

/** Whether a plan has no new plant and no new leg: held against building nothing it differs by what the solver leaves open alone. */
export const buildsNothing = ({ builds, closings, legs }: PlanDocument): boolean =>
  builds.length + closings.length + legs.length === 0;

function nothingWorthBuilding(plan: PlanDocument): string {
  const most = isProvenBest(plan) ? {} : { most: gapMoney(plan) };
  return words().plan.nothingWorthBuilding(most);
}

function stagesBlock(context: Context): Block | undefined {
  const stages = context.plan.stages ?? [];
  if (stages.length === 0) return undefined;
  const { facts, plan } = context;
  const say = words().report;
  const ends = stages.flatMap(({ without }) => (without ? [without.low, without.high] : []));
  const { factor, word } = magnitude(ends.filter((x) => Number.isFinite(x)));
  const least = (one: (typeof stages)[number]) => one.without?.low ?? Number.POSITIVE_INFINITY;
  const sorted = [...stages].sort((a, b) => least(b) - least(a));
  const surely = sorted.filter((one) => least(one) > 0).length;
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
  const svg = () =>
    bars([{ bars: sorted.map(bar) }], {
      title,
      unit: say.stagesUnit({ unit: moneyUnit(plan.currency, word, facts.priceYear), targets: hasTargets(plan) }),
      source: planSource(context),
      id: 'stages',
      width: 832,
    });
  const data = table(
    [column.text(say.stage), column.money((unit) => say.lostWithout({ unit }))],
    sorted.map(({ process, without }) => [
      facts.processName(process),
      without === null ? say.noPlanWithout : asEstimate(without),
    ]),
    { currency: plan.currency },
  );
  return figure(data, svg);
}

/** Why a site stands where it does, in a sentence. */
export function hereSentence(
  one: NonNullable<PlanDocument['here']>[number],
  facts: Pick<Context['facts'], 'placeName' | 'processName'>,
  currency: string,
): string {
  const { next, decides, only } = one;
  const loss = moneyEstimate(asEstimate(next.loses), currency);
  const about = { site: plantName(facts, one), loss, heading: headingName(decides) };
  if (only) return words().plan.hereOnly(about);
  return next.place === null
    ? words().plan.hereNowhere(about)
    : words().plan.hereNext({ ...about, place: facts.placeName(next.place) });
}

function hereBlocks(context: Context): Block[] {
  const here = context.plan.here ?? [];
  if (here.length === 0) return [];
  const { facts, plan } = context;
  const say = words().report;
  const rows = here.map((one) => [
    plantName(facts, one),
    one.only ? say.nowhereElse : one.next.place === null ? say.notFoundElsewhere : facts.placeName(one.next.place),
    moneyEstimate(asEstimate(one.next.loses), plan.currency),
    headingName(one.decides),
  ]);
  const { text, amount } = column;
  const columns = [text(say.site), text(say.nextBest), amount(say.wouldLose), text(say.mostUnder)];
  return [heading(say.whyHere), table(columns, rows)];
}

/** The places that nothing leads to, and what could be built there, in sentences; undefined where there are none. */
export function cutOffSentence({ cutOff = [] }: PlanDocument, facts: SiteNames): string | undefined {
  if (cutOff.length === 0) return undefined;
  const places = [...new Set(cutOff.map(({ place }) => facts.placeName(place)))];
  return words().plan.cutOff({ places, sites: cutOff.map((one) => plantName(facts, one)) });
}

type SiteNames = Pick<Context['facts'], 'placeName' | 'processName'>;

/** Why a stage is not built, in sentences. */
export function notBuiltSentence(
  { process, place, loses, decides, idle, cutOff: apart }: NonNullable<PlanDocument['notBuilt']>[number],
  facts: SiteNames,
  { currency, cutOff = [] }: Pick<PlanDocument, 'currency' | 'cutOff'>,
): string {
  const say = words().plan;
  const stage = facts.processName(process);
  const places = cutOff.filter((one) => one.process === process).map((one) => facts.placeName(one.place));
  if (loses === null || place === null)
    return apart ? say.notBuiltCutOff({ stage, places }) : say.notBuiltNoPlan({ stage });
  const loss = asEstimate(loses);
  const about = { stage, place: facts.placeName(place), loss: moneyEstimate(loss, currency) };
  if (idle) return say.notBuiltIdle(about);
  if (loss.high <= 0) return say.notBuiltSame(about);
  return sentences(
    decides === null ? say.notBuiltLoses(about) : say.notBuiltLosesUnder({ ...about, heading: headingName(decides) }),
    loss.low > 0 ? undefined : say.lossNotProven,
  );
}

function notBuiltBlocks(context: Context): Block[] {
  const { notBuilt = [] } = context.plan;
  if (notBuilt.length === 0) return [];
  const { facts, plan } = context;
  const say = words().report;
  const rows = notBuilt.map((one) => [
    facts.processName(one.process),
    one.place === null ? say.nowhere : facts.placeName(one.place),
    one.loses === null ? say.noPlanWithIt : moneyEstimate(asEstimate(one.loses), plan.currency),
    one.idle ? say.standsIdle : one.cutOff ? say.nothingLeads : one.decides === null ? '–' : headingName(one.decides),
  ]);
  const { text, amount } = column;
  const columns = [text(say.stage), text(say.bestFoundAt), amount(say.wouldLose), text(say.mostUnder)];
  return [heading(say.whyNotBuilt), table(columns, rows)];
}

/** Why a demand is not met, in a sentence. */
export function whySentence(one: NonNullable<PlanDocument['why']>[number], facts: Context['facts']): string {
  const { name, unit } = facts.good(one.good);
  const say = words().plan;
  const { place, year } = one;
  const head = say.notDelivered({
    amount: significant(one.short),
    unit,
    good: name,
    place: facts.placeName(place),
    year,
  });
  if (one.because.length === 0) return sentences(head, say.becauseNotFound);
  if (one.because.some(({ kind }) => kind === 'demands')) return sentences(head, say.becausePrice);
  const named = (list: readonly Reason[], nameOf: (kind: string, what: string) => string) =>
    [...groupBy(list, reasonKind)].map(([kind, own]) => nameOf(kind, rowsOf(own, facts)));
  const causes = named(
    one.because.filter(({ pays }) => pays !== false),
    reasonName,
  );
  const things = named(
    one.because.filter(({ pays }) => pays === false),
    withoutName,
  );
  return sentences(
    head,
    causes.length > 0 ? say.because({ causes }) : undefined,
    things.length > 0 ? say.becauseWithout({ things }) : undefined,
  );
}

/** The rows of reasons of one kind; of a route that is lacking the good and where it should go. */
function rowsOf(reasons: readonly Reason[], facts: Context['facts']): string {
  const { kind, column } = reasons[0]!;
  const keys = reasons.map(({ key }) => key);
  if (kind !== 'places' || column !== 'route') return rowsName(facts, kind, keys);
  const named = keys.map((key) => {
    const [place = '', good = ''] = key.split('/');
    return words().plan.goodTo({ good: facts.good(good).name, place: facts.placeName(place) });
  });
  return named.join('; ');
}

type Reason = NonNullable<PlanDocument['why']>[number]['because'][number];

function notMetBlocks({ plan, facts }: Context): Block[] {
  const { why = [] } = plan;
  const say = words().report;
  return why.length === 0
    ? []
    : [heading(say.whyNotMet), list(why.map((one) => whySentence(one, facts))), note(say.largestFirst)];
}

/** What a change is called. */
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

/** Every change that the plan was held against: the rows to which the sentences lead that tell of them. */
function whatIfs({ plan, facts }: Context): Block[] {
  const found = plan.decision?.counterfactuals ?? [];
  if (found.length === 0) return [];
  const say = words().decision;
  const rows = found.map((one) => [
    changeName(one, facts),
    one.gain === null ? words().report.noPlanWithout : moneyEstimate(asEstimate(one.gain), plan.currency),
  ]);
  const anchors = found.map(({ id }, i) => ({ counterfactual: id, to: anchorOf(i) }));
  return [heading(say.whatIf), table([column.text(say.change), column.amount(say.gainOver)], rows, { anchors })];
}

/** Why this plan: what each stage is worth, why sites stand where they do, why demands are not met. */
export function whySection(context: Context): Section | undefined {
  const nothing = nothingSentence(context.plan);
  const cutOff = cutOffSentence(context.plan, context.facts);
  const within = withinLimitsSentence(context.plan);
  const said = (text: string | undefined) => (text === undefined ? undefined : sentence(text));
  const blocks = blocksOf(
    ...[said(nothing), said(within), stagesBlock(context), notBuiltBlocks(context), said(cutOff)],
    ...[hereBlocks(context), notMetBlocks(context), whatIfs(context)],
  );
  return blocks.length === 0 ? undefined : { id: 'why-section', title: words().report.whyTitle, blocks };
}
