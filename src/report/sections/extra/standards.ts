import {
  type Bar,
  bars,
  type CalendarSpan,
  calendar,
  escapeText,
  fixed,
  isQuality,
  magnitude,
  money,
  moneyUnit,
  nearness,
  significant,
} from '../../../figures/index.ts';
import { listed } from '../../../i18n/index.ts';
import { behind, type Cell, chart, day, mark, number, paragraph, type Section, tableHtml } from '../../html.ts';
import { count } from '../../words.ts';
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
  const at = sorted.filter((one) => one.applied < one.held && one.applied === first?.applied).length;
  const title = first
    ? at > 1
      ? `The first ${at} applications are due in ${Math.floor(first.applied)}`
      : `The first application is due in ${Math.floor(first.applied)}: ${name(first)}`
    : 'By the figures of the case every certificate is granted at once';
  const rows = sorted.map((one) => ({ name: name(one), spans: spansOf(one) }));
  const again = sorted.some((one) => (one.again ?? []).length > 0);
  const svg = calendar(
    rows,
    figureOptions(
      context,
      'calendar',
      title,
      `dashed: under way; solid: held${again ? '; mark: audit and evidence due again' : ''}`,
    ),
  );
  const cells = sorted.map((one) => [
    facts.placeName(one.place),
    facts.good(one.good).name,
    one.scheme,
    day(monthOf(one.applied)),
    day(monthOf(one.held)),
    ...(again ? [(one.again ?? []).map(monthOf).join(', ')] : []),
  ]);
  const columns = ['Site', 'Good', 'Scheme', 'Applied', 'Held from', ...(again ? ['Due again'] : [])];
  return chart(svg, { columns, rows: cells });
}

/** Month of a year with a fraction, 2027.35 as 2027-05. */
function monthOf(year: number): string {
  const month = Math.floor((year - Math.floor(year)) * 12 + 1e-9) + 1;
  return `${Math.floor(year)}-${String(month).padStart(2, '0')}`;
}

function plane(data: StandardsData, context: ExtraContext): string {
  const points = (data.plane ?? []).map((one) => ({ name: context.facts.countryName(one.market), x: one.x, y: one.y }));
  if (points.length < 3) return '';
  const pairs = [...(data.distance ?? [])].sort((a, b) => a.value - b.value);
  const nearest = pairs[0];
  const ofAll = pairs.some((one) => one.all !== undefined);
  const pair = (one: { a: string; b: string }) =>
    `${context.facts.countryName(one.a)} and ${context.facts.countryName(one.b)}`;
  const same = pairs.filter((one) => one.value === 0);
  const title = nearest
    ? same.length > 0 && same.length < 4
      ? `${same.map(pair).join('; ')}: same kinds of measure, not mutual recognition`
      : `${pair(nearest)} are nearest: same kinds of measure, not mutual recognition`
    : 'Same kinds of measure, not mutual recognition';
  const svg = nearness(
    points,
    figureOptions(context, 'plane', title, 'distance on the page stands for the share of kinds of measure that differ'),
  );
  const rows = pairs.map((one) => [
    context.facts.countryName(one.a),
    context.facts.countryName(one.b),
    number(significant(one.value)),
    ...(ofAll ? [number(significant(one.all ?? 0))] : []),
  ]);
  const columns = ['Market', 'with', 'Distance', ...(ofAll ? ['Of all products and measures (UNCTAD)'] : [])];
  return chart(svg, { columns, rows });
}

