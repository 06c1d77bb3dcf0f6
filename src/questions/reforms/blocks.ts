import {
  type Block,
  blocksOf,
  column,
  figure,
  heading,
  note,
  type Section,
  sentence,
  tabulate,
} from '../../blocks/index.ts';
import type { Case } from '../../case/index.ts';
import {
  type Bar,
  type Barrier,
  barriers,
  bars,
  decided,
  type Estimate,
  estimateIn,
  fixed,
  magnitude,
  matrix,
  moneyEstimate,
  moneyUnit,
  type PairSign,
  staircase,
} from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { ReformsDocument, ReformWorth } from '../../reforms/index.ts';
import { factsOf, figureOptions, payersTable } from '../../report/index.ts';
import { withKey } from '../../view/index.ts';
import { type AnswerContext, moneyScale, whisker } from '../context.ts';
import { sortedByWorth } from './words.ts';

/** Its reforms have their names in the reader's language. */
type ReformsContext = AnswerContext<ReformsDocument>;

/** The share of the joint gain at which an order has brought most of it. */
const MOST_OF_IT = 0.9;
/** How many pairs are listed where space is short; the most important first. */
const PAIRS = 3;

/** The section on the value of reforms: bars with intervals, the best order, pairs, who gains, who must agree. */
export function reformsSection(c: Case, d: ReformsDocument): Section {
  const context = { case: c, d, facts: factsOf(c) };
  const blocks = blocksOf(
    worth(context),
    doubts(d),
    order(context),
    payers(d),
    pairs(context),
    countries(context),
    players(context),
    conditions(d),
  );
  return { id: 'reforms', title: words().reforms.title, blocks };
}

const nameIn = (d: ReformsDocument, key: string): string =>
  d.reforms.find((reform) => reform.reform === key)?.name || key;
const barrierOf = (name: string): Barrier | undefined => barriers.find((barrier) => barrier === name);

function barOf(reformWorth: ReformWorth, factor: number, worth: Estimate): Bar {
  const barrier = barrierOf(reformWorth.barrier);
  return { name: reformWorth.name || reformWorth.reform, ...(barrier && { barrier }), ...whisker(worth, factor) };
}

function worth(context: ReformsContext): Block {
  const { d } = context;
  const say = words().reforms;
  const sorted = sortedByWorth(d.reforms);
  const top = sorted[0]!;
  const clear = top.shapley.low > 0 && sorted.slice(1).every((worth) => worth.shapley.high < top.shapley.low);
  const amounts = sorted.flatMap(({ shapley }) => [shapley.low, shapley.high]);
  const { factor, unit } = moneyScale(context.facts, amounts);
  const bar = (of: 'shapley' | 'alone' | 'last') => sorted.map((worth) => barOf(worth, factor, worth[of]));
  const draw = () =>
    bars(
      [
        { name: say.shapley, bars: bar('shapley') },
        { name: say.alone, bars: bar('alone') },
        { name: say.lastOfAll, bars: bar('last') },
      ],
      {
        ...figureOptions(
          context,
          'worth',
          clear ? say.worthTitle({ name: top.name }) : say.worthOpen,
          (d.exact ? say.worthUnit : say.worthUnitSampled)({ unit }),
        ),
        oneScale: true,
      },
    );
  const detail = true;
  const barrierWord = ({ barrier }: ReformWorth) => {
    const known = barrierOf(barrier);
    return known ? words().plan.barriers[known] : barrier;
  };
  const data = tabulate(
    sorted,
    [
      column.text(say.reform, (worth) => withKey(worth.name, worth.reform)),
      column.label(say.barrier, barrierWord, { detail }),
      column.money(say.alone, ({ alone }) => alone),
      column.money(say.last, ({ last }) => last),
      column.money(say.worth, ({ shapley }) => shapley),
      column.money(say.publicCost, ({ cost }) => cost, { detail }),
      column.money(say.lessCost, ({ cost, net }) => (cost > 0 ? net : null)),
      column.amount(say.benefitOverCost, ({ benefitCost }) => benefitCost),
    ],
    { currency: d.currency, priceYear: context.facts.priceYear, caption: say.caption },
  );
  return figure(data, draw);
}

