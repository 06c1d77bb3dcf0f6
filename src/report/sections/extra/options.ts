import {
  bars,
  magnitude,
  mapMultiples,
  money,
  moneyUnit,
  percent,
  scatter,
  significant,
} from '../../../figures/index.ts';
import { contextOf } from '../../context.ts';
import { chart, type HtmlTable, number, paragraph, type Section, tableHtml } from '../../html.ts';
import { listed } from '../../words.ts';
import { hubFocus } from '../map.ts';
import { mapData } from '../map-data.ts';
import { candidateName, type ExtraContext, figureOptions } from './base.ts';
import type { OptionsData } from './data.ts';

const measures: Record<string, string> = {
  jobs: 'jobs',
  co2: 'CO2, t',
  hours: 'mean hours',
  external_share: 'external share',
  value_added: 'value added',
  capex: 'capital',
  builds: 'plants',
};

function optionsTable(data: OptionsData, context: ExtraContext): HtmlTable {
  const names = [...new Set(data.options.flatMap((one) => Object.keys(one.measures)))];
  const { factor, word } = magnitude([data.best]);
  const rows = data.options.map((one, i) => [
    one.name ?? `Plan ${i + 1}`,
    number(significant(one.npv / factor, 'en', 5)),
    number(percent((data.best - one.npv) / Math.abs(data.best || 1))),
    ...names.map((name) => number(significant(one.measures[name] ?? Number.NaN))),
    one.builds.map((key) => candidateName(context.facts, key)).join('; '),
  ]);
  const heads = names.map((name) => measures[name] ?? name);
  return {
    columns: ['Plan', `NPV, ${moneyUnit(context.facts.currency, word)}`, 'Below the best', ...heads, 'Builds'],
    rows,
  };
}

function maps(data: OptionsData, context: ExtraContext): string {
  const drawn = data.options.filter((one) => one.plan !== undefined).slice(0, 6);
  if (drawn.length < 2) return '';
  const panels = drawn.map((one, i) => {
    const own = contextOf({ plan: one.plan!, case: context.case });
    const all = mapData(own);
    const near = hubFocus(own, all);
    const data = near.length > 2 ? { ...all, focus: near } : all;
    return { title: one.name ?? `Plan ${i + 1}`, note: money(one.npv, context.facts.currency), data };
  });
  const title = `${drawn.length} plans within ${percent(data.slack)} of the best that differ most`;
  return `<figure>${mapMultiples(panels, figureOptions(context, 'options-maps', title, 'NPV of each under its name'))}</figure>`;
}

function frontier(data: OptionsData, context: ExtraContext, measure: string): string {
  const points = [...(data.frontiers[measure] ?? [])].sort((a, b) => a.value - b.value);
  if (points.length < 2) return '';
  const { factor, word } = magnitude(points.map((one) => one.npv));
  const name = measures[measure] ?? measure;
  const best = [...points].sort((a, b) => b.npv - a.npv)[0]!;
  const far = [...points].sort((a, b) => Math.abs(b.value - best.value) - Math.abs(a.value - best.value))[0]!;
  const title = `From ${significant(best.value)} to ${significant(far.value)} ${name} costs ${money(best.npv - far.npv, context.facts.currency)}`;
  const here = data.here?.[measure];
  const nearest =
    here === undefined ? undefined : [...points].sort((a, b) => Math.abs(a.value - here) - Math.abs(b.value - here))[0];
  const marked = points.map((one) => ({
    name: one === nearest ? 'this plan' : significant(one.value),
    x: one.value,
    y: one.npv / factor,
    marked: one === nearest,
  }));
  const svg = scatter(
    { points: marked, axes: [name, `NPV, ${moneyUnit(context.facts.currency, word)}`], joined: true },
    figureOptions(
      context,
      `frontier-${measure}`,
      title,
      `no plan lies above the line; ${moneyUnit(context.facts.currency, word, context.facts.priceYear)}`,
    ),
  );
  const rows = points.map((one) => [number(significant(one.value)), number(significant(one.npv / factor, 'en', 5))]);
  return chart(svg, { columns: [name, `NPV, ${moneyUnit(context.facts.currency, word)}`], rows });
}

