import {
  type CalendarSpan,
  calendar,
  escapeText,
  fixed,
  isQuality,
  magnitude,
  moneyUnit,
  significant,
} from '../../../figures/index.ts';
import { listed, words } from '../../../i18n/index.ts';
import { behind, type Cell, chart, day, mark, number, type Section, tableHtml } from '../../../view/index.ts';
import { type ExtraContext, figureOptions } from './base.ts';
import type { StandardsData } from './data.ts';
import { align, plane } from './standards-distance.ts';
import { firsts, singles } from './standards-first.ts';

type Entry = StandardsData['calendar'][number];

function spansOf(one: Entry): CalendarSpan[] {
  const said = words().standardsPage;
  const spans: CalendarSpan[] = [];
  if (one.applied < one.held) {
    const weeks = Math.round((one.held - one.applied) * 52);
    spans.push({ from: one.applied, to: one.held, kind: 'work', text: said.weeks({ weeks }) });
  }
  spans.push({ from: one.held, to: one.until, kind: 'held', text: said.held });
  for (const again of one.again ?? []) spans.push({ from: again, to: again, kind: 'renewal' });
  return spans;
}

function strip(data: StandardsData, context: ExtraContext): string {
  if (data.calendar.length === 0) return '';
  const { facts } = context;
  const said = words().standardsPage;
  const goods = new Set(data.calendar.map(({ good }) => good));
  const name = ({ place, good, scheme }: Entry) =>
    said.rowOf({ place: facts.placeName(place), good: goods.size > 1 ? facts.good(good).name : '', scheme });
  const sorted = [...data.calendar].sort((a, b) => a.applied - b.applied || (name(a) < name(b) ? -1 : 1));
  const first = sorted.find((one) => one.applied < one.held);
  const at = sorted.filter((one) => one.applied < one.held && one.applied === first?.applied).length;
  const title = !first
    ? said.grantedAtOnce
    : at > 1
      ? said.firstDue({ count: at, year: Math.floor(first.applied) })
      : said.firstDueOne({ name: name(first), year: Math.floor(first.applied) });
  const rows = sorted.map((one) => ({ name: name(one), spans: spansOf(one) }));
  const again = sorted.some((one) => (one.again ?? []).length > 0);
  const unit = again ? said.calendarUnitAgain : said.calendarUnit;
  const svg = () => calendar(rows, figureOptions(context, 'calendar', title, unit));
  const cells = sorted.map((one) => [
    facts.placeName(one.place),
    facts.good(one.good).name,
    one.scheme,
    day(monthOf(one.applied)),
    day(monthOf(one.held)),
    ...(again ? [(one.again ?? []).map(monthOf).join(', ')] : []),
  ]);
  const columns = [said.site, said.good, said.scheme, said.applied, said.heldFrom, ...(again ? [said.dueAgain] : [])];
  return chart(svg, { columns, rows: cells });
}

/** Month of a year with a fraction, 2027.35 as 2027-05. */
function monthOf(year: number): string {
  const month = Math.floor((year - Math.floor(year)) * 12 + 1e-9) + 1;
  return `${Math.floor(year)}-${String(month).padStart(2, '0')}`;
}

function needs(data: StandardsData, { facts }: ExtraContext): string {
  const gaps = data.gaps ?? [];
  const silent = data.silent ?? [];
  if (gaps.length + silent.length === 0) return '';
  const said = words().standardsPage;
  const planned = gaps.some((one) => one.planned.length > 0);
  const marked = ({ source, quality }: (typeof gaps)[number]): Cell => {
    const named = { source: source || said.noSource, quality: words().evidence.qualities[quality] ?? quality };
    return { html: escapeText(said.sourceOf(named)) + (isQuality(quality) ? mark(quality) : '') };
  };
  const table = tableHtml({
    columns: [
      said.market,
      said.good,
      said.certificate,
      said.act,
      said.asked,
      said.heldAt,
      ...(planned ? [said.planObtains] : []),
      said.missingAt,
      said.source,
    ],
    rows: [
      ...gaps.map((one) => [
        facts.countryName(one.market),
        facts.good(one.good).name,
        one.holders
          ? said.heldBy({
              scheme: one.scheme,
              holders: one.holders.length > 0 ? listed(one.holders) : said.nobodyKnown,
            })
          : one.scheme,
        one.act,
        one.asked,
        words().number.some({ items: one.held }),
        ...(planned ? [words().number.some({ items: one.planned })] : []),
        words().number.some({ items: one.missing }) ||
          (one.held.length + one.planned.length === 0 ? said.nobodySells : ''),
        marked(one),
      ]),
      ...silent.map((one) => [
        facts.countryName(one.market),
        facts.good(one.good).name,
        one.known ? said.noneAsked : words().number.notKnown,
        ...Array.from({ length: planned ? 6 : 5 }, () => ''),
      ]),
    ],
  });
  return `<h3>${said.needsTitle}</h3>${table}`;
}

function work(data: StandardsData, { facts }: ExtraContext): string {
  const list = data.work ?? [];
  if (list.length === 0) return '';
  const said = words().standardsPage;
  const table = tableHtml({
    columns: [
      said.site,
      said.good,
      said.weeksHead,
      said.firstCost({ currency: facts.currency }),
      said.order,
      said.path,
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
  return `<h3>${said.workTitle}</h3>${table}`;
}

function events(data: StandardsData): string {
  const list = data.events ?? [];
  if (list.length === 0) return '';
  const said = words().standardsPage;
  const table = { columns: [said.date, said.what], rows: list.map((one) => [day(one.date), one.what]) };
  return behind(table, said.allDays({ count: list.length }));
}

function costs(data: StandardsData, { facts }: ExtraContext): string {
  const list = data.cost ?? [];
  if (list.length === 0) return '';
  const said = words().standardsPage;
  const total = list.reduce((sum, one) => sum + one.amount, 0);
  const { factor, word } = magnitude([total]);
  const unit = moneyUnit(facts.currency, word, facts.priceYear);
  const say = (amount: number): Cell => number(significant(amount / factor));
  const table = tableHtml({
    columns: [said.costHead, unit],
    rows: [...list.map((one) => [said.kinds[one.what], say(one.amount)]), [said.together, say(total)]],
  });
  const years = {
    columns: [said.year, said.firstTime({ unit }), said.yearly, said.renewal],
    rows: (data.costYears ?? []).map((one) => [String(one.year), say(one.first), say(one.yearly), say(one.renewal)]),
  };
  return `<h3>${said.costTitle}</h3>${table}${years.rows.length > 0 ? behind(years, said.yearByYear) : ''}`;
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
  return html === '' ? undefined : { id: 'standards', title: words().standardsPage.title, html };
}
