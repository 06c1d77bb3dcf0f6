import { magnitude, moneyUnit, percent, significant } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import type { BeforeAfter, Cooperation } from '../../plan/index.ts';
import { behind, type Cell, number, paragraph, type Section, tableHtml } from '../../view/index.ts';
import type { Context } from '../context.ts';
import { goodsNamed, tradeSentence } from '../cooperation-words.ts';
import { homeOf } from '../upstream.ts';

/** Trade among the members before and after, by pair and good; where they buy from; value added and jobs by member. */
export function cooperationSection(context: Context): Section | undefined {
  const { plan, facts } = context;
  const found = plan.decision?.cooperation;
  if (found === undefined) return undefined;
  const say = words().cooperation;
  const goods = (key: 'opened' | 'closed') =>
    found[key].length > 0 ? say[key](goodsNamed(found[key], facts)) : undefined;
  const unvalued = found.unvalued.map((good) => facts.good(good).name);
  const lead = sentences(
    tradeSentence(found, plan.currency),
    goods('opened'),
    goods('closed'),
    outsideSentence(found),
    unvalued.length > 0 ? say.unvalued({ goods: unvalued }) : undefined,
  );
  const last = facts.start + facts.rows.settings.years - 1;
  const note = sentences(membersSentence(context), say.note({ first: facts.start, last }));
  const tables =
    found.pairs.length > 0 ? matrixTable(context, found) + behind(pairsTable(context, found), say.pairs) : '';
  return {
    id: 'cooperation',
    title: say.title,
    html: paragraph(lead) + tables + countriesTable(context, found) + paragraph(note),
  };
}

/** Which share of what is bought comes from outside, where both plans buy something of value. */
function outsideSentence({ among, outside }: Cooperation): string | undefined {
  if (among === 'all' || outside === undefined || outside.before === null || outside.after === null) return undefined;
  return words().cooperation.outside[among]({ before: percent(outside.before, 3), after: percent(outside.after, 3) });
}

/** Who the members are, where the case says so. */
function membersSentence(context: Context): string | undefined {
  const home = homeOf(context);
  return (
    home && words().upstream.homes[home.called].is({ countries: [...home.countries].map(context.facts.countryName) })
  );
}

const sumOf = (pairs: Cooperation['pairs']): BeforeAfter => ({
  before: pairs.reduce((sum, one) => sum + one.value_before, 0),
  after: pairs.reduce((sum, one) => sum + one.value_after, 0),
});

/** Who sends to whom: members that trade, each in a row and a column, with the sums. */
function matrixTable({ plan, facts }: Context, { members, pairs, trade }: Cooperation): string {
  const say = words().cooperation;
  const { factor, word } = magnitude([trade.before, trade.after]);
  const cell = ({ before, after }: BeforeAfter): Cell =>
    before === 0 && after === 0
      ? number('')
      : number(`${significant(before / factor)} → ${significant(after / factor)}`);
  const senders = members.filter((country) => pairs.some(({ from }) => from === country));
  const takers = members.filter((country) => pairs.some(({ to }) => to === country));
  const rows = senders.map((from): Cell[] => {
    const own = pairs.filter((one) => one.from === from);
    return [
      facts.countryName(from),
      ...takers.map((to) => cell(sumOf(own.filter((one) => one.to === to)))),
      cell(sumOf(own)),
    ];
  });
  const sums = takers.map((to) => cell(sumOf(pairs.filter((one) => one.to === to))));
  return tableHtml({
    columns: [say.fromTo, ...takers.map(facts.countryName), say.all],
    rows: [...rows, [say.all, ...sums, cell(trade)]],
    caption: say.matrix({ unit: moneyUnit(plan.currency, word) }),
  });
}

function pairsTable({ plan, facts }: Context, { pairs }: Cooperation) {
  const say = words().cooperation;
  const { factor, word } = magnitude(pairs.flatMap((one) => [one.value_before, one.value_after]));
  const unit = moneyUnit(plan.currency, word);
  const rows = pairs.map((one): Cell[] => {
    const { name, unit } = facts.good(one.good);
    const values = facts.good(one.good).value > 0 || one.value_before + one.value_after > 0;
    return [
      facts.countryName(one.from),
      facts.countryName(one.to),
      name,
      number(significant(one.amount_before)),
      number(significant(one.amount_after)),
      unit,
      values ? number(significant(one.value_before / factor)) : '',
      values ? number(significant(one.value_after / factor)) : '',
    ];
  });
  const columns = [say.from, say.to, say.good, say.amountNothing, say.amount, say.unit];
  return { columns: [...columns, say.valueNothing({ unit }), say.value({ unit })], rows };
}

/** Value added and jobs of each member, before and after. */
function countriesTable({ plan, facts }: Context, { countries }: Cooperation): string {
  if (countries.length === 0) return '';
  const say = words().cooperation;
  const { factor, word } = magnitude(countries.flatMap(({ valueAdded }) => [valueAdded.before, valueAdded.after]));
  const unit = moneyUnit(plan.currency, word);
  const people = (jobs: number) => significant(Math.abs(jobs) < 1 ? jobs : Math.round(jobs));
  const rows = countries.map(({ country, valueAdded, jobs }): Cell[] => [
    facts.countryName(country),
    number(significant(valueAdded.before / factor)),
    number(significant(valueAdded.after / factor)),
    number(people(jobs.before)),
    number(people(jobs.after)),
  ]);
  return tableHtml({
    columns: [words().report.country, say.addedNothing({ unit }), say.added({ unit }), say.jobsNothing, say.jobs],
    rows,
  });
}