/** What doing otherwise costs, site by site, and what that makes of each within each slack. */
function sites(data: OptionsData, context: ExtraContext): string {
  const given = [...(data.sites ?? [])].sort((a, b) => a.low - b.low);
  if (given.length === 0) return '';
  const { currency, priceYear } = context.facts;
  const shown = given.filter((one) => one.high !== null).slice(0, 15);
  const { factor, word } = magnitude(shown.map((one) => one.high!));
  const size = Math.abs(data.best || 1);
  const slacks = data.slacks ?? [data.slack];
  const use = ({ built, low, high }: (typeof given)[number], slack: number) =>
    high !== null && high <= slack * size
      ? 'sometimes'
      : low >= slack * size
        ? built
          ? 'always'
          : 'never'
        : 'undecided';
  const name = (one: (typeof given)[number]) =>
    `${one.built ? 'Without' : 'With'} ${candidateName(context.facts, one.site)}`;
  const unit = moneyUnit(currency, word, priceYear);
  const least = shown[0];
  const svg = least
    ? bars(
        [
          {
            bars: shown.map((one) => ({
              name: name(one),
              value: one.high! / factor,
              low: one.low / factor,
              high: one.high! / factor,
            })),
          },
        ],
        figureOptions(
          context,
          'otherwise',
          `${name(least)} the chain loses least: at most ${money(least.high!, currency)}`,
          `NPV lost by the best plan that does otherwise at one site, ${unit}`,
        ),
      )
    : '';
  const rows = given.map((one) => [
    name(one),
    number(significant(one.low / factor)),
    number(one.high === null ? 'none found' : significant(one.high / factor)),
    ...slacks.map((slack) => use(one, slack)),
  ]);
  const columns = [
    'Otherwise',
    `Loses at least, ${unit}`,
    'At most',
    ...slacks.map((slack) => `Within ${percent(slack)}`),
  ];
  return svg === '' ? tableHtml({ columns, rows }) : chart(svg, { columns, rows });
}

/** Least and most use of countries and sites over plans within the slack. */
function ranges(data: OptionsData, context: ExtraContext): string {
  const given = (data.ranges ?? []).filter((one) => one.most > 1e-9);
  if (given.length === 0) return '';
  const { currency, priceYear, countryName } = context.facts;
  const countries = given.filter((one) => one.kind === 'country').sort((a, b) => b.here - a.here);
  const { factor, word } = magnitude(countries.map((one) => one.most));
  const widest = [...countries].sort((a, b) => b.most - b.least - (a.most - a.least))[0];
  const svg = widest
    ? bars(
        [
          {
            bars: countries.map((one) => ({
              name: countryName(one.of),
              value: one.here / factor,
              low: one.least / factor,
              high: one.most / factor,
              text: `${significant(one.here / factor)} (${significant(one.least / factor)} to ${significant(one.most / factor)})`,
            })),
          },
        ],
        figureOptions(
          context,
          'ranges',
          `What ${countryName(widest.of)} adds can change most at little loss`,
          `value added over the years in the best plan, whisker: in plans within ${percent(data.slack)}, ${moneyUnit(currency, word, priceYear)}`,
        ),
      )
    : '';
  const rows = given.map((one) => [
    one.kind === 'country' ? countryName(one.of) : candidateName(context.facts, one.of),
    one.kind === 'country' ? 'value added' : 'activity',
    ...[one.here, one.least, one.most].map((value) => number(significant(value))),
  ]);
  const columns = ['Country or site', 'Use', 'In the best plan', 'Least', 'Most'];
  return svg === '' ? tableHtml({ columns, rows }) : chart(svg, { columns, rows });
}

/** What else would do: plans near the best, what they share, and what more of each measure costs. */
export function optionsSection(data: OptionsData, context: ExtraContext): Section | undefined {
  if (data.options.length === 0 && Object.keys(data.frontiers).length === 0) return undefined;
  const words = (keys: readonly string[]) => listed(keys.map((key) => candidateName(context.facts, key)));
  const always = data.always.length > 0 ? paragraph(`Built in every one of them: ${words(data.always)}.`) : '';
  const never = data.never.length > 0 ? paragraph(`Built in none: ${words(data.never)}.`) : '';
  const frontiers = Object.keys(data.frontiers).map((measure) => frontier(data, context, measure));
  const html =
    maps(data, context) +
    tableHtml(optionsTable(data, context)) +
    always +
    never +
    sites(data, context) +
    ranges(data, context) +
    frontiers.join('\n');
  return { id: 'options', title: 'What else would do nearly as well', html };
}
