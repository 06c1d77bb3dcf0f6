import {
  type Bar,
  bars,
  type Estimate,
  magnitude,
  matrix,
  moneyUnit,
  type PairSign,
  significant,
  staircase,
} from '../../../figures/index.ts';
import type { ReformsDocument, ReformWorth } from '../../../reforms/index.ts';
import { chart, number, paragraph, type Section } from '../../html.ts';
import { rangeIn, reformsHeadline, reformsUnit, sortedByWorth } from '../../reforms-words.ts';
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
    ...(ends ? { low: worth.low / factor, high: worth.high / factor } : { text: 'not known' }),
  };
}

function worth(d: ReformsDocument, context: ExtraContext): string {
  const { factor, word } = reformsUnit(d);
  const sorted = sortedByWorth(d.reforms);
  const { currency, priceYear } = context.facts;
  const top = sorted[0]!;
  const clear = top.shapley.low > 0 && sorted.slice(1).every((one) => one.shapley.high < top.shapley.low);
  const title = clear ? `“${top.name}” is worth most` : 'Which reform is worth most is not known yet';
  const known = d.exact ? 'whiskers: proven bounds' : 'whiskers: 95 % of sampling';
  const svg = bars(
    [
      {
        name: 'Share of the joint gain (Shapley value)',
        bars: sorted.map((one) => barOf(one, factor, one.shapley)),
      },
      { name: 'Alone', bars: sorted.map((one) => barOf(one, factor, one.alone)) },
      { name: 'Last, after all others', bars: sorted.map((one) => barOf(one, factor, one.last)) },
    ],
    {
      ...figureOptions(context, 'worth', title, `${moneyUnit(currency, word, priceYear)}, present value; ${known}`),
      oneScale: true,
    },
  );
  const cell = (x: Estimate) => number(rangeIn(x, factor));
  const rows = sorted.map((one) => [
    one.name || one.reform,
    one.barrier,
    cell(one.alone),
    cell(one.last),
    cell(one.shapley),
    number(significant(one.cost / factor)),
    cell(one.net),
    number(one.benefitCost === null ? '–' : significant(one.benefitCost)),
  ]);
  const columns = ['Reform', 'Barrier', 'Alone', 'Last', 'Shapley', 'Public cost', 'Less cost', 'Benefit over cost'];
  return chart(svg, { columns, rows, caption: moneyUnit(currency, word, priceYear) });
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
  const title =
    enough > 0 && enough < steps.length
      ? `The first ${enough} of ${steps.length} reforms bring nine tenths of the gain`
      : 'The order that gains most soonest';
  const stairs = steps.map((one) => {
    const barrier = barrierOf(d.reforms.find((reform) => reform.reform === one.reform)?.barrier ?? '');
    return { name: nameOf(d, one.reform), value: (one.npv - d.base) / factor, ...(barrier ? { barrier } : {}) };
  });
  const unit = `NPV gained by the plans found, ${moneyUnit(currency, word, priceYear)}, present value`;
  const svg = staircase(stairs, figureOptions(context, 'order', title, unit));
  const rows = stairs.map((one, i) => [number(String(i + 1)), one.name, number(significant(one.value))]);
  return chart(svg, { columns: ['Step', 'Reform', `Gained so far, ${moneyUnit(currency, word)}`], rows });
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
  const how = most.interaction.low > 0 ? 'are worth more together' : 'partly replace each other';
  const { currency, priceYear } = context.facts;
  const title =
    least(most.interaction) > 0
      ? `“${nameOf(d, most.a)}” and “${nameOf(d, most.b)}” ${how}`
      : 'How reforms act together is not known yet';
  const known = d.exact ? 'proven bounds' : '95 % of sampling';
  const svg = matrix(
    {
      names: keys.map((key) => nameOf(d, key)),
      value: (a, b) => {
        const pair = pairAt(a, b);
        return pair && told(pair.interaction);
      },
      signs: ['worth more together', 'partly replace each other'],
      undecided: `? not known (${known})`,
    },
    figureOptions(
      context,
      'pairs',
      title,
      `what a pair brings beyond its two parts, ${moneyUnit(currency, word, priceYear)}`,
    ),
  );
  const rows = d.pairs.map((one) => [nameOf(d, one.a), nameOf(d, one.b), number(rangeIn(one.interaction, factor))]);
  return chart(svg, {
    columns: ['Reform', 'with', moneyUnit(currency, word)],
    rows,
    caption: `Intervals are ${known}`,
  });
}