function needs(data: StandardsData, { facts }: ExtraContext): string {
  const gaps = data.gaps ?? [];
  const silent = data.silent ?? [];
  if (gaps.length + silent.length === 0) return '';
  const planned = gaps.some((one) => one.planned.length > 0);
  const marked = (one: (typeof gaps)[number]): Cell => ({
    html: `${escapeText(one.source || 'no source')} (${escapeText(one.quality)})${isQuality(one.quality) ? mark(one.quality) : ''}`,
  });
  const table = tableHtml({
    columns: [
      'Market',
      'Good',
      'Certificate',
      'Act, MAST',
      'Asked',
      'Held at',
      ...(planned ? ['The plan obtains'] : []),
      'Missing at',
      'Source',
    ],
    rows: [
      ...gaps.map((one) => [
        facts.countryName(one.market),
        facts.good(one.good).name,
        one.holders
          ? `${one.scheme} (held by ${one.holders.length > 0 ? listed(one.holders) : 'nobody known'})`
          : one.scheme,
        one.act,
        one.asked,
        one.held.join(', '),
        ...(planned ? [one.planned.join(', ')] : []),
        one.missing.join(', ') || (one.held.length + one.planned.length === 0 ? 'nobody sells there' : ''),
        marked(one),
      ]),
      ...silent.map((one) => [
        facts.countryName(one.market),
        facts.good(one.good).name,
        one.known ? 'none asked' : 'not known',
        ...Array.from({ length: planned ? 6 : 5 }, () => ''),
      ]),
    ],
  });
  return `<h3>What each market asks, and who has it</h3>${table}`;
}

function work(data: StandardsData, { facts }: ExtraContext): string {
  const list = data.work ?? [];
  if (list.length === 0) return '';
  const table = tableHtml({
    columns: [
      'Site',
      'Good',
      'Weeks',
      `First cost, ${facts.currency}`,
      'All work, by the week in which it begins',
      'What takes the time (weeks)',
    ],
    rows: list.map((one) => [
      facts.placeName(one.place),
      facts.good(one.good).name,
      number(fixed(Math.ceil(one.weeks), 0)),
      number(fixed(one.cost, 0)),
      one.order,
      one.path,
    ]),
  });
  return `<h3>The work: cheapest evidence in order</h3>${table}`;
}

function events(data: StandardsData): string {
  const list = data.events ?? [];
  if (list.length === 0) return '';
  const table = { columns: ['Date', 'What'], rows: list.map((one) => [day(one.date), one.what]) };
  return behind(table, `All ${count(list.length, 'day')} of the calendar`);
}

function align(data: StandardsData, { facts }: ExtraContext): string {
  const list = data.align ?? [];
  const [best] = list;
  if (list.length < 2 || !best) return '';
  if (best.changes === 0) return paragraph('All markets apply the same measures, by their codes.');
  const picture = data.pictured
    ? ` The picture carries ${fixed(100 * data.pictured.share, 0)} % of the distances${data.pictured.share < 0.6 ? ': read the table instead' : ''}.`
    : '';
  const table = {
    columns: ['Market that all others align with', 'Measures that they adopt or drop'],
    rows: list.map((one) => [facts.countryName(one.market), number(fixed(one.changes, 0))]),
  };
  const alike = list.filter((one) => one.changes === best.changes).map((one) => facts.countryName(one.market));
  const which = alike.length > 1 ? `${alike.join(' or ')}, whichever is taken` : alike.join();
  return (
    paragraph(
      `Cheapest to align with: ${which}, with ${count(best.changes, 'measure')} adopted or dropped by all others. Measures are counted, not weighed.${picture}`,
    ) + behind(table, 'Every market as the one to align with')
  );
}

function singles(data: StandardsData, { facts }: ExtraContext): string {
  const list = data.singles ?? [];
  if (list.length === 0) return '';
  const saved = magnitude(list.map((one) => one.saves));
  const trade = magnitude(list.map((one) => one.trade));
  const idle = data.idle
    ? paragraph(
        `${count(data.idle, 'other')} would change nothing alone: no market that is sold to asks what they make cheaper.`,
      )
    : '';
  return `<h3>Each alone</h3>${tableHtml({
    columns: [
      'Recognition or alignment',
      `Plan gains, ${moneyUnit(facts.currency, saved.word)}`,
      `Trade it touches, ${moneyUnit(facts.currency, trade.word)} a year`,
    ],
    rows: list.map((one) => [
      one.recognition,
      number(significant(one.saves / saved.factor)),
      number(significant(one.trade / trade.factor)),
    ]),
  })}${idle}`;
}

