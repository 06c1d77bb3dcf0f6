import { magnitude, moneyUnit, percent, significant } from '../../../figures/index.ts';
import { words } from '../../../i18n/index.ts';
import type { FinancedProject } from '../../../plan/index.ts';
import { type HtmlTable, number, tableHtml } from '../../../view/index.ts';
import { keyWord, returnWords } from '../../finance-words.ts';

/** Owners' NPV with one thing worse and better, in units of `factor`. */
export function tornadoTable(one: FinancedProject, factor: number): HtmlTable {
  const say = words().finance.page;
  return {
    columns: [say.change, say.worse, say.better],
    rows: one.tornado.map((row) => [
      keyWord(row.name),
      number(significant(row.low / factor)),
      number(significant(row.high / factor)),
    ]),
  };
}

/** What is left of a project in each downside case. */
export function downsideTable(one: FinancedProject, name: string, currency: string): string {
  const say = words().finance.page;
  const { factor, word } = magnitude(one.downside.flatMap((row) => [row.change, row.shortfall]));
  return tableHtml({
    caption: say.downside({ name, unit: moneyUnit(currency, word) }),
    columns: [say.case, say.leastDscr, 'LLCR', say.ownersIrr, say.changeOfNpv, say.ownersAdd],
    rows: one.downside.map((row) => [
      keyWord(row.name),
      number(row.minDscr === undefined ? '–' : significant(row.minDscr)),
      number(row.llcr === undefined ? '–' : significant(row.llcr)),
      number(returnWords(row.equityIrr ?? null, null)),
      number(significant(row.change / factor)),
      number(significant(row.shortfall / factor)),
    ]),
  });
}

/** How far each lever may move until covers or owners' NPV just hold. */
export function breakEvenTable(
  one: FinancedProject,
  counts: (found: FinancedProject['breakEven'][number]) => boolean,
): string {
  const say = words().finance.page;
  const rows = one.breakEven
    .filter(counts)
    .map(({ hold, level, at }) => [
      keyWord(at.lever),
      hold === 'npv' ? say.npvIsZero : say.leastIs({ ratio: significant(level) }),
      number(at.status === 'at' ? leverWords(at.lever, at.value) : say[at.status]),
    ]);
  return tableHtml({ caption: say.howFar, columns: [say.whatMoves, say.until, say.at], rows });
}

function leverWords(lever: string, value: number): string {
  const say = words().finance.page;
  if (lever === 'delay') return say.months({ count: value });
  if (lever === 'rate')
    return say.basisPoints({ amount: `${value < 0 ? '−' : '+'}${significant(Math.abs(value) * 1e4)}` });
  if (lever === 'devaluation') return `−${percent(value)}`;
  const change = value - 1;
  return `${change < 0 ? '−' : '+'}${percent(Math.abs(change))}`;
}
