import { type Block, column, figure, type Table, tabulate } from '../../blocks/index.ts';
import { percent, significant, tornado } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { FinancedProject } from '../../plan/index.ts';
import { figureOptions } from '../../report/index.ts';
import { moneyScale } from '../context.ts';
import { type FinanceContext, keyWord } from './words.ts';

/** Levers that a terminal has room for. */
const FEW = 5;

/** What moves the largest project that borrows: one thing worse or better, downside cases, how far each may move. */
export function swingBlocks(context: FinanceContext): Block[] {
  const { projects, currency } = context.d;
  const project = projects.find(({ dscr, tornado: bars }) => dscr.length > 0 && bars.length > 0);
  if (!project) return [];
  const say = words().finance.page;
  const name = context.name(project);
  const ends = project.tornado.flatMap((row) => [row.low, row.high]);
  const { factor, unit } = moneyScale(context.facts, ends);
  const rows = project.tornado.map((row) => ({
    name: keyWord(row.name),
    low: row.low / factor,
    high: row.high / factor,
  }));
  const width = (row: (typeof rows)[number]) => Math.abs(row.high - row.low);
  const most = rows.reduce((a, b) => (width(b) > width(a) ? b : a));
  const title = say.movesMost({ name, what: most.name });
  const draw = () =>
    tornado(
      { base: project.npv / factor, rows },
      figureOptions(context, 'finance-tornado', title, say.tornado({ unit })),
    );
  return [
    figure({ ...tornadoTable(project, currency), most: 0 }, draw),
    { ...downsideTable(project, name, currency), rank: 1 },
    { ...breakEvenTable(project, () => true), most: FEW, rank: 1 },
  ];
}

/** Owners' NPV with one thing worse and better. */
export function tornadoTable(project: FinancedProject, currency: string): Table {
  const say = words().finance.page;
  return tabulate(
    project.tornado,
    [
      column.text(say.change, ({ name }) => keyWord(name)),
      column.money(say.worse, ({ low }) => low),
      column.money(say.better, ({ high }) => high),
    ],
    { currency, caption: ({ unit }) => words().projectPaper.swings({ unit }) },
  );
}

/** What is left of a project in each downside case. */
export function downsideTable(project: FinancedProject, name: string, currency: string): Table {
  const say = words().finance.page;
  return tabulate(
    project.downside,
    [
      column.text(say.case, (row) => keyWord(row.name)),
      column.amount(say.leastDscr, ({ minDscr }) => minDscr ?? null),
      column.amount('LLCR', ({ llcr }) => llcr ?? null),
      column.rate(say.ownersIrr, ({ equityIrr }) => equityIrr ?? words().finance.noIrr),
      column.money(say.changeOfNpv, ({ change }) => change),
      column.money(say.ownersAdd, ({ shortfall }) => shortfall),
    ],
    { currency, caption: ({ unit }) => say.downside({ name, unit }) },
  );
}

type Limit = FinancedProject['breakEven'][number];

/** How far each lever may move until covers or owners' NPV just hold. */
export function breakEvenTable(project: FinancedProject, counts: (found: Limit) => boolean): Table {
  const say = words().finance.page;
  return tabulate(
    project.breakEven.filter(counts),
    [
      column.text(say.whatMoves, ({ at }) => keyWord(at.lever)),
      column.text(say.until, ({ hold, level }) =>
        hold === 'npv' ? say.npvIsZero : say.leastIs({ ratio: significant(level) }),
      ),
      column.amount(say.at, ({ at }) => (at.status === 'at' ? leverWords(at.lever, at.value) : say[at.status])),
    ],
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
