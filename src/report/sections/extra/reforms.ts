import { heading, note } from '../../../blocks/index.ts';
import {
  type Bar,
  bars,
  type Estimate,
  estimateIn,
  magnitude,
  matrix,
  moneyUnit,
  type PairSign,
  significant,
  staircase,
} from '../../../figures/index.ts';
import { words } from '../../../i18n/index.ts';
import type { ReformsDocument, ReformWorth } from '../../../reforms/index.ts';
import { chart, number, paragraph, type Section, sectionOf } from '../../../view/index.ts';
import { payersTable } from '../../plan-books.ts';
import { reformsHeadline, reformsUnit, sortedByWorth } from '../../reforms-words.ts';
import { barrierOf, type ExtraContext, figureOptions } from './base.ts';

function nameOf(d: ReformsDocument, key: string): string {
  return d.reforms.find((one) => one.reform === key)?.name || key;
}

/** A bar for a value that is known, a whisker for an interval. Ends that are not known are left out. */
function barOf(one: ReformWorth, factor: number, worth: Estimate): Bar {
  const barrier = barrierOf(one.barrier);
  const ends = Number.isFinite(worth.low) && Number.isFinite(worth.high);
  return {
    name: one.name || one.reform,
    ...(worth.value === null ? {} : { value: worth.value / factor }),
    ...(barrier ? { barrier } : {}),
    ...(ends ? { low: worth.low / factor, high: worth.high / factor } : { text: words().number.notKnown }),
  };
}

function worth(d: ReformsDocument, context: ExtraContext): string {
  const { factor, word } = reformsUnit(d);
  const sorted = sortedByWorth(d.reforms);
  const { currency, priceYear } = context.facts;
  const top = sorted[0]!;
  const clear = top.shapley.low > 0 && sorted.slice(1).every((one) => one.shapley.high < top.shapley.low);
  const say = words().reforms;
  const title = clear ? say.worthTitle({ name: top.name }) : say.worthOpen;
  const unit = moneyUnit(currency, word, priceYear);
  const svg = () =>
    bars(
      [
        {
          name: say.shapley,
          bars: sorted.map((one) => barOf(one, factor, one.shapley)),
        },
        { name: say.alone, bars: sorted.map((one) => barOf(one, factor, one.alone)) },
        { name: say.lastOfAll, bars: sorted.map((one) => barOf(one, factor, one.last)) },
      ],
      {
        ...figureOptions(context, 'worth', title, (d.exact ? say.worthUnit : say.worthUnitSampled)({ unit })),
        oneScale: true,
      },
    );
  const cell = (x: Estimate) => number(estimateIn(x, factor));
  const rows = sorted.map((one) => [
    one.name || one.reform,
    barrierOf(one.barrier) ? words().plan.barriers[barrierOf(one.barrier)!] : one.barrier,
    cell(one.alone),
    cell(one.last),
    cell(one.shapley),
    number(significant(one.cost / factor)),
    cell(one.net),
    number(one.benefitCost === null ? '–' : significant(one.benefitCost)),
  ]);
  const columns = [
    say.reform,
    say.barrier,
    say.alone,
    say.last,
    say.shapleyShort,
    say.publicCost,
    say.lessCost,
    say.benefitOverCost,
  ];
  return chart(svg, { columns, rows, caption: unit });
}

/** The share of the joint gain at which an order has brought most of it. */
const MOST_OF_IT = 0.9;

function order(d: ReformsDocument, context: ExtraContext): string {
  const steps = d.order ?? [];
  if (steps.length < 2) return '';
  const { factor, word } = magnitude(steps.map((one) => one.npv - d.base));
  const { currency, priceYear } = context.facts;
  const gain = steps.at(-1)!.npv - d.base;
  const enough = gain > 0 ? steps.findIndex((one) => one.npv - d.base >= MOST_OF_IT * gain) + 1 : 0;
  const say = words().reforms;
  const title =
    enough > 0 && enough < steps.length ? say.firstBring({ first: enough, all: steps.length }) : say.orderTitle;
  const stairs = steps.map((one) => {
    const barrier = barrierOf(d.reforms.find((reform) => reform.reform === one.reform)?.barrier ?? '');
    return { name: nameOf(d, one.reform), value: (one.npv - d.base) / factor, ...(barrier ? { barrier } : {}) };
  });
  const unit = say.orderUnit({ unit: moneyUnit(currency, word, priceYear) });
  const svg = () => staircase(stairs, figureOptions(context, 'order', title, unit));
  const rows = stairs.map((one, i) => [number(String(i + 1)), one.name, number(significant(one.value))]);
  return chart(svg, { columns: [say.step, say.reform, say.gainedSoFar({ unit: moneyUnit(currency, word) })], rows });
}

