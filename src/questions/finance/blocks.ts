import {
  type Block,
  blocksOf,
  column,
  fold,
  heading,
  list,
  type Section,
  sentence,
  type Table,
  table,
} from '../../blocks/index.ts';
import type { Case } from '../../case/index.ts';
import { percent } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { FinanceDocument, FinancedProject } from '../../plan/index.ts';
import { lendersTable, total, unusualReturns } from '../../report/index.ts';
import { bankBlocks, worthBlocks } from './banks.ts';
import { chanceBlocks, coverFigure } from './cover.ts';
import { beforeFinancing, whom } from './lenders.ts';
import { projectFold } from './project.ts';
import { creditWords, supportWords } from './support.ts';
import { swingBlocks } from './swings.ts';
import { cannotWords, contextOf, type FinanceContext, lent, takesWords } from './words.ts';

/** Rows and lines that a terminal has of a list: the first matter most. */
const [ROWS, LINES] = [10, 3];

/** Blocks that give way together where there is little room. */
export const ranked = (rank: number, blocks: readonly Block[]): Block[] => blocks.map((one) => ({ ...one, rank }));

/** Each project's money: what it costs, who pays, what comes back, cover against the covenant, and who cannot be financed. */
export function financeSection(c: Case, found: FinanceDocument): Section {
  const told = contextOf(c, found);
  const { d, facts, name } = told;
  const { projects, currency } = d;
  const say = words().finance.page;
  const takes = takesWords(d, name);
  const cut = d.cannot.some((one) => one.cut);
  const unusual = unusualReturns(projects, name, currency);
  const needs = [...supportWords(d, name), ...creditWords(d, name)];
  const lenders = lendersTable(d, facts);
  const blocks = blocksOf(
    // What a covenant asks for is told by what it takes too.
    titled(takes.length > 0 ? 3 : 7, cut ? say.cutCaption : say.failsCaption, cannotWords(d, name)),
    titled(7, say.whatItTakes, takes),
    coverFigure(told),
    projects.length > 0 ? worthTable(told) : [],
    withoutReturn(told),
    coverTable(told),
    lenders && fold(words().sections.lendersTitle, [lenders]),
    unusual.length > 0 ? { ...list(unusual, LINES), rank: 4 } : [],
    atCost(told),
    titled(8, words().support.title, needs),
    projects.length > 0 ? { ...basis(d), rank: 2 } : [],
    swingBlocks(told),
    chanceBlocks(told),
    projects.length > 0 ? [...beforeFinancing(told), ...whom(told)] : [],
    bankBlocks(told),
    worthBlocks(told),
    projects.length > 0 ? [heading(say.papers), ...projects.map((one) => projectFold(one, name(one), currency))] : [],
  );
  return { id: 'finance', title: say.title, blocks };
}

/** Lines under a heading; nothing where there are none. */
const titled = (rank: number, title: string, lines: readonly string[]): Block[] =>
  lines.length === 0 ? [] : ranked(rank, [heading(title), list(lines, LINES)]);

/** What each project costs, what of it is lent, and what it returns to its owners and to the economy. */
function worthTable({ d: { projects, currency }, name }: FinanceContext): Table {
  const say = words().finance.page;
  return table(
    [
      column.text(words().sections.project),
      column.money((unit) => say.cost({ unit })),
      ...[column.money(say.loans), column.share(say.lent, { detail: true }), column.rate(say.ownersIrr)],
      ...[column.money(say.ownersNpv, { detail: true }), column.money(say.financialNpv), column.money(say.economicNpv)],
    ],
    projects.map((one) => [
      ...[name(one), total(one.uses), lent(one), lentShare(one), one.irr ?? words().finance.noIrr],
      ...[one.npv, one.financialNpv, one.economicNpv],
    ]),
    { currency, most: ROWS },
  );
}

/** Share of a project's money that loans bring. */
function lentShare(one: FinancedProject): number {
  const all = total(one.sources);
  return all > 0 ? lent(one) / all : 0;
}

/** Projects without an internal rate of return, and what stands in its place. */
function withoutReturn({ d, name }: FinanceContext): Block[] {
  const say = words().finance.page;
  const without = d.projects
    .filter(({ irr }) => irr === null)
    .map((one) => (one.mirr === null ? name(one) : say.andMirr({ name: name(one), mirr: percent(one.mirr, 3) })));
  return without.length === 0 ? [] : [sentence(say.withoutIrr({ projects: without }))];
}

/** The least cover of each project that borrows, the least first, and its cover over the lives of loans and project. */
function coverTable({ d, name }: FinanceContext): Block[] {
  const say = words().finance.page;
  const served = d.projects.filter(({ minDscr }) => minDscr !== null);
  if (served.length === 0) return [];
  const columns = [
    ...[column.text(words().sections.project), column.amount(say.leastDscr), column.year(words().report.year)],
    ...[column.amount('LLCR'), column.amount('PLCR'), column.year(words().report.year)],
  ];
  const rows = served
    .sort((a, b) => a.minDscr!.value - b.minDscr!.value)
    .map((one) => [
      ...[name(one), one.minDscr!.value, one.minDscr!.year, one.llcr?.value ?? null, one.plcr?.value ?? null],
      // Both stand at the start of service.
      one.llcr?.year ?? one.plcr?.year ?? null,
    ]);
  return [table(columns, rows, { most: ROWS })];
}

/** Projects whose goods no supply prices. */
function atCost({ d, name, facts }: FinanceContext): Block[] {
  const sold = d.projects.flatMap((one) =>
    one.atCost.length > 0 ? [`${name(one)} (${one.atCost.map((good) => facts.good(good).name).join(', ')})`] : [],
  );
  return sold.length === 0 ? [] : [sentence(words().lending.atCost({ projects: sold }))];
}

/** In which prices all is told. */
const basis = ({ currency, inflation, discountRate }: FinanceDocument): Block =>
  sentence(
    words().finance.page.basis({
      currency,
      inflation: inflation === null ? undefined : percent(inflation),
      rate: percent(discountRate),
    }),
  );
