import {
  type Block,
  blocksOf,
  type Cell,
  column,
  fold,
  note,
  type Section,
  sentence,
  type Table,
  table,
  tabulate,
} from '../../blocks/index.ts';
import { words } from '../../i18n/index.ts';
import type { RegionMoved } from '../../plan/index.ts';
import { askedWords, countryLines } from '../country-words.ts';
import type { Context } from '../input.ts';

/** A change below this share of the largest amount of a table is a rounding error. */
const SMALL = 1e-6;

/** The section of a plan for some countries: their plan alone, the plan of all, and who must pay whom. */
export function countrySection(context: Context): Section | undefined {
  const { plan, facts } = context;
  const { country } = plan;
  if (country === undefined) return undefined;
  const say = words().country;
  const { region } = country;
  const moved = region !== undefined && region.books.length > 0 ? region : undefined;
  const blocks = blocksOf(
    [askedWords(country, facts.countryName), ...countryLines(plan, facts)].map((line) => sentence(line)),
    moved && [booksTable(context, moved), note(say.note)],
    moved && tradeTable(context, moved),
  );
  return { id: 'country', title: say.title, blocks };
}

/** What each country gets in both plans of the region, with the sums. */
function booksTable({ plan, facts }: Context, { books, together, alone }: RegionMoved): Table {
  const say = words().country;
  const least = SMALL * Math.max(...books.flatMap((book) => [book.together, book.alone].map(Math.abs)));
  const row = (name: string, before: number, after: number): Cell[] => [
    name,
    before,
    after,
    Math.abs(after - before) < least ? 0 : after - before,
  ];
  const { country, ...heads } = say.column;
  return table(
    [
      column.name(country),
      ...[heads.together, heads.alone, heads.change].map((head) => column.money(head, { digits: 4 })),
    ],
    books.map((book) =>
      row(book.country === '' ? say.noCountry : facts.countryName(book.country), book.together, book.alone),
    ),
    {
      currency: plan.currency,
      total: row(say.all, together, alone ?? together),
      caption: say.caption,
    },
  );
}

/** Trade across the border, by foreign country and good. */
function tradeTable({ plan, facts }: Context, { trade }: RegionMoved): Block | undefined {
  if (trade.length === 0) return undefined;
  const say = words().country;
  const ours = (plan.country?.countries ?? []).map(facts.countryName).join(', ');
  const { text, amount } = column;
  const { from, to, good, unit, caption } = say.trade;
  const data = tabulate(trade, [
    text(from, ({ side, country }) => (side === 'sells' ? facts.countryName(country) : ours)),
    text(to, ({ side, country }) => (side === 'sells' ? ours : facts.countryName(country))),
    text(good, (one) => facts.good(one.good).name),
    amount(say.column.together, ({ together }) => together),
    amount(say.column.alone, ({ alone }) => alone),
    text(unit, (one) => facts.good(one.good).unit),
  ]);
  return fold(caption, [data]);
}
