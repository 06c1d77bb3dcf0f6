import {
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
import { percent } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import type { BeforeAfter, Cooperation } from '../../plan/index.ts';
import { goodsNamed, tradeSentence } from '../cooperation-words.ts';
import type { Context } from '../input.ts';
import { homeOf } from '../upstream.ts';

/** Trade among the members before and after the plan, by pair and good; their suppliers; value added and jobs by member. */
export function cooperationSection(context: Context): Section | undefined {
  const { plan, facts } = context;
  const cooperation = plan.decision?.cooperation;
  if (cooperation === undefined) return undefined;
  const say = words().cooperation;
  const goods = (key: 'opened' | 'closed') =>
    cooperation[key].length > 0 ? say[key](goodsNamed(cooperation[key], facts)) : undefined;
  const unvalued = cooperation.unvalued.map((good) => facts.good(good).name);
  const lead = sentences(
    tradeSentence(cooperation, plan.currency),
    goods('opened'),
    goods('closed'),
    outsideSentence(cooperation),
    unvalued.length > 0 ? say.unvalued({ goods: unvalued }) : undefined,
  );
  const last = facts.start + facts.rows.settings.years - 1;
  const of = sentences(membersSentence(context), say.note({ first: facts.start, last }));
  const tables =
    cooperation.pairs.length > 0
      ? [matrixTable(context, cooperation), fold(words().cooperation.pairs, [pairsTable(context, cooperation)])]
      : [];
  return {
    id: 'cooperation',
    title: say.title,
    blocks: blocksOf(sentence(lead), tables, countriesTable(context, cooperation), note(of)),
  };
}

/** The share of purchases from outside, if both plans buy something with a value. */
function outsideSentence({ among, outside }: Cooperation): string | undefined {
  if (among === 'all' || outside === undefined || outside.before === null || outside.after === null) return undefined;
  return words().cooperation.outside[among]({ before: percent(outside.before, 3), after: percent(outside.after, 3) });
}

/** The members, if the case names them. */
function membersSentence(context: Context): string | undefined {
  const home = homeOf(context);
  return (
    home && words().upstream.homes[home.called].is({ countries: [...home.countries].map(context.facts.countryName) })
  );
}

const sumOf = (pairs: Cooperation['pairs']): BeforeAfter => ({
  before: pairs.reduce((sum, pair) => sum + pair.value_before, 0),
  after: pairs.reduce((sum, pair) => sum + pair.value_after, 0),
});

/** Trade between members as a matrix, senders in rows and receivers in columns, with sums. */
function matrixTable({ plan, facts }: Context, { members, pairs, trade }: Cooperation): Table {
  const say = words().cooperation;
  const cell = (sum: BeforeAfter): Cell => (sum.before === 0 && sum.after === 0 ? '' : sum);
  const senders = members.filter((country) => pairs.some(({ from }) => from === country));
  const takers = members.filter((country) => pairs.some(({ to }) => to === country));
  const rows = senders.map((from): Cell[] => {
    const own = pairs.filter((pair) => pair.from === from);
    return [
      facts.countryName(from),
      ...takers.map((to) => cell(sumOf(own.filter((pair) => pair.to === to)))),
      cell(sumOf(own)),
    ];
  });
  const sums = takers.map((to) => cell(sumOf(pairs.filter((pair) => pair.to === to))));
  return table(
    [column.name(say.fromTo), ...[...takers.map(facts.countryName), say.all].map((head) => column.money(head))],
    [...rows, [say.all, ...sums, cell(trade)]],
    { currency: plan.currency, caption: say.matrix },
  );
}

function pairsTable({ plan, facts }: Context, { pairs }: Cooperation): Table {
  const say = words().cooperation;
  const { name, amount, label, money } = column;
  const hasValue = (pair: Cooperation['pairs'][number]) =>
    facts.good(pair.good).value > 0 || pair.value_before + pair.value_after > 0;
  return tabulate(
    pairs,
    [
      name(say.from, (pair) => facts.countryName(pair.from)),
      name(say.to, (pair) => facts.countryName(pair.to)),
      name(say.good, (pair) => facts.good(pair.good).name),
      amount(say.amountNothing, (pair) => pair.amount_before),
      amount(say.amount, (pair) => pair.amount_after),
      label(say.unit, (pair) => facts.good(pair.good).unit),
      money(say.valueNothing, (pair) => (hasValue(pair) ? pair.value_before : '')),
      money(say.value, (pair) => (hasValue(pair) ? pair.value_after : '')),
    ],
    { currency: plan.currency },
  );
}

/** Value added and jobs of each member, before and after. */
function countriesTable({ plan, facts }: Context, { countries }: Cooperation): Table | undefined {
  if (countries.length === 0) return undefined;
  const say = words().cooperation;
  const people = (jobs: number) => (Math.abs(jobs) < 1 ? jobs : Math.round(jobs));
  const { name, money, amount } = column;
  return tabulate(
    countries,
    [
      name(words().report.country, ({ country }) => facts.countryName(country)),
      money(say.addedNothing, ({ valueAdded }) => valueAdded.before),
      money(say.added, ({ valueAdded }) => valueAdded.after),
      amount(say.jobsNothing, ({ jobs }) => people(jobs.before)),
      amount(say.jobs, ({ jobs }) => people(jobs.after)),
    ],
    { currency: plan.currency },
  );
}
