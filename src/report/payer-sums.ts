import { column, type Table, tabulate } from '../blocks/index.ts';
import { type PayerSum, words } from '../i18n/index.ts';
import type { PlanDocument } from '../plan/index.ts';

export type Bridge = NonNullable<NonNullable<PlanDocument['decision']>['bridge']>;

/** Gains and losses of each group in a plan, in the order of the report; plants and countries are summed. */
export function payerSums(bridge: Bridge): { who: PayerSum['who']; value: number }[] {
  const sum = (list: readonly { readonly npv: number }[]) => list.reduce((all, { npv }) => all + npv, 0);
  const { owners, buyers, lenders, licensors, treasuries, grants } = bridge;
  return [
    { who: 'owners', value: sum(owners) },
    { who: 'buyers', value: buyers },
    { who: 'lenders', value: lenders },
    { who: 'licensors', value: licensors },
    { who: 'treasuries', value: sum(treasuries) },
    { who: 'grants', value: grants },
  ];
}

/**
 * Gains of each group in several plans against building nothing, as far as they are known. `near`: the gains differ little; `gain`: with a column
 * for the gain of the whole plan.
 */
export function payersTable(
  rows: readonly { readonly name: string; readonly bridge: Bridge | undefined }[],
  first: string,
  currency: string,
  { near = false, gain = false, turned = false } = {},
): Table {
  const say = words().decision;
  const plans = rows.map(({ name, bridge }) => ({ name, bridge, sums: bridge ? payerSums(bridge) : [] }));
  type Plan = (typeof plans)[number];
  const all = plans.find(({ sums }) => sums.length > 0)?.sums ?? [];
  const told = all.map((_, i) => i).filter((i) => plans.some(({ sums }) => sums[i] && sums[i].value !== 0));
  const money = (head: string, value: (plan: Plan) => number | undefined) =>
    column.money(head, (plan: Plan) => value(plan) ?? words().number.notKnown, { near });
  return tabulate(
    plans,
    [
      column.name(first, ({ name }) => name),
      gain && money(words().tables.columns.gains, ({ bridge }) => bridge?.gain),
      ...told.map((i) => money(say.payers[all[i]!.who], ({ sums }) => sums[i]?.value)),
      money(say.together, ({ bridge }) => bridge?.withoutTransfers),
    ],
    { currency, caption: say.bridgeUnit, turned },
  );
}
