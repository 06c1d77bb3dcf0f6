import { column, type Table, table } from '../../blocks/index.ts';
import { words } from '../../i18n/index.ts';
import { headingMeaning, headingName } from '../../model/index.ts';
import { earns, type Heading } from '../../plan/index.ts';
import type { Context } from '../input.ts';

/** An amount that is a smaller share of the largest rounds to nothing and has no row. */
const SMALL = 1e-6;

/** Headings of the discounted total, largest first. */
export function costTable({ plan }: Pick<Context, 'plan'>): Table {
  const least = SMALL * Math.max(...Object.values(plan.cost).map(Math.abs));
  const rows = (Object.keys(plan.cost) as Heading[])
    .map((heading) => ({ heading, value: (earns(heading) ? 1 : -1) * (plan.cost[heading] ?? 0) }))
    .filter((row) => Math.abs(row.value) > least)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .map(({ heading, value }) => [headingName(heading), headingMeaning(heading), value]);
  const say = words().report;
  return table(
    [
      column.name(say.heading),
      column.text(say.whatItIs, { detail: true }),
      column.money(say.presentValueIn, { near: true }),
    ],
    rows,
    { currency: plan.currency, total: [say.npv, '', plan.npv ?? 0], narrow: true, halves: true },
  );
}
