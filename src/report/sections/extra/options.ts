import { magnitude, mapMultiples, money, moneyUnit, percent, scatter, significant } from '../../../figures/index.ts';
import { listed } from '../../../i18n/index.ts';
import { contextOf } from '../../context.ts';
import { siteName } from '../../facts.ts';
import { behind, chart, type HtmlTable, number, paragraph, type Section, tableHtml } from '../../html.ts';
import { builtOtherwise, measureName } from '../../words.ts';
import { hubFocus } from '../map.ts';
import { mapData } from '../map-data.ts';
import { type ExtraContext, figureOptions } from './base.ts';
import type { OptionsData } from './data.ts';
import { ranges, sites } from './options-sites.ts';

/** Measures told in money. */
const inMoney = new Set(['value_added', 'capex']);

function optionsTable(data: OptionsData, context: ExtraContext): HtmlTable {
  const names = [...new Set(data.options.flatMap((one) => Object.keys(one.measures)))];
  const { currency } = context.facts;
  const { factor, word } = magnitude([data.best]);
  const scales = new Map(
    names.map((name) => [
      name,
      inMoney.has(name) ? magnitude(data.options.map((one) => one.measures[name] ?? 0)) : undefined,
    ]),
  );
  const first = data.options[0]?.builds ?? [];
  const rows = data.options.map((one, i) => [
    (one.name ?? `Plan ${i + 1}`).replaceAll(' ', '\u00a0'),
    number(significant(one.npv / factor, 5)),
    number(percent((data.best - one.npv) / Math.abs(data.best || 1))),
    ...names.map((name) => number(significant((one.measures[name] ?? Number.NaN) / (scales.get(name)?.factor ?? 1)))),
    number(String(one.builds.length)),
    number(i === 0 ? '–' : String(builtOtherwise(first, one.builds).length)),
  ]);
  const heads = names.map((name) => {
    const scale = scales.get(name);
    return scale ? `${measureName(name)}, ${moneyUnit(currency, scale.word)}` : measureName(name);
  });
  return {
    columns: [
      'Plan',
      `NPV, ${moneyUnit(currency, word)}`,
      'Below the best',
      ...heads,
      'Sites built',
      'Otherwise than the best',
    ],
    rows,
  };
}

/** What each plan builds: the best in full, the others by what they do otherwise. */
function builds(data: OptionsData, context: ExtraContext): string {
  const [best, ...others] = data.options;
  if (!best) return '';
  const nameOf = (site: string) => siteName(context.facts, site);
  const rows = [
    [best.name ?? 'The best', best.builds.map(nameOf).join('; ')],
    ...others.map((one, i) => [
      one.name ?? `Plan ${i + 2}`,
      builtOtherwise(best.builds, one.builds, nameOf).join('; '),
    ]),
  ];
  const columns = ['Plan', 'Builds; the others: what is built besides (+) and not built (−)'];
  return behind({ columns, rows }, 'What each plan builds');
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
  const name = measureName(measure);
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
      `best plans found${limitOf(data, measure, far.value - best.value)}; ${moneyUnit(context.facts.currency, word, context.facts.priceYear)}`,
    ),
  );
  const rows = points.map((one) => [number(significant(one.value)), number(significant(one.npv / factor, 5))]);
  return chart(svg, { columns: [name, `NPV, ${moneyUnit(context.facts.currency, word)}`], rows });
}

/** How far the measure can go at most, where that is proven. */
function limitOf(data: OptionsData, measure: string, way: number): string {
  const limit = data.limits?.[measure];
  return limit === undefined
    ? ''
    : `, none within ${percent(data.slack)} has ${way > 0 ? 'more' : 'less'} than ${significant(limit)}`;
}

/** What else would do: plans near the best, what they share, and what more of each measure costs. */
export function optionsSection(data: OptionsData, context: ExtraContext): Section | undefined {
  if (data.options.length === 0 && Object.keys(data.frontiers).length === 0) return undefined;
  const words = (keys: readonly string[]) => listed(keys.map((key) => siteName(context.facts, key)));
  const always = data.always.length > 0 ? paragraph(`Built in every one of them: ${words(data.always)}.`) : '';
  const never = data.never.length > 0 ? paragraph(`Built in none: ${words(data.never)}.`) : '';
  const frontiers = Object.keys(data.frontiers).map((measure) => frontier(data, context, measure));
  const html =
    maps(data, context) +
    tableHtml(optionsTable(data, context)) +
    builds(data, context) +
    always +
    never +
    sites(data, context) +
    ranges(data, context) +
    frontiers.join('\n');
  return { id: 'options', title: 'What else would do nearly as well', html };
}
