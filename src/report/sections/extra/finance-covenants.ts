import { percent, significant } from '../../../figures/index.ts';
import { words } from '../../../i18n/index.ts';
import type { FinanceDocument } from '../../../plan/index.ts';
import { number, tableHtml } from '../../../view/index.ts';
import { plantName } from '../../facts.ts';
import { lastOf, mendWords } from '../../finance-words.ts';
import type { ExtraContext } from './base.ts';

/** Projects whose cover is less than a lender asks, each once: year, cover, the debt it could carry, and mends with their cost. */
export function covenantTable({ cannot, currency }: FinanceDocument, { facts }: ExtraContext): string {
  const say = words().finance.page;
  const last = lastOf(cannot);
  // Beside a plan that was cut its mends; else what it takes stands in a list of its own.
  const cut = last.some((one) => one.cut);
  return tableHtml({
    caption: cut ? say.cutCaption : say.failsCaption,
    columns: [say.project, say.year, 'DSCR', say.asked, say.by, say.mayBorrow, ...(cut ? [say.mends] : [])],
    rows: last.map((one) => [
      plantName(facts, one),
      number(String(one.year)),
      number(significant(one.dscr)),
      number(significant(one.required)),
      one.facility,
      number(one.gearing > 0 ? say.ofCapex({ share: percent(one.gearing, 3) }) : say.nothing),
      ...(cut ? [mendWords(one.mends, currency).join('; ') || say.none] : []),
    ]),
  });
}
