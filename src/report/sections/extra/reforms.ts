import {
  type Bar,
  bars,
  magnitude,
  matrix,
  money,
  moneyRange,
  moneyUnit,
  significant,
  staircase,
} from '../../../figures/index.ts';
import { chart, number, paragraph, type Section } from '../../html.ts';
import { barrierOf, type ExtraContext, figureOptions } from './base.ts';
import type { ReformsData } from './data.ts';

type Reform = ReformsData['reforms'][number];

function nameOf(data: ReformsData, key: string): string {
  const found = data.reforms.find((one) => one.reform === key);
  return found?.name || key;
}

function barOf(one: Reform, factor: number, value: number, interval: boolean): Bar {
  const barrier = barrierOf(one.barrier);
  return {
    name: one.name || one.reform,
    value: value / factor,
    ...(barrier ? { barrier } : {}),
    ...(one.quality ? { quality: one.quality } : {}),
    ...(interval ? { low: one.low / factor, high: one.high / factor } : {}),
  };
}

function worth(data: ReformsData, context: ExtraContext): string {
  const { factor, word } = magnitude(data.reforms.flatMap((one) => [one.high, one.alone]));
  const sorted = [...data.reforms].sort((a, b) => b.shapley - a.shapley);
  const top = sorted[0]!;
  const { currency, priceYear } = context.facts;
  const clear = top.low > 0 && sorted.slice(1).every((one) => one.high <= top.low);
  const sure = sorted.filter((one) => one.low > 0).length;
  const title = clear
    ? `“${top.name || top.reform}” is worth most: ${moneyRange(top.low, top.high, currency)}`
    : `Which reform is worth most is undecided; ${sure === 0 ? 'none' : sure === sorted.length ? 'each' : `${sure} of ${sorted.length}`} surely ${sure > 1 && sure < sorted.length ? 'gain' : 'gains'}`;
  const unit = `${moneyUnit(currency, word, priceYear)}, present value; ${data.exact ? 'interval: proven bounds' : 'interval: 95 % of sampling'}`;
  const svg = bars(
    [
      {
        name: 'Share of the joint gain (Shapley value)',
        bars: sorted.map((one) => barOf(one, factor, one.shapley, true)),
      },
      { name: 'Alone', bars: sorted.map((one) => barOf(one, factor, one.alone, false)) },
      { name: 'Last, after all others', bars: sorted.map((one) => barOf(one, factor, one.last, false)) },
    ],
    { ...figureOptions(context, 'worth', title, unit), oneScale: true },
  );
  const cell = (value: number) => number(significant(value / factor));
  const rows = sorted.map((one) => [
    one.name || one.reform,
    one.barrier,
    cell(one.alone),
    cell(one.last),
    cell(one.shapley),
    cell(one.low),
    cell(one.high),
    cell(one.cost),
    number(one.benefitCost === null || one.benefitCost === undefined ? '–' : significant(one.benefitCost)),
  ]);
  const columns = ['Reform', 'Barrier', 'Alone', 'Last', 'Shapley', 'Low', 'High', 'Public cost', 'Benefit over cost'];
  return chart(svg, { columns, rows, caption: moneyUnit(currency, word, priceYear) });
}

function order(data: ReformsData, context: ExtraContext): string {
  const steps = data.order ?? [];
  if (steps.length < 2) return '';
  const { factor, word } = magnitude(steps.map((one) => one.npv - data.base));
  const { currency, priceYear } = context.facts;
  const gain = steps.at(-1)!.npv - data.base;
  const enough = gain > 0 ? steps.findIndex((one) => one.npv - data.base >= 0.9 * gain) + 1 : 0;
  const title =
    enough > 0 && enough < steps.length
      ? `The first ${enough} of ${steps.length} reforms bring nine tenths of the gain`
      : 'The best order in which to do them';
  const stairs = steps.map((one) => {
    const barrier = barrierOf(data.reforms.find((reform) => reform.reform === one.reform)?.barrier ?? '');
    return { name: nameOf(data, one.reform), value: (one.npv - data.base) / factor, ...(barrier ? { barrier } : {}) };
  });
  const svg = staircase(
    stairs,
    figureOptions(context, 'order', title, `NPV gained, ${moneyUnit(currency, word, priceYear)}, present value`),
  );
  const rows = stairs.map((one, i) => [number(String(i + 1)), one.name, number(significant(one.value))]);
  return chart(svg, { columns: ['Step', 'Reform', `Gained so far, ${moneyUnit(currency, word)}`], rows });
}

