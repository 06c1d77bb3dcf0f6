import { decimalsOf, fixed, magnitude, moneyUnit, percent } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { earns, type Heading } from '../../plan/index.ts';
import { number, tableHtml } from '../../view/index.ts';
import type { Context } from '../context.ts';
import { headingMeaning, headingName } from '../words.ts';

/** Headings of the discounted total, largest first. */
export function costTable(context: Context): string {
  const { plan, facts } = context;
  const { factor, word } = magnitude(Object.values(plan.cost));
  const decimals = decimalsOf(Object.values(plan.cost).map((value) => value / factor));
  const rows = (Object.keys(plan.cost) as Heading[])
    .map((heading) => ({ heading, value: (earns(heading) ? 1 : -1) * (plan.cost[heading] ?? 0) }))
    .filter((row) => Math.abs(row.value) > 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .map(({ heading, value }) => [
      headingName(heading),
      headingMeaning(heading),
      number(fixed(value / factor, decimals)),
    ]);
  const say = words().report;
  rows.push([say.npv, '', number(fixed((plan.npv ?? 0) / factor, decimals))]);
  return tableHtml({
    columns: [say.heading, say.whatItIs, say.presentValueIn({ unit: moneyUnit(plan.currency, word) })],
    rows,
    caption: say.discounted({ rate: percent(facts.discountRate), start: facts.start, priceYear: facts.priceYear }),
  });
}
