import { money, percent, significant } from '../../../figures/index.ts';
import type { FinanceDocument } from '../../../plan/index.ts';
import { plantName } from '../../facts.ts';
import { number, tableHtml } from '../../html.ts';
import type { ExtraContext } from './base.ts';

type Mend = FinanceDocument['cannot'][number]['mends'][number];

const what = ({ kind, amount }: Mend): string => {
  if (kind === 'tenor') return `${amount} more year${amount === 1 ? '' : 's'}`;
  if (kind === 'price') return `prices ${percent(amount, 3)} higher`;
  return amount > 0.9995 ? 'no debt' : `${percent(amount, 3)} less debt`;
};

/** Projects whose cover is less than a lender asks, each once: year, cover, the debt it could carry, and mends with their cost. */
export function covenantTable({ cannot, currency }: FinanceDocument, { facts }: ExtraContext): string {
  const last = [...new Map(cannot.map((one) => [`${one.place}/${one.process}`, one])).values()];
  const cut = last.some((one) => one.cut);
  return tableHtml({
    caption: cut
      ? 'Projects whose debt was cut until the cover that lenders ask holds; mends with what they cost at constant prices, the cheapest first'
      : 'Projects whose cover is less than lenders ask; mends with what they cost at constant prices, the cheapest first',
    columns: ['Project', 'Year', 'DSCR', 'Asked', 'By', 'May borrow', 'Mends'],
    rows: last.map((one) => [
      plantName(facts, one),
      number(String(one.year)),
      number(significant(one.dscr)),
      number(significant(one.required)),
      one.facility,
      number(one.gearing > 0 ? `${percent(one.gearing)} of capex` : 'nothing'),
      one.mends
        .map(
          (mend) =>
            `${what(mend)}: ${mend.cost < 0 ? `gains ${money(-mend.cost, currency)}` : money(mend.cost, currency)}`,
        )
        .join('; ') || 'none by equity, tenor or price up to double',
    ]),
  });
}
