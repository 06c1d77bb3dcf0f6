import {
  type Bar,
  bars,
  type CalendarSpan,
  calendar,
  fixed,
  magnitude,
  money,
  moneyUnit,
  nearness,
  significant,
} from '../../../figures/index.ts';
import { chart, number, type Section, tableHtml } from '../../html.ts';
import { listed } from '../../words.ts';
import { type ExtraContext, figureOptions } from './base.ts';
import type { StandardsData } from './data.ts';

type Entry = StandardsData['calendar'][number];

function spansOf(one: Entry): CalendarSpan[] {
  const spans: CalendarSpan[] = [];
  if (one.applied < one.held) {
    const weeks = Math.round((one.held - one.applied) * 52);
    spans.push({ from: one.applied, to: one.held, kind: 'work', text: `${weeks} weeks` });
  }
  spans.push({ from: one.held, to: one.until, kind: 'held', text: 'held' });
  for (const again of one.again ?? []) spans.push({ from: again, to: again, kind: 'renewal' });
  return spans;
}

function strip(data: StandardsData, context: ExtraContext): string {
  if (data.calendar.length === 0) return '';
  const { facts } = context;
  const name = (one: Entry) => `${facts.placeName(one.place)}, ${facts.good(one.good).name}, ${one.scheme}`;
  const sorted = [...data.calendar].sort((a, b) => a.applied - b.applied || (name(a) < name(b) ? -1 : 1));
  const first = sorted.find((one) => one.applied < one.held);
  const title = first
    ? `The first application is due in ${Math.floor(first.applied)}: ${name(first)}`
    : 'All certificates that the plan needs are held already';
  const rows = sorted.map((one) => ({ name: name(one), spans: spansOf(one) }));
  const svg = calendar(
    rows,
    figureOptions(context, 'calendar', title, 'dashed: under way; solid: held; mark: audit and evidence due again'),
  );
  const cells = sorted.map((one) => [
    facts.placeName(one.place),
    facts.good(one.good).name,
    one.scheme,
    number(fixed(one.applied, 1).replaceAll('\u202f', '')),
    number(fixed(one.held, 1).replaceAll('\u202f', '')),
    number(fixed(one.until, 1).replaceAll('\u202f', '')),
  ]);
  return chart(svg, { columns: ['Site', 'Good', 'Scheme', 'Applied', 'Held from', 'Until'], rows: cells });
}

function plane(data: StandardsData, context: ExtraContext): string {
  const points = (data.plane ?? []).map((one) => ({ name: context.facts.countryName(one.market), x: one.x, y: one.y }));
  if (points.length < 3) return '';
  const pairs = [...(data.distance ?? [])].sort((a, b) => a.value - b.value);
  const nearest = pairs[0];
  const title = nearest
    ? `The standards of ${context.facts.countryName(nearest.a)} and ${context.facts.countryName(nearest.b)} are nearest`
    : 'How near the markets’ standards are';
  const svg = nearness(
    points,
    figureOptions(context, 'plane', title, 'distance on the page stands for distance of requirements'),
  );
  const rows = pairs.map((one) => [
    context.facts.countryName(one.a),
    context.facts.countryName(one.b),
    number(significant(one.value)),
  ]);
  return chart(svg, { columns: ['Market', 'with', 'Distance'], rows });
}

function firsts(data: StandardsData, context: ExtraContext): string {
  const given = [...(data.first ?? [])].sort((a, b) => b.saves - a.saves);
  if (given.length === 0) return '';
  const { factor, word } = magnitude(given.map((one) => one.saves));
  const { currency, priceYear } = context.facts;
  const bar = (one: (typeof given)[number]): Bar => ({
    name: listed(one.recognitions),
    value: one.saves / factor,
    barrier: 'standards',
    ...(one.low === undefined || one.high === undefined ? {} : { low: one.low / factor, high: one.high / factor }),
  });
  const title = `To recognise first: ${listed(given[0]!.recognitions)}, which saves ${money(given[0]!.saves, currency)}`;
  const svg = bars(
    [{ bars: given.map(bar) }],
    figureOptions(context, 'first', title, `saved by the plan, ${moneyUnit(currency, word, priceYear)}`),
  );
  const rows = given.map((one) => [listed(one.recognitions), number(significant(one.saves / factor))]);
  return chart(svg, { columns: ['Recognised together', `Saves, ${moneyUnit(currency, word)}`], rows });
}

/** Who must hold which certificates and when, how near the markets are, and what to recognise first. */
export function standardsSection(data: StandardsData, context: ExtraContext): Section | undefined {
  const costs = data.cost ?? [];
  const { factor, word } = magnitude(costs.map((one) => one.amount));
  const table =
    costs.length === 0
      ? ''
      : tableHtml({
          columns: ['Cost', moneyUnit(context.facts.currency, word, context.facts.priceYear)],
          rows: costs.map((one) => [one.what, number(significant(one.amount / factor))]),
        });
  const html = strip(data, context) + table + plane(data, context) + firsts(data, context);
  return html === '' ? undefined : { id: 'standards', title: 'Standards: who must show what, and when', html };
}