function firsts(data: StandardsData, context: ExtraContext): string {
  const given = [...(data.first ?? [])].sort((a, b) => a.recognitions.length - b.recognitions.length);
  if (given.length === 0) return '';
  const { factor, word } = magnitude(given.map((one) => one.saves));
  const { currency, priceYear } = context.facts;
  const bar = (one: (typeof given)[number]): Bar => ({
    name: listed(one.names ?? one.recognitions),
    value: one.saves / factor,
    barrier: 'standards',
    ...(one.low === undefined || one.high === undefined || one.high - one.low < 1e-3 * Math.abs(one.saves)
      ? {}
      : { low: one.low / factor, high: one.high / factor }),
  });
  const [least, most] = [given[0]!, given.at(-1)!];
  const more = most === least ? '' : `; the best ${most.recognitions.length} together ${money(most.saves, currency)}`;
  const title = `To recognise first: ${listed(least.recognitions)}, which saves ${money(least.saves, currency)}${more}`;
  const svg = bars(
    [{ bars: given.map(bar) }],
    figureOptions(context, 'first', title, `saved by the plan, ${moneyUnit(currency, word, priceYear)}`),
  );
  const trade = magnitude(given.map((one) => one.trade ?? 0));
  const rows = given.map((one) => [
    listed(one.recognitions),
    number(significant(one.saves / factor)),
    number(significant((one.trade ?? 0) / trade.factor)),
    one.exact === false ? 'searched' : 'proven',
  ]);
  const columns = [
    'Recognised together',
    `Plan gains, ${moneyUnit(currency, word)}`,
    `Trade it touches, ${moneyUnit(currency, trade.word)} a year`,
    'How found',
  ];
  return chart(svg, { columns, rows }) + partners(data, context);
}

/** What published rates say of a deep agreement between two markets: another number, of another thing. */
function partners(data: StandardsData, { facts }: ExtraContext): string {
  const list = data.partners ?? [];
  if (list.length === 0) return '';
  const { factor, word } = magnitude(list.flatMap((one) => [one.trade, one.high]));
  const unit = moneyUnit(facts.currency, word);
  const table = {
    columns: ['Deep agreement of', 'with', `Trade a year, ${unit}`, `Saving by published rates, ${unit}`],
    rows: list.map((one) => [
      facts.countryName(one.a),
      facts.countryName(one.b),
      number(significant(one.trade / factor)),
      number(`${significant(one.low / factor)}\u2013${significant(one.high / factor)}`),
    ]),
  };
  const said = paragraph(
    `Published rates were estimated on deep agreements between partners (${listed([...new Set(list.flatMap((one) => one.sources))])}), not on single recognitions; they are not added to what the plan gains. Harmonisation was found to hurt exporters that are left outside (Chen and Mattoo 2008).`,
  );
  return said + behind(table, 'What a deep agreement would save by published rates');
}

function costs(data: StandardsData, { facts }: ExtraContext): string {
  const list = data.cost ?? [];
  if (list.length === 0) return '';
  const total = list.reduce((sum, one) => sum + one.amount, 0);
  const { factor, word } = magnitude([total]);
  const unit = moneyUnit(facts.currency, word, facts.priceYear);
  const say = (amount: number): Cell => number(significant(amount / factor));
  const table = tableHtml({
    columns: ['Cost over the horizon, undiscounted', unit],
    rows: [...list.map((one) => [one.what, say(one.amount)]), ['together', say(total)]],
  });
  const years = {
    columns: ['Year', `First time, ${unit}`, 'Yearly', 'Renewal'],
    rows: (data.costYears ?? []).map((one) => [String(one.year), say(one.first), say(one.yearly), say(one.renewal)]),
  };
  return `<h3>What it costs</h3>${table}${years.rows.length > 0 ? behind(years, 'Year by year') : ''}`;
}

/** Who must hold which certificates and when, how near the markets are, and what to recognise first. */
export function standardsSection(data: StandardsData, context: ExtraContext): Section | undefined {
  const html =
    needs(data, context) +
    work(data, context) +
    strip(data, context) +
    events(data) +
    costs(data, context) +
    plane(data, context) +
    align(data, context) +
    firsts(data, context) +
    singles(data, context);
  return html === '' ? undefined : { id: 'standards', title: 'Standards: who must show what, and when', html };
}
