import {
  decimalsOf,
  fixed,
  magnitude,
  mapMultiples,
  money,
  moneyUnit,
  percent,
  scatter,
  significant,
} from '../../../figures/index.ts';
import { words } from '../../../i18n/index.ts';
import { behind, chart, type HtmlTable, number, paragraph, type Section, tableHtml } from '../../../view/index.ts';
import { contextOf } from '../../context.ts';
import { siteName } from '../../facts.ts';
import { payersTable } from '../../plan-books.ts';
import { builtOtherwise, measureName } from '../../words.ts';
import { flowsOfPlans } from '../flow-table.ts';
import { hubFocus } from '../map.ts';
import { mapData } from '../map-data.ts';
import { type ExtraContext, figureOptions } from './base.ts';
import type { OptionsData } from './data.ts';
import { ranges, sites } from './options-sites.ts';

/** A plan by its place in the list, the best first. */
const planName = (data: OptionsData, i: number): string =>
  data.options[i]?.name ?? (i === 0 ? words().options.best : words().options.other({ number: i + 1 }));

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
  const decimals = decimalsOf([data.best / factor]);
  const rows = data.options.map((one, i) => [
    planName(data, i).replaceAll(' ', '\u00a0'),
    number(fixed(one.npv / factor, decimals)),
    number(percent((data.best - one.npv) / Math.abs(data.best || 1))),
    ...names.map((name) => number(significant((one.measures[name] ?? Number.NaN) / (scales.get(name)?.factor ?? 1)))),
    number(String(one.builds.length)),
    number(i === 0 ? '–' : String(builtOtherwise(first, one.builds).length)),
  ]);
  const say = words().options;
  const heads = names.map((name) => {
    const scale = scales.get(name);
    const measure = measureName(name);
    return scale ? say.measureIn({ measure, unit: moneyUnit(currency, scale.word) }) : measure;
  });
  return {
    columns: [
      say.plan,
      say.npvIn({ unit: moneyUnit(currency, word) }),
      say.belowBest,
      ...heads,
      say.sitesBuilt,
      say.sitesDiffer,
    ],
    rows,
  };
}

/** Who gains in each plan against building nothing; empty where that is not known. */
function payers(data: OptionsData, { facts: { currency } }: ExtraContext): string {
  const rows = data.options.flatMap(({ bridge }, i) => (bridge ? [{ name: planName(data, i), bridge }] : []));
  if (rows.length === 0) return '';
  const scale = magnitude(rows.map(({ bridge }) => bridge.gain));
  const decimals = decimalsOf(rows.map(({ bridge }) => bridge.gain / scale.factor));
  const cell = (value: number) => fixed(value, decimals);
  const { bridgeTitle } = words().decision;
  return `<h3>${bridgeTitle}</h3>${tableHtml(payersTable(rows, words().options.plan, { ...scale, currency, cell }))}`;
}

/** What each plan builds: the best in full, the others by what they do otherwise. */
function builds(data: OptionsData, context: ExtraContext): string {
  const [best, ...others] = data.options;
  if (!best) return '';
  const nameOf = (site: string) => siteName(context.facts, site);
  const rows = [
    [planName(data, 0), best.builds.map(nameOf).join('; ')],
    ...others.map((one, i) => [planName(data, i + 1), builtOtherwise(best.builds, one.builds, nameOf).join('; ')]),
  ];
  const say = words().options;
  return behind({ columns: [say.plan, say.buildsMarks], rows }, say.builds);
}

function maps(data: OptionsData, context: ExtraContext): string {
  const drawn = data.options
    .flatMap((one, i) => (one.plan === undefined ? [] : [{ ...one, name: planName(data, i), plan: one.plan }]))
    .slice(0, 6);
  if (drawn.length < 2) return '';
  const panels = drawn.map((one) => {
    const own = contextOf({ plan: one.plan, case: context.case });
    const all = mapData(own);
    const near = hubFocus(own, all);
    const data = near.length > 2 ? { ...all, focus: near } : all;
    return { title: one.name, note: money(one.npv, context.facts.currency), data, context: own };
  });
  const say = words().options;
  const title = say.mapsTitle({ count: drawn.length, slack: percent(data.slack), of: data.slackOf ?? 'best' });
  return chart(
    () => mapMultiples(panels, figureOptions(context, 'options-maps', title, say.mapsUnit)),
    flowsOfPlans(panels.map((one) => ({ name: one.title, context: one.context }))),
  );
}

function frontier(data: OptionsData, context: ExtraContext, measure: string): string {
  const points = [...(data.frontiers[measure] ?? [])].sort((a, b) => a.value - b.value);
  if (points.length < 2) return '';
  const { factor, word } = magnitude(points.map((one) => one.npv));
  const name = measureName(measure);
  const best = [...points].sort((a, b) => b.npv - a.npv)[0]!;
  const far = [...points].sort((a, b) => Math.abs(b.value - best.value) - Math.abs(a.value - best.value))[0]!;
  const say = words().options;
  const title = say.frontierTitle({
    measure: name,
    from: significant(best.value),
    to: significant(far.value),
    cost: money(best.npv - far.npv, context.facts.currency),
  });
  const here = data.here?.[measure];
  const nearest =
    here === undefined ? undefined : [...points].sort((a, b) => Math.abs(a.value - here) - Math.abs(b.value - here))[0];
  const marked = points.map((one) => ({
    name: one === nearest ? words().figures.plan : significant(one.value),
    x: one.value,
    y: one.npv / factor,
    marked: one === nearest,
  }));
  const npv = say.npvIn({ unit: moneyUnit(context.facts.currency, word) });
  const svg = () =>
    scatter(
      { points: marked, axes: [name, npv], joined: true },
      figureOptions(
        context,
        `frontier-${measure}`,
        title,
        say.frontierUnit({ unit: moneyUnit(context.facts.currency, word, context.facts.priceYear) }),
      ),
    );
  const rows = points.map((one) => [
    number(significant(one.value)),
    number(fixed(one.npv / factor, decimalsOf([data.best / factor]))),
  ]);
  return chart(svg, { columns: [name, npv], rows }) + limitOf(data, measure, far.value - best.value);
}

/** How far the measure can go at most, where that is proven. */
function limitOf(data: OptionsData, measure: string, way: number): string {
  const limit = data.limits?.[measure];
  if (limit === undefined) return '';
  const { noMore, noLess } = words().options;
  return paragraph((way > 0 ? noMore : noLess)({ slack: percent(data.slack), limit: significant(limit) }));
}

/** What else would do: plans near the best, what they share, and what more of each measure costs. */
export function optionsSection(data: OptionsData, context: ExtraContext): Section | undefined {
  if (data.options.length === 0 && Object.keys(data.frontiers).length === 0) return undefined;
  const say = words().options;
  const uses = (['always', 'never'] as const)
    .filter((use) => data[use].length > 0)
    .map((use) => {
      const names = data[use].map((key) => siteName(context.facts, key));
      return paragraph(say.listOf[use]({ count: names.length, sites: names, more: 0 }));
    });
  const frontiers = Object.keys(data.frontiers).map((measure) => frontier(data, context, measure));
  const html =
    maps(data, context) +
    tableHtml(optionsTable(data, context)) +
    payers(data, context) +
    builds(data, context) +
    uses.join('') +
    sites(data, context) +
    ranges(data, context) +
    frontiers.join('\n');
  return { id: 'options', title: say.title, html };
}
