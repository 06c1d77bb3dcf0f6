import { significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { Context } from '../context.ts';
import { dutyAsks, dutyRate, dutyUnder } from '../duty-words.ts';
import { behind, type HtmlTable, paragraph, type Section, tableHtml } from '../html.ts';

/** Lanes that stand in the page; the others are behind a click. */
const SHOWN = 12;

/** Which duty, preference, rule and proof of origin each lane between two customs zones has, and what is due without it. */
export function dutiesSection(context: Context): Section | undefined {
  const { facts, plan, year } = context;
  const lanes = (plan.duties ?? []).filter((one) => one.years.includes(year));
  if (lanes.length === 0) return undefined;
  const say = words().report;
  const value = new Map<string, number>();
  for (const { good, from, to, origin, amount, year: when } of plan.flows) {
    const key = [good, from, to, origin].join('/');
    if (when === year) value.set(key, (value.get(key) ?? 0) + amount * facts.good(good).value);
  }
  const sent = (one: (typeof lanes)[number]) => value.get([one.good, one.from, one.to, one.origin].join('/')) ?? 0;
  const sorted = [...lanes].sort((a, b) => Number(a.known) - Number(b.known) || sent(b) - sent(a));
  const rows = sorted.map((one) => [
    facts.good(one.good).name,
    facts.placeName(one.from),
    facts.placeName(one.to),
    facts.countryName(one.origin),
    dutyRate(one, plan.currency),
    dutyUnder(one, facts),
    dutyAsks(one) || '–',
    one.without ? dutyRate(one.without, plan.currency) : '–',
  ]);
  const columns = [say.good, say.from, say.to, say.origin, say.duty, say.under, say.asks, say.withoutIt];
  const table: HtmlTable = { columns, rows: rows.slice(0, SHOWN) };
  const unknown = lanes.filter((one) => !one.known).length;
  const said =
    unknown === 0
      ? ''
      : paragraph(say.dutiesUnknown({ unknown: significant(unknown), all: significant(lanes.length) }));
  const more =
    rows.length > SHOWN
      ? behind({ columns, rows: rows.slice(SHOWN) }, say.moreLanes({ count: rows.length - SHOWN }))
      : '';
  const base = paragraph(say.dutyBase);
  return { id: 'duties', title: say.dutiesTitle({ year }), html: `${said}${tableHtml(table)}${more}${base}` };
}
