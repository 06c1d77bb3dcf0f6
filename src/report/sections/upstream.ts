import { blocksOf, column, fold, note, type Section, sentence, type Table, tabulate } from '../../blocks/index.ts';
import { addTo } from '../../case/index.ts';
import { percent, significant } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import type { Context } from '../input.ts';
import { homeOf, type Upstream, type UpstreamStage, upstreamOf } from '../upstream.ts';

/**
 * For each demanded good, with a filter: its chain by stage and country, the share from outside the bloc, and the change against
 * building nothing.
 */
export function upstreamSection(context: Context): Section | undefined {
  const { plan, facts, year } = context;
  const w = words().upstream;
  const worth = new Map<string, number>();
  for (const delivery of plan.deliveries)
    if (delivery.year === year) addTo(worth, delivery.good, delivery.amount * (facts.good(delivery.good).value || 1));
  const goods = [...worth].filter(([, value]) => value > 0).sort((a, b) => b[1] - a[1]);
  if (goods.length === 0) return undefined;
  const chain = plan.nothing?.chain;
  const parts = goods.map(([good], i) => {
    const upstream = upstreamOf(context, good, year);
    const nothing = chain && upstreamOf(context, good, year, chain);
    const lead = sentences(shareSentence(context, upstream), nothingSentence(context, upstream, nothing));
    return fold(facts.good(good).name, blocksOf(sentence(lead), stagesTable(context, upstream, nothing)), i === 0);
  });
  const choose = goods.length > 1 ? sentence(w.choose({ count: goods.length })) : undefined;
  return {
    id: 'upstream',
    title: w.title,
    blocks: blocksOf(choose, parts, note(sentences(w.note, outsideNote(context)))),
  };
}

/** The name for countries outside; undefined if the case has neither a bloc nor a region. */
function homeWords(context: Context) {
  const home = homeOf(context);
  return home && words().upstream.homes[home.called];
}

/** The countries that are inside, and how goods from outside count. */
function outsideNote(context: Context): string | undefined {
  const home = homeOf(context);
  const texts = homeWords(context);
  if (home === undefined || texts === undefined) return undefined;
  const countries = [...home.countries].map(context.facts.countryName);
  return sentences(words().upstream.once({ outside: texts.outside }), texts.is({ countries }));
}

/** The share from outside the bloc, in this year and in the first one. */
function shareSentence(context: Context, upstream: Upstream): string {
  const w = words().upstream;
  const { good, year, outside } = upstream;
  const home = homeWords(context);
  if (outside === null || home === undefined) return '';
  const first = context.plan.years[0]!;
  const before = upstreamOf(context, good, first);
  const p = { good: context.facts.good(good).name, year, share: percent(outside), outside: home.outside };
  if (before.outside === null || before.delivered === 0 || first === year) return w.leadOnly(p);
  return w.lead({ ...p, before: percent(before.outside), first });
}

/** The share from outside if nothing is built; empty if that is not known. */
function nothingSentence(context: Context, upstream: Upstream, nothing: Upstream | undefined): string {
  const { plan, facts } = context;
  const w = words().upstream;
  if (plan.nothing === null) return w.nothingImpossible;
  if (!nothing) return '';
  if (nothing.delivered === 0) return w.nothingDelivered;
  const { unit } = facts.good(upstream.good);
  const p = { unit, delivered: significant(nothing.delivered), planned: significant(upstream.delivered) };
  const home = homeWords(context);
  return sentences(
    w.nothing(p),
    nothing.outside === null || home === undefined
      ? undefined
      : w.nothingShare({ share: percent(nothing.outside), outside: home.outside }),
  );
}

const keyOf = ({ process, good, country }: UpstreamStage) => `${process}|${good}|${country}`;

/** Stages of the plan, and stages that only building nothing has, the largest value first. */
function stagesTable(context: Context, upstream: Upstream, nothing: Upstream | undefined): Table {
  const w = words().upstream;
  const { facts } = context;
  const home = homeWords(context);
  const own = new Map(upstream.stages.map((stage) => [keyOf(stage), stage]));
  const before = new Map((nothing?.stages ?? []).map((stage) => [keyOf(stage), stage.amount]));
  const only = (nothing?.stages ?? []).filter((stage) => !own.has(keyOf(stage)));
  const stages = [...upstream.stages, ...only.map((stage) => ({ ...stage, amount: 0, built: 0 }))];
  const worth = (stage: UpstreamStage) =>
    Math.max(stage.amount, before.get(keyOf(stage)) ?? 0) * facts.good(stage.good).value;
  const { name, amount, label, money, share } = column;
  return tabulate(
    stages.sort((a, b) => worth(b) - worth(a)),
    [
      name(w.stage, ({ process, good }) =>
        process === undefined ? w.bought({ good: facts.good(good).name }) : facts.processName(process),
      ),
      name(w.madeIn, (stage) => facts.countryName(stage.country)),
      amount(w.amount, (stage) => stage.amount),
      nothing && amount(w.amountNothing, (stage) => before.get(keyOf(stage)) ?? 0),
      label(w.unit, (stage) => facts.good(stage.good).unit),
      money(w.value, (stage) => (facts.good(stage.good).value > 0 ? stage.amount * facts.good(stage.good).value : '')),
      home && label(home.head, (stage) => (stage.outside ? w.yes : '')),
      share(w.built, (stage) => (stage.built > 0 ? stage.built / stage.amount : '')),
    ],
    { currency: facts.currency },
  );
}
