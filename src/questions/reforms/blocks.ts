import {
  type Block,
  blocksOf,
  column,
  figure,
  heading,
  note,
  type Section,
  sentence,
  table,
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
import { type Facts, factsOf, figureOptions, payersTable } from '../../report/index.ts';
import { withKey } from '../../view/index.ts';
import { sortedByWorth } from './words.ts';

/** What the blocks of the question look up; reforms have their names in the reader's language. */
interface ReformsContext {
  readonly case: Case;
  readonly d: ReformsDocument;
  readonly facts: Facts;
}

/** The share of the joint gain at which an order has brought most of it. */
const MOST_OF_IT = 0.9;
/** Pairs that are told where there is little room: those known to matter most. */
const PAIRS = 3;

/** What each reform is worth: bars with intervals, the best order, pairs, who gains, who must agree. */
export function reformsSection(c: Case, d: ReformsDocument): Section {
  const told = { case: c, d, facts: factsOf(c) };
  const blocks = blocksOf(
    worth(told),
    doubts(d),
    order(told),
    payers(d),
    pairs(told),
    countries(told),
    players(told),
    conditions(d),
  );
  return { id: 'reforms', title: words().reforms.title, blocks };
}

const nameIn = (d: ReformsDocument, key: string): string => d.reforms.find((one) => one.reform === key)?.name || key;
const barrierOf = (name: string): Barrier | undefined => barriers.find((barrier) => barrier === name);
const finite = (ends: readonly number[]) => magnitude(ends.filter((x) => Number.isFinite(x)));
const unitOf = ({ d, facts }: ReformsContext, word: string): string => moneyUnit(d.currency, word, facts.priceYear);

/** A bar for a value that is known, a whisker for an interval. Ends that are not known are left out. */
function barOf(one: ReformWorth, factor: number, { low, high, value }: Estimate): Bar {
  const barrier = barrierOf(one.barrier);
  const ends = Number.isFinite(low) && Number.isFinite(high);
  return {
    name: one.name || one.reform,
    ...(value === null ? {} : { value: value / factor }),
    ...(barrier ? { barrier } : {}),
    ...(ends ? { low: low / factor, high: high / factor } : { text: words().number.notKnown }),
  };
}

function worth(told: ReformsContext): Block {
  const { d } = told;
  const say = words().reforms;
  const sorted = sortedByWorth(d.reforms);
  const top = sorted[0]!;
  const clear = top.shapley.low > 0 && sorted.slice(1).every((one) => one.shapley.high < top.shapley.low);
  const { factor, word } = finite(sorted.flatMap(({ shapley }) => [shapley.low, shapley.high]));
  const unit = unitOf(told, word);
  const bar = (of: 'shapley' | 'alone' | 'last') => sorted.map((one) => barOf(one, factor, one[of]));
  const draw = () =>
    bars(
      [
        { name: say.shapley, bars: bar('shapley') },
        { name: say.alone, bars: bar('alone') },
        { name: say.lastOfAll, bars: bar('last') },
      ],
      {
        ...figureOptions(
          told,
          'worth',
          clear ? say.worthTitle({ name: top.name }) : say.worthOpen,
          (d.exact ? say.worthUnit : say.worthUnitSampled)({ unit }),
        ),
        oneScale: true,
      },
    );
  const detail = true;
  const data = table(
    [
      column.text(say.reform),
      column.label(say.barrier, { detail }),
      ...[column.money(say.alone), column.money(say.last), column.money(say.worth)],
      ...[column.money(say.publicCost, { detail }), column.money(say.lessCost), column.amount(say.benefitOverCost)],
    ],
    sorted.map((one) => {
      const barrier = barrierOf(one.barrier);
      return [
        withKey(one.name, one.reform),
        barrier ? words().plan.barriers[barrier] : one.barrier,
        ...[one.alone, one.last, one.shapley, one.cost],
        ...[one.cost > 0 ? one.net : null, one.benefitCost],
      ];
    }),
    { currency: d.currency, priceYear: told.facts.priceYear, caption: (of) => say.caption({ unit: of }) },
  );
  return figure(data, draw);
}

/** What of the worths is not decided, and what the uncertain figures make of them. */
function doubts(d: ReformsDocument): Block[] {
  const say = words().reforms;
  const quoted = (list: readonly ReformWorth[]) => list.map(({ name }) => say.quoted({ name }));
  const open = d.reforms.filter(({ shapley }) => !decided(shapley));
  const others = d.reforms.filter(({ relaxes }) => relaxes !== 'yes');
  const drawn = d.reforms.flatMap(({ name, doubt }) => (doubt ? [{ name, doubt }] : []));
  const { factor, word } = finite(drawn.flatMap(({ doubt }) => [doubt.p5, doubt.p95]));
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

function order(told: ReformsContext): Block | undefined {
  const { d } = told;
  const say = words().reforms;
  if (d.reforms.length < 2) return undefined;
  if (d.order === null) return sentence(say.orderNotKnown);
  const gained = d.order.map(({ reform, npv }) => ({ reform, gain: npv - d.base }));
  const { factor, word } = magnitude(gained.map(({ gain }) => gain));
  const all = gained.at(-1)!.gain;
  const enough = all > 0 ? gained.findIndex(({ gain }) => gain >= MOST_OF_IT * all) + 1 : 0;
  const isFirst = enough > 0 && enough < gained.length;
  const title = isFirst ? say.firstBring({ first: enough, all: gained.length }) : say.orderTitle;
  const stairs = gained.map(({ reform, gain }) => {
    const barrier = barrierOf(d.reforms.find((one) => one.reform === reform)?.barrier ?? '');
    return { name: nameIn(d, reform), value: gain / factor, ...(barrier ? { barrier } : {}) };
  });
  const draw = () =>
    staircase(stairs, figureOptions(told, 'order', title, say.orderUnit({ unit: unitOf(told, word) })));
  const data = table(
    [column.count(say.step), column.text(say.reform), column.money((unit) => say.gainedSoFar({ unit }))],
    gained.map(({ reform, gain }, i) => [i + 1, nameIn(d, reform), gain]),
    { currency: d.currency, most: 5 },
  );
  return { ...figure(data, draw), rank: 4 };
}

/** Who gains by each reform alone, in the plans found; nothing where no plan says who gets what. */
function payers(d: ReformsDocument): Block[] {
  const rows = d.reforms.flatMap(({ name, reform, bridge }) => (bridge ? [{ name: name || reform, bridge }] : []));
  if (rows.length === 0) return [];
  const say = words().reforms;
  const parts = [heading(say.payersTitle), payersTable(rows, say.reform, d.currency), note(say.payersNote)];
  return parts.map((one) => ({ ...one, rank: 1 }));
}

function pairs(told: ReformsContext): Block[] {
  const { d } = told;
  if (d.pairs.length === 0) return [];
  const { factor, word } = finite(d.pairs.flatMap(({ interaction }) => [interaction.low, interaction.high]));
  const keys = d.reforms.map((one) => one.reform);
  const pairAt = (a: number, b: number) =>
    d.pairs.find((one) => (one.a === keys[a] && one.b === keys[b]) || (one.a === keys[b] && one.b === keys[a]));
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
      figureOptions(told, 'pairs', title, say.pairsUnit({ unit: unitOf(told, word) })),
    );
  const data = table(
    [column.text(say.reform), column.text(say.with), column.money((unit) => say.pairBrings({ unit }))],
    sorted.map((one) => [nameIn(d, one.a), nameIn(d, one.b), one.interaction]),
    { currency: d.currency, caption: d.exact ? say.intervals : say.intervalsSampled, most: PAIRS },
  );
  const open = d.pairs.filter(({ interaction }) => !decided(interaction)).length;
  return blocksOf(
    { ...figure(data, draw), rank: 2 },
    open > 0 ? note(say.pairsOpen({ open, all: d.pairs.length })) : undefined,
  );
}

function countries(told: ReformsContext): Block | undefined {
  const { d, facts } = told;
  const known = d.countries.flatMap((one) => (one.gain === null || one.gain === 0 ? [] : [{ ...one, gain: one.gain }]));
  if (known.length === 0) return undefined;
  const say = words().reforms;
  const sorted = known
    .sort((a, b) => b.gain - a.gain)
    .map((one) => ({ ...one, name: one.country === '' ? say.elsewhere : facts.countryName(one.country) }));
  const { factor, word } = magnitude(sorted.flatMap((one) => [one.gain, one.valueAdded, one.duties]));
  const draw = () =>
    bars(
      [{ bars: sorted.map(({ name, gain }) => ({ name, value: gain / factor })) }],
      figureOptions(told, 'gains', say.countriesTitle, say.presentValue({ unit: unitOf(told, word) })),
    );
  const { name, money, amount } = column;
  const data = table(
    [name(say.country), money(say.gainOf), money(say.valueAdded), amount(say.jobs), money(say.duties)],
    sorted.map((one) => [one.name, one.gain, one.valueAdded, one.jobs, one.duties]),
    { currency: d.currency, caption: (unit) => say.countriesCaption({ unit }), most: 6 },
  );
  return { ...figure(data, draw), rank: 3 };
}

function players(told: ReformsContext): Block[] {
  const { d, facts } = told;
  if (d.players.length === 0) return [];
  const { factor, word } = finite(d.players.flatMap(({ low, high, stayingOut }) => [low, high, stayingOut ?? 0]));
  const say = words().reforms;
  const list = d.players.map((one) => ({ ...one, name: facts.countryName(one.country) }));
  const bar = ({ name, low, high, shapley }: (typeof list)[number]): Bar => ({
    name,
    ...(shapley === null ? {} : { value: shapley / factor }),
    ...(Number.isFinite(low) && Number.isFinite(high)
      ? { low: low / factor, high: high / factor }
      : { text: words().number.notKnown }),
  });
  const draw = () =>
    bars(
      [{ bars: list.map(bar) }],
      figureOptions(told, 'consent', say.consentTitle, say.consentUnit({ unit: unitOf(told, word) })),
    );
  const data = table(
    [column.name(say.country), column.money((unit) => say.consentBrings({ unit })), column.money(say.stayingOut)],
    list.map(({ name, low, high, shapley, stayingOut }) => [
      ...[name, { low, high, value: shapley }],
      stayingOut ?? words().number.notKnown,
    ]),
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
