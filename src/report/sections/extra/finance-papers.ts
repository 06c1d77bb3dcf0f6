import { type Magnitude, magnitude, moneyUnit, percent, significant } from '../../../figures/index.ts';
import { words } from '../../../i18n/index.ts';
import type { FinancedProject } from '../../../plan/index.ts';
import { behind, type Cell, escapeText, type HtmlTable, number, type tableHtml } from '../../../view/index.ts';
import { keyWord } from '../../finance-words.ts';

type Lines = FinancedProject['cash'];

/** The papers of one project, folded: sources and uses, draw-down, term sheet, schedules, covenants, waterfall, statements. */
export function projectPapers(one: FinancedProject, name: string, currency: string): string {
  const say = words().finance.page;
  const { factor, word } = magnitude(one.uses.map((use) => use.amount));
  const unit = moneyUnit(currency, word);
  const cell = (value: number): Cell => number(Math.abs(value) < 1e-6 * factor ? '–' : significant(value / factor));
  const byYear = (lines: Lines, first: string) => ({
    columns: [first, ...one.years.slice(0, lines[0]?.values.length ?? 0).map(String)],
    rows: lines.map((line): Cell[] => [keyWord(line.name), ...line.values.map(cell)]),
  });
  const parts: [string, Parameters<typeof tableHtml>[0]][] = [
    [say.sourcesAndUses, sourcesAndUses(one, currency)],
    [say.drawdown, byYear(one.drawdown, unit)],
    [say.termSheet, terms(one)],
    [say.covenants, covenants(one)],
    ...[...new Set(one.schedule.map((line) => line.facility))].map(
      (facility): [string, Parameters<typeof tableHtml>[0]] => [
        say.scheduleOf({ facility }),
        schedule(one, facility, { factor, word }),
      ],
    ),
    [say.cash, byYear(one.cash, unit)],
    [say.income, byYear(one.statements.income, unit)],
    [say.cashFlow, byYear(one.statements.cash, unit)],
    [say.balance, byYear(one.statements.balance, unit)],
  ];
  const papers = parts.filter(([, table]) => table.rows.length > 0).map(([title, table]) => behind(table, title));
  return `<details><summary>${escapeText(name)}</summary><div style="margin-inline-start:1.3em">${papers.join('\n')}</div></details>`;
}

/** Where the money for building comes from and what it pays. */
export function sourcesAndUses(one: FinancedProject, currency: string): HtmlTable {
  const say = words().finance.page;
  const { factor, word } = magnitude(one.uses.map((use) => use.amount));
  const own = (amount: FinancedProject['sources'][number]): Cell =>
    number(amount.currency === currency ? '' : `${amount.currency} ${significant(amount.own)}`);
  const row = (x: FinancedProject['sources'][number]): Cell[] => [
    useWord(x.name),
    x.lender ?? '',
    number(Math.abs(x.amount) < 1e-6 * factor ? '–' : significant(x.amount / factor)),
    own(x),
  ];
  return {
    columns: ['', say.lender, moneyUnit(currency, word), say.ownMoney],
    rows: [...one.sources.map(row), [say.uses, '', '', ''], ...one.uses.map(row)],
  };
}

/** A source or use; `upfront fees: soft` names the loan. */
function useWord(name: string): string {
  const [key, loan] = name.split(': ');
  return loan === undefined ? keyWord(name) : `${keyWord(key!)}: ${loan}`;
}

const isShare = ({ kind, real }: FinancedProject['terms'][number]): boolean => kind === 'equity' && real === 0;

/** The terms of each loan. */
export function terms(one: FinancedProject): HtmlTable {
  const years = (value: number | null) => number(value === null ? '–' : significant(value));
  const rate = (value: number | null) => number(value === null ? '–' : percent(value, 3));
  return {
    columns: words().finance.page.termColumns,
    rows: one.terms.map((t): Cell[] => [
      t.facility,
      t.lender,
      t.currency,
      number(significant(t.amount)),
      // Equity without a rate of its own gets what is left to owners.
      ...[t.rate, t.real, t.upfrontFee].map((value) => rate(isShare(t) ? null : value)),
      ...[t.tenor, t.grace].map((value) => years(isShare(t) ? null : value)),
      keyWord(t.repayment),
      years(t.minDscr),
      years(isShare(t) ? null : t.reserveMonths),
      rate(t.allIn),
      years(t.averageLife),
      rate(t.grantElement),
    ]),
  };
}

/** Each covenant, and whether it is kept. */
export function covenants(one: FinancedProject): HtmlTable {
  return {
    columns: words().finance.page.covenantColumns,
    rows: one.covenants.map((x): Cell[] => [
      x.facility,
      number(significant(x.required)),
      number(x.least === null ? '–' : significant(x.least)),
      x.year === null ? '–' : String(x.year),
      keyWord(x.status),
    ]),
  };
}

function schedule(
  one: FinancedProject,
  facility: string,
  { factor, word }: Magnitude,
): Parameters<typeof tableHtml>[0] {
  const rows = one.schedule.filter((line) => line.facility === facility);
  const cell = (value: number): Cell => number(Math.abs(value) < 1e-9 ? '–' : significant(value / factor));
  return {
    caption: moneyUnit(rows[0]?.currency ?? '', word),
    columns: words().finance.page.scheduleColumns,
    rows: rows.map((x): Cell[] => [String(x.year), ...[x.draw, x.interest, x.fees, x.principal, x.balance].map(cell)]),
  };
}
