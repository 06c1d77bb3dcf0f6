import { type Block, column, figure, type Table, table } from '../../blocks/index.ts';
import { magnitude, moneyUnit, percent, significant, tornado } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { FinancedProject } from '../../plan/index.ts';
import { figureOptions } from '../../report/index.ts';
import { type FinanceContext, keyWord } from './words.ts';

/** Levers that a terminal has room for. */
const FEW = 5;

/** What moves the largest project that borrows: one thing worse or better, downside cases, how far each may move. */
export function swingBlocks(told: FinanceContext): Block[] {
  const { projects, currency } = told.d;
  const one = projects.find(({ dscr, tornado: bars }) => dscr.length > 0 && bars.length > 0);
  if (!one) return [];
  const say = words().finance.page;
  const name = told.name(one);
  const { factor, word } = magnitude(one.tornado.flatMap((row) => [row.low, row.high]));
  const rows = one.tornado.map((row) => ({ name: keyWord(row.name), low: row.low / factor, high: row.high / factor }));
  const width = (row: (typeof rows)[number]) => Math.abs(row.high - row.low);
  const most = rows.reduce((a, b) => (width(b) > width(a) ? b : a));
  const title = say.movesMost({ name, what: most.name });
  const unit = say.tornado({ unit: moneyUnit(currency, word, told.facts.priceYear) });
  const draw = () => tornado({ base: one.npv / factor, rows }, figureOptions(told, 'finance-tornado', title, unit));
  return [
    figure({ ...tornadoTable(one, currency), most: 0 }, draw),
    { ...downsideTable(one, name, currency), rank: 1 },
    { ...breakEvenTable(one, () => true), most: FEW, rank: 1 },
  ];
}

/** Owners' NPV with one thing worse and better. */
export function tornadoTable(one: FinancedProject, currency: string): Table {
  const say = words().finance.page;
  return table(
    [column.text(say.change), column.money(say.worse), column.money(say.better)],
    one.tornado.map(({ name, low, high }) => [keyWord(name), low, high]),
    { currency, caption: (unit) => words().projectPaper.swings({ unit }) },
  );
}

/** What is left of a project in each downside case. */
export function downsideTable(one: FinancedProject, name: string, currency: string): Table {
  const say = words().finance.page;
  return table(
    [
      ...[column.text(say.case), column.amount(say.leastDscr), column.amount('LLCR'), column.rate(say.ownersIrr)],
      ...[column.money(say.changeOfNpv), column.money(say.ownersAdd)],
    ],
    one.downside.map((row) => [
      ...[keyWord(row.name), row.minDscr ?? null, row.llcr ?? null, row.equityIrr ?? words().finance.noIrr],
      ...[row.change, row.shortfall],
    ]),
    { currency, caption: (unit) => say.downside({ name, unit }) },
  );
}

type Limit = FinancedProject['breakEven'][number];

/** How far each lever may move until covers or owners' NPV just hold. */
export function breakEvenTable(one: FinancedProject, counts: (found: Limit) => boolean): Table {
  const say = words().finance.page;
  return table(
    [column.text(say.whatMoves), column.text(say.until), column.amount(say.at)],
    one.breakEven
      .filter(counts)
      .map(({ hold, level, at }) => [
        keyWord(at.lever),
        hold === 'npv' ? say.npvIsZero : say.leastIs({ ratio: significant(level) }),
        at.status === 'at' ? leverWords(at.lever, at.value) : say[at.status],
      ]),
    { caption: say.howFar },
  );
}

function leverWords(lever: string, value: number): string {
  const say = words().finance.page;
  const signed = (amount: number, text: string) => `${amount < 0 ? '−' : '+'}${text}`;
  if (lever === 'delay') return say.months({ count: value });
  if (lever === 'rate') return say.basisPoints({ amount: signed(value, significant(Math.abs(value) * 1e4)) });
  if (lever === 'devaluation') return signed(-1, percent(value));
  return signed(value - 1, percent(Math.abs(value - 1)));
}
