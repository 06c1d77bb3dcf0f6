import { magnitude, moneyUnit, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { RegionMoved } from '../../plan/index.ts';
import { behind, type Cell, type HtmlTable, number, paragraph, type Section, tableHtml } from '../../view/index.ts';
import type { Context } from '../context.ts';
import { askedWords, countryLines } from '../country-words.ts';

/** A change that is a smaller share of the unit of a table is what rounding leaves. */
const SMALL = 1e-6;

/** Alone, together, and who must pay whom: of a plan that answers the question of some countries. */
export function countrySection(context: Context): Section | undefined {
  const { plan, facts } = context;
  const { country } = plan;
  if (country === undefined) return undefined;
  const say = words().country;
  const { region } = country;
  const tables =
    region === undefined || region.books.length === 0
      ? ''
      : tableHtml(booksTable(context, region)) + paragraph(say.note) + tradeTables(context, region);
  return {
    id: 'country',
    title: say.title,
    html:
      paragraph(askedWords(country, facts.countryName)) + countryLines(plan, facts).map(paragraph).join('') + tables,
  };
}

/** What each country has of both plans of the region, with the sum. */
function booksTable({ plan, facts }: Context, { books, together, alone }: RegionMoved): HtmlTable {
  const say = words().country;
  const { factor, word } = magnitude(books.flatMap((one) => [one.together, one.alone]));
  const row = (name: string, before: number, after: number): Cell[] => [
    name,
    ...[before, after, Math.abs(after - before) < SMALL * factor ? 0 : after - before].map((amount) =>
      number(significant(amount / factor, 4)),
    ),
  ];
  const { column } = say;
  return {
    columns: [column.country, column.together, column.alone, column.change],
    rows: [
      ...books.map((one) =>
        row(one.country === '' ? say.noCountry : facts.countryName(one.country), one.together, one.alone),
      ),
      row(say.all, together, alone ?? together),
    ],
    caption: say.caption({ unit: moneyUnit(plan.currency, word) }),
  };
}

/** What crosses the border, by country abroad and good. */
function tradeTables({ plan, facts }: Context, { trade }: RegionMoved): string {
  if (trade.length === 0) return '';
  const say = words().country;
  const ours = (plan.country?.countries ?? []).map(facts.countryName).join(', ');
  const rows = trade.map(({ country, good, side, together, alone }): Cell[] => {
    const theirs = facts.countryName(country);
    const { name, unit } = facts.good(good);
    const ends = side === 'sells' ? [theirs, ours] : [ours, theirs];
    return [...ends, name, number(significant(together)), number(significant(alone)), unit];
  });
  const columns = [say.trade.from, say.trade.to, say.trade.good, say.column.together, say.column.alone, say.trade.unit];
  return behind({ columns, rows }, say.trade.caption);
}