function countries(d: ReformsDocument, context: ExtraContext): string {
  const known = d.countries.flatMap((one) => (one.gain === null || one.gain === 0 ? [] : [{ ...one, gain: one.gain }]));
  if (known.length === 0) return '';
  const sorted = known.sort((a, b) => b.gain - a.gain);
  const { factor, word } = magnitude(sorted.flatMap((one) => [one.gain, one.valueAdded, one.duties]));
  const { currency, priceYear, countryName } = context.facts;
  const svg = bars(
    [{ bars: sorted.map((one) => ({ name: countryName(one.country), value: one.gain / factor })) }],
    figureOptions(
      context,
      'gains',
      'Where the deliveries gain and lose with all reforms, by the plans found',
      `${moneyUnit(currency, word, priceYear)}, present value`,
    ),
  );
  const rows = sorted.map((one) => [
    countryName(one.country),
    number(significant(one.gain / factor)),
    number(significant(one.valueAdded / factor)),
    number(significant(one.jobs)),
    number(significant(one.duties / factor)),
  ]);
  const columns = ['Country', 'Gain', 'Value added', 'Jobs, mean over the years', 'Duties collected'];
  const caption = `Changes between the two plans found, ${moneyUnit(currency, word)}. Gains add up to the change in NPV; the other columns are not added to them.`;
  return chart(svg, { columns, rows, caption });
}

function players(d: ReformsDocument, context: ExtraContext): string {
  if (d.players.length === 0) return '';
  const ends = d.players.flatMap(({ low, high, stayingOut }) => [low, high, stayingOut ?? 0]);
  const { factor, word } = magnitude(ends.filter((x) => Number.isFinite(x)));
  const { currency, priceYear, countryName } = context.facts;
  const list = d.players.map((one) => ({ ...one, name: countryName(one.country) }));
  const svg = bars(
    [
      {
        bars: list.map(({ name, low, high, shapley }) => ({
          name,
          ...(shapley === null ? {} : { value: shapley / factor }),
          ...(Number.isFinite(low) && Number.isFinite(high)
            ? { low: low / factor, high: high / factor }
            : { text: 'not known' }),
        })),
      },
    ],
    figureOptions(
      context,
      'consent',
      'What the consent of each country brings',
      `Shapley value over countries, ${moneyUnit(currency, word, priceYear)}, present value`,
    ),
  );
  const rows = list.map(({ name, low, high, shapley, stayingOut }) => [
    name,
    number(rangeIn({ low, high, value: shapley }, factor)),
    number(stayingOut === null ? 'not known' : significant(stayingOut / factor)),
  ]);
  const payments =
    d.sidePayments === null
      ? 'Whether side payments can make every country stay is not known yet.'
      : d.sidePayments
        ? 'Side payments can make every country stay, by the plans found.'
        : 'No side payments make every country stay, by the plans found.';
  const columns = ['Country', 'Its consent brings', 'It would lose by staying out'];
  return chart(svg, { columns, rows, caption: moneyUnit(currency, word) }) + paragraph(payments);
}

/** What each reform is worth: bars with intervals, the best order, pairs, who gains, who must agree. */
export function reformsSection(d: ReformsDocument, context: ExtraContext): Section | undefined {
  if (d.reforms.length === 0) return undefined;
  const html = [worth, order, pairs, countries, players].map((part) => part(d, context)).join('');
  return { id: 'reforms', title: 'What each reform is worth', html: paragraph(reformsHeadline(d)) + html };
}