/** Values that are not decided, and their spread over uncertain figures. */
function doubts(d: ReformsDocument): Block[] {
  const say = words().reforms;
  const quoted = (list: readonly ReformWorth[]) => list.map(({ name }) => say.quoted({ name }));
  const open = d.reforms.filter(({ shapley }) => !decided(shapley));
  const others = d.reforms.filter(({ relaxes }) => relaxes !== 'yes');
  const drawn = d.reforms.flatMap(({ name, doubt }) => (doubt ? [{ name, doubt }] : []));
  const { factor, word } = magnitude(drawn.flatMap(({ doubt }) => [doubt.p5, doubt.p95]).filter(Number.isFinite));
  const bands = drawn.map(({ name, doubt: { p5, p95 } }) =>
    say.nameAnd({ name, amount: estimateIn({ low: p5, high: p95, value: null }, factor) }),
  );
  const sign = d.reforms.some(({ shapley }) => shapley.low < 0) ? say.openSign : say.openGain;
  return blocksOf(
    open.length > 0 ? sentence(sign({ names: quoted(open) })) : undefined,
    others.length > 0 ? sentence(say.notOnlyRelaxing({ names: quoted(others) })) : undefined,
    bands.length > 0 ? sentence(say.underDoubt({ unit: moneyUnit(d.currency, word), bands })) : undefined,
  );
}

function order(context: ReformsContext): Block | undefined {
  const { d, facts } = context;
  const say = words().reforms;
  if (d.reforms.length < 2) return undefined;
  if (d.order === null) return sentence(say.orderNotKnown);
  const gained = d.order.map(({ reform, npv }) => ({ reform, gain: npv - d.base }));
  const amounts = gained.map(({ gain }) => gain);
  const { factor, unit } = moneyScale(facts, amounts);
  const all = gained.at(-1)!.gain;
  const enough = all > 0 ? gained.findIndex(({ gain }) => gain >= MOST_OF_IT * all) + 1 : 0;
  const isFirst = enough > 0 && enough < gained.length;
  const title = isFirst ? say.firstBring({ first: enough, all: gained.length }) : say.orderTitle;
  const stairs = gained.map(({ reform, gain }) => {
    const barrier = barrierOf(d.reforms.find((worth) => worth.reform === reform)?.barrier ?? '');
    return { name: nameIn(d, reform), value: gain / factor, ...(barrier ? { barrier } : {}) };
  });
  const draw = () => staircase(stairs, figureOptions(context, 'order', title, say.orderUnit({ unit })));
  const data = tabulate(
    gained,
    [
      column.count(say.step, (_, i) => i + 1),
      column.text(say.reform, ({ reform }) => nameIn(d, reform)),
      column.money(say.gainedSoFar, ({ gain }) => gain),
    ],
    { currency: d.currency, most: 5 },
  );
  return { ...figure(data, draw), rank: 4 };
}

/** Gains by country for each reform alone; nothing if no plan has them. */
function payers(d: ReformsDocument): Block[] {
  const rows = d.reforms.flatMap(({ name, reform, bridge }) => (bridge ? [{ name: name || reform, bridge }] : []));
  if (rows.length === 0) return [];
  const say = words().reforms;
  const parts = [heading(say.payersTitle), payersTable(rows, say.reform, d.currency), note(say.payersNote)];
  return parts.map((part) => ({ ...part, rank: 1 }));
}

function pairs(context: ReformsContext): Block[] {
  const { d, facts } = context;
  if (d.pairs.length === 0) return [];
  const amounts = d.pairs.flatMap(({ interaction }) => [interaction.low, interaction.high]);
  const { factor, unit } = moneyScale(facts, amounts);
  const keys = d.reforms.map((reform) => reform.reform);
  const pairAt = (a: number, b: number) =>
    d.pairs.find((pair) => (pair.a === keys[a] && pair.b === keys[b]) || (pair.a === keys[b] && pair.b === keys[a]));
  const sign = ({ low, high, value }: Estimate): number | PairSign =>
    value !== null ? value / factor : low > 0 ? '+' : high < 0 ? '−' : '?';
  const least = ({ low, high }: Estimate) => (low > 0 ? low : high < 0 ? -high : 0);
  const sorted = [...d.pairs].sort((a, b) => least(b.interaction) - least(a.interaction));
  const most = sorted[0]!;
  const say = words().reforms;
  const clear = most.interaction.low > 0 ? say.moreTogetherTitle : say.lessTogetherTitle;
  const title =
    least(most.interaction) > 0 ? clear({ a: nameIn(d, most.a), b: nameIn(d, most.b) }) : say.pairsTitleOpen;
  const draw = () =>
    matrix(
      {
        names: keys.map((key) => nameIn(d, key)),
        value: (a, b) => {
          const pair = pairAt(a, b);
          return pair && sign(pair.interaction);
        },
        signs: [say.moreTogetherSign, say.lessTogetherSign],
        undecided: d.exact ? say.pairOpen : say.pairOpenSampled,
      },
      figureOptions(context, 'pairs', title, say.pairsUnit({ unit })),
    );
  const data = tabulate(
    sorted,
    [
      column.text(say.reform, ({ a }) => nameIn(d, a)),
      column.text(say.with, ({ b }) => nameIn(d, b)),
      column.money(say.pairBrings, ({ interaction }) => interaction),
    ],
    { currency: d.currency, caption: d.exact ? say.intervals : say.intervalsSampled, most: PAIRS },
  );
  const open = d.pairs.filter(({ interaction }) => !decided(interaction)).length;
  return blocksOf(
    { ...figure(data, draw), rank: 2 },
    open > 0 ? note(say.pairsOpen({ open, all: d.pairs.length })) : undefined,
  );
}