function pairs(data: ReformsData, context: ExtraContext): string {
  const given = data.pairs ?? [];
  if (given.length === 0) return '';
  const { factor, word } = magnitude(given.map((one) => one.interaction));
  const keys = data.reforms.map((one) => one.reform);
  const pairAt = (a: number, b: number) =>
    given.find((one) => (one.a === keys[a] && one.b === keys[b]) || (one.a === keys[b] && one.b === keys[a]));
  const value = (a: number, b: number) => {
    const found = pairAt(a, b);
    return found === undefined ? undefined : found.interaction / factor;
  };
  const decided = given.filter((one) => !one.undecided);
  const most = [...decided].sort((a, b) => Math.abs(b.interaction) - Math.abs(a.interaction))[0];
  const how = most && most.interaction > 0 ? 'are worth more together' : 'stand in for each other';
  const { currency, priceYear } = context.facts;
  const title = most
    ? `“${nameOf(data, most.a)}” and “${nameOf(data, most.b)}” ${how}`
    : 'Which reforms are worth more together is undecided';
  const known = data.exact ? 'proven bounds' : '95 % of sampling';
  const svg = matrix(
    {
      names: keys.map((key) => nameOf(data, key)),
      value,
      signs: ['worth more together', 'stand in for each other'],
      undecided: { of: (a, b) => pairAt(a, b)?.undecided ?? false, name: `undecided (${known})` },
    },
    figureOptions(
      context,
      'pairs',
      title,
      `what a pair brings beyond its two parts, ${moneyUnit(currency, word, priceYear)}`,
    ),
  );
  const rows = given.map((one) => [
    nameOf(data, one.a),
    nameOf(data, one.b),
    number(significant(one.interaction / factor)),
    number(one.low === undefined ? '–' : significant(one.low / factor)),
    number(one.high === undefined ? '–' : significant(one.high / factor)),
  ]);
  const columns = ['Reform', 'with', moneyUnit(currency, word), 'Low', 'High'];
  return chart(svg, { columns, rows, caption: `Low and high: ${known}` });
}

function gains(data: ReformsData, context: ExtraContext): string {
  const given = [...(data.gains ?? [])].sort((a, b) => b.amount - a.amount);
  if (given.length === 0) return '';
  const { factor, word } = magnitude(given.map((one) => one.amount));
  const { currency, priceYear, countryName } = context.facts;
  const svg = bars(
    [{ bars: given.map((one) => ({ name: countryName(one.who), value: one.amount / factor })) }],
    figureOptions(
      context,
      'gains',
      `${countryName(given[0]!.who)} gains most of all reforms together`,
      `${moneyUnit(currency, word, priceYear)}, present value`,
    ),
  );
  const rows = given.map((one) => [countryName(one.who), number(significant(one.amount / factor))]);
  return chart(svg, { columns: ['Who', moneyUnit(currency, word)], rows });
}

/** What each reform is worth: bars with intervals, the best order, pairs, who gains. */
export function reformsSection(data: ReformsData, context: ExtraContext): Section | undefined {
  if (data.reforms.length === 0) return undefined;
  const { currency } = context.facts;
  const gain = data.all - data.base;
  const answer = paragraph(
    `All ${data.reforms.length} reforms together are worth ${money(gain, currency)}, before what they cost the public.`,
  );
  const html = answer + worth(data, context) + order(data, context) + pairs(data, context) + gains(data, context);
  return { id: 'reforms', title: 'What each reform is worth', html };
}
