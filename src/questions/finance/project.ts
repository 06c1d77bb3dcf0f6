import { type Block, type Cell, column, fold, type Table, table } from '../../blocks/index.ts';
import { significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { FinancedProject } from '../../plan/index.ts';
import { isShare } from '../../report/index.ts';
import { keyWord } from './words.ts';

type Lines = FinancedProject['cash'];

/** The papers of one project: sources and uses, draw-down, term sheet, schedules, covenants, waterfall, statements. */
export function projectFold(project: FinancedProject, name: string, currency: string): Block {
  const say = words().finance.page;
  const byYear = (lines: Lines) => linesTable(project.years, lines, currency);
  const loans = [...new Set(project.schedule.map(({ facility }) => facility))];
  const papers: readonly (readonly [title: string, table: Table])[] = [
    [say.sourcesAndUses, sourcesAndUses(project, currency)],
    [say.drawdown, byYear(project.drawdown)],
    [say.termSheet, terms(project)],
    [say.covenants, covenants(project)],
    ...loans.map((facility) => [say.scheduleOf({ facility }), schedule(project, facility)] as const),
    [say.cash, byYear(project.cash)],
    [say.income, byYear(project.statements.income)],
    [say.cashFlow, byYear(project.statements.cash)],
    [say.balance, byYear(project.statements.balance)],
  ];
  const found = papers.filter(([, { rows }]) => rows.length > 0);
  return fold(
    name,
    found.map(([title, paper]) => fold(title, [paper])),
  );
}

/** Below this share of the largest amount nothing is told. */
const NOTHING = 1e-6;

/** Amounts as cells: what is nothing beside the largest is left out. */
export function amounts(rows: readonly (readonly number[])[]): (number | null)[][] {
  const least = NOTHING * Math.max(0, ...rows.flat().map(Math.abs));
  return rows.map((row) => row.map((amount) => (Math.abs(amount) <= least ? null : amount)));
}

/** Lines of money by year. */
function linesTable(years: readonly number[], lines: Lines, currency: string): Table {
  const cells = amounts(lines.map(({ values }) => values));
  return table(
    [
      column.text(({ unit }) => unit),
      ...years.slice(0, lines[0]?.values.length ?? 0).map((year) => column.money(String(year))),
    ],
    lines.map(({ name }, i) => [keyWord(name), ...cells[i]!]),
    { currency },
  );
}

/** Where the money for building comes from and what it pays. */
export function sourcesAndUses(project: FinancedProject, currency: string): Table {
  const say = words().finance.page;
  const all = [...project.sources, ...project.uses];
  const cells = amounts(all.map(({ amount }) => [amount]));
  const rows = all.map((x, i): Cell[] => [
    useWord(x.name),
    x.lender ?? '',
    cells[i]![0]!,
    x.currency === currency ? '' : `${x.currency} ${significant(x.own)}`,
  ]);
  return table(
    [column.text(''), column.text(say.lender), column.money(({ unit }) => unit), column.amount(say.ownMoney)],
    rows.toSpliced(project.sources.length, 0, [say.uses, '', '', '']),
    { currency },
  );
}

/** A source or use; `upfront fees: soft` names the loan. */
function useWord(name: string): string {
  const [key, loan] = name.split(': ');
  return loan === undefined ? keyWord(name) : `${keyWord(key!)}: ${loan}`;
}

/** The terms of each loan. */
export function terms(project: FinancedProject): Table {
  const kinds = [
    ...(['text', 'text', 'label', 'amount', 'rate', 'rate', 'rate', 'amount', 'amount', 'label'] as const),
    ...(['amount', 'amount', 'rate', 'amount', 'rate'] as const),
  ];
  return table(
    words().finance.page.termColumns.map((head, k) => column[kinds[k]!](head)),
    project.terms.map((t) => {
      const of = <T>(value: T): T | null => (isShare(t) ? null : value);
      return [
        t.facility,
        t.lender,
        t.currency,
        t.amount,
        of(t.rate),
        of(t.real),
        of(t.upfrontFee),
        of(t.tenor),
        of(t.grace),
        keyWord(t.repayment),
        t.minDscr,
        of(t.reserveMonths),
        t.allIn,
        t.averageLife,
        t.grantElement,
      ];
    }),
    { turned: true },
  );
}

/** Each covenant, and whether it is kept. */
export function covenants(project: FinancedProject): Table {
  const kinds = ['text', 'amount', 'amount', 'year', 'label'] as const;
  return table(
    words().finance.page.covenantColumns.map((head, k) => column[kinds[k]!](head)),
    project.covenants.map((x) => [x.facility, x.required, x.least, x.year, keyWord(x.status)]),
  );
}

function schedule(project: FinancedProject, facility: string): Table {
  const rows = project.schedule.filter((line) => line.facility === facility);
  const cells = amounts(rows.map((x) => [x.draw, x.interest, x.fees, x.principal, x.balance]));
  const [year = '', ...others] = words().finance.page.scheduleColumns;
  return table(
    [column.year(year), ...others.map((head) => column.money(head))],
    rows.map((x, i) => [x.year, ...cells[i]!]),
    { currency: rows[0]?.currency ?? '', caption: ({ unit }) => unit },
  );
}