function pairs(d: ReformsDocument, context: ExtraContext): string {
  if (d.pairs.length === 0) return '';
  const ends = d.pairs.flatMap(({ interaction }) => [interaction.low, interaction.high]);
  const { factor, word } = magnitude(ends.filter((x) => Number.isFinite(x)));
  const keys = d.reforms.map((one) => one.reform);
  const pairAt = (a: number, b: number) =>
    d.pairs.find((one) => (one.a === keys[a] && one.b === keys[b]) || (one.a === keys[b] && one.b === keys[a]));
  const told = ({ low, high, value }: Estimate): number | PairSign =>
    value !== null ? value / factor : low > 0 ? '+' : high < 0 ? '−' : '?';
  const least = ({ low, high }: Estimate) => (low > 0 ? low : high < 0 ? -high : 0);
  const most = [...d.pairs].sort((a, b) => least(b.interaction) - least(a.interaction))[0]!;
  const say = words().reforms;
  const { currency, priceYear } = context.facts;
  const title =
    least(most.interaction) > 0
      ? (most.interaction.low > 0 ? say.moreTogetherTitle : say.lessTogetherTitle)({
          a: nameOf(d, most.a),
          b: nameOf(d, most.b),
        })
      : say.pairsTitleOpen;
  const svg = () =>
    matrix(
      {
        names: keys.map((key) => nameOf(d, key)),
        value: (a, b) => {
          const pair = pairAt(a, b);
          return pair && told(pair.interaction);
        },
        signs: [say.moreTogetherSign, say.lessTogetherSign],
        undecided: d.exact ? say.pairOpen : say.pairOpenSampled,
      },
      figureOptions(context, 'pairs', title, say.pairsUnit({ unit: moneyUnit(currency, word, priceYear) })),
    );
  const rows = d.pairs.map((one) => [nameOf(d, one.a), nameOf(d, one.b), number(estimateIn(one.interaction, factor))]);
  return chart(svg, {
    columns: [say.reform, say.with, moneyUnit(currency, word)],
    rows,
    caption: d.exact ? say.intervals : say.intervalsSampled,
  });
}

function countries(d: ReformsDocument, context: ExtraContext): string {
  const known = d.countries.flatMap((one) => (one.gain === null || one.gain === 0 ? [] : [{ ...one, gain: one.gain }]));
  if (known.length === 0) return '';
  const sorted = known.sort((a, b) => b.gain - a.gain);
  const { factor, word } = magnitude(sorted.flatMap((one) => [one.gain, one.valueAdded, one.duties]));
  const { currency, priceYear } = context.facts;
  const countryName = (country: string) => (country === '' ? say.elsewhere : context.facts.countryName(country));
  const say = words().reforms;
  const svg = () =>
    bars(
      [{ bars: sorted.map((one) => ({ name: countryName(one.country), value: one.gain / factor })) }],
      figureOptions(
        context,
        'gains',
        say.countriesTitle,
        say.presentValue({ unit: moneyUnit(currency, word, priceYear) }),
      ),
    );
  const rows = sorted.map((one) => [
    countryName(one.country),
    number(significant(one.gain / factor)),
    number(significant(one.valueAdded / factor)),
    number(significant(one.jobs)),
    number(significant(one.duties / factor)),
  ]);
  const columns = [say.country, say.gainOf, say.valueAdded, say.jobs, say.duties];
  const caption = say.countriesCaption({ unit: moneyUnit(currency, word) });
  return chart(svg, { columns, rows, caption });
}

function players(d: ReformsDocument, context: ExtraContext): string {
  if (d.players.length === 0) return '';
  const ends = d.players.flatMap(({ low, high, stayingOut }) => [low, high, stayingOut ?? 0]);
  const { factor, word } = magnitude(ends.filter((x) => Number.isFinite(x)));
  const { currency, priceYear, countryName } = context.facts;
  const say = words().reforms;
  const list = d.players.map((one) => ({ ...one, name: countryName(one.country) }));
  const svg = () =>
    bars(
      [
        {
          bars: list.map(({ name, low, high, shapley }) => ({
            name,
            ...(shapley === null ? {} : { value: shapley / factor }),
            ...(Number.isFinite(low) && Number.isFinite(high)
              ? { low: low / factor, high: high / factor }
              : { text: words().number.notKnown }),
          })),
        },
      ],
      figureOptions(
        context,
        'consent',
        say.consentTitle,
        say.consentUnit({ unit: moneyUnit(currency, word, priceYear) }),
      ),
    );
  const rows = list.map(({ name, low, high, shapley, stayingOut }) => [
    name,
    number(estimateIn({ low, high, value: shapley }, factor)),
    number(stayingOut === null ? words().number.notKnown : significant(stayingOut / factor)),
  ]);
  const payments =
    d.sidePayments === null ? say.sidePaymentsOpen : d.sidePayments ? say.sidePaymentsDo : say.sidePaymentsDoNot;
  const columns = [say.country, say.consentBrings, say.stayingOut];
  return chart(svg, { columns, rows, caption: moneyUnit(currency, word) }) + paragraph(payments);
}

/** Who gains by each reform alone, in the plans found; empty where no plan says who gets what. */
function payers(d: ReformsDocument, { facts: { currency } }: ExtraContext): string {
  const rows = d.reforms.flatMap(({ name, reform, bridge }) => (bridge ? [{ name: name || reform, bridge }] : []));
  if (rows.length === 0) return '';
  const say = words().reforms;
  const blocks = [heading(say.payersTitle), payersTable(rows, say.reform, currency), note(say.payersNote)];
  return sectionOf({ id: '', title: '', blocks }).html;
}

/** What each reform is worth: bars with intervals, the best order, pairs, who gains, who must agree. */
export function reformsSection(d: ReformsDocument, context: ExtraContext): Section | undefined {
  if (d.reforms.length === 0) return undefined;
  const html = [worth, order, payers, pairs, countries, players].map((part) => part(d, context)).join('');
  return { id: 'reforms', title: words().reforms.title, html: paragraph(reformsHeadline(d)) + html };
}