function countries(context: ReformsContext): Block | undefined {
  const { d, facts } = context;
  const gains = d.countries.flatMap((country) =>
    country.gain === null || country.gain === 0 ? [] : [{ ...country, gain: country.gain }],
  );
  if (gains.length === 0) return undefined;
  const say = words().reforms;
  const sorted = gains
    .sort((a, b) => b.gain - a.gain)
    .map((one) => ({ ...one, name: one.country === '' ? say.elsewhere : facts.countryName(one.country) }));
  const amounts = sorted.flatMap((one) => [one.gain, one.valueAdded, one.duties]);
  const { factor, unit } = moneyScale(facts, amounts);
  const draw = () =>
    bars(
      [{ bars: sorted.map(({ name, gain }) => ({ name, value: gain / factor })) }],
      figureOptions(context, 'gains', say.countriesTitle, say.presentValue({ unit })),
    );
  const data = tabulate(
    sorted,
    [
      column.name(say.country, ({ name }) => name),
      column.money(say.gainOf, ({ gain }) => gain),
      column.money(say.valueAdded, ({ valueAdded }) => valueAdded),
      column.amount(say.jobs, ({ jobs }) => jobs),
      column.money(say.duties, ({ duties }) => duties),
    ],
    { currency: d.currency, caption: say.countriesCaption, most: 6 },
  );
  return { ...figure(data, draw), rank: 3 };
}

function players(context: ReformsContext): Block[] {
  const { d, facts } = context;
  if (d.players.length === 0) return [];
  const amounts = d.players.flatMap(({ low, high, stayingOut }) => [low, high, stayingOut ?? 0]);
  const { factor, unit } = moneyScale(facts, amounts);
  const say = words().reforms;
  const list = d.players.map((player) => ({ ...player, name: facts.countryName(player.country) }));
  const bar = ({ name, low, high, shapley }: (typeof list)[number]): Bar => ({
    name,
    ...whisker({ low, high, value: shapley }, factor),
  });
  const draw = () =>
    bars([{ bars: list.map(bar) }], figureOptions(context, 'consent', say.consentTitle, say.consentUnit({ unit })));
  const data = tabulate(
    list,
    [
      column.name(say.country, ({ name }) => name),
      column.money(say.consentBrings, ({ low, high, shapley }) => ({ low, high, value: shapley })),
      column.money(say.stayingOut, ({ stayingOut }) => stayingOut ?? words().number.notKnown),
    ],
    { currency: d.currency },
  );
  const decidedly = d.sidePayments ? say.sidePaymentsDo : say.sidePaymentsDoNot;
  return [figure(data, draw), note(d.sidePayments === null ? say.sidePaymentsOpen : decidedly)];
}

/** On what the worths rest. */
function conditions(d: ReformsDocument): Block[] {
  const say = words().reforms;
  const { cost = {}, twice = {} } = d.shortfall ?? {};
  const shortfall = {
    costs: Object.entries(cost).map(([good, x]) => `${good} ${fixed(x)}`),
    twice: Object.entries(twice).map(([reform, x]) =>
      say.nameAnd({ name: nameIn(d, reform), amount: moneyEstimate(x, d.currency) }),
    ),
  };
  return blocksOf(
    d.covenants ? sentence(say.covenants) : undefined,
    d.shortfall ? sentence(say.shortfall(shortfall)) : undefined,
  );
}
