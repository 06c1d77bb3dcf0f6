import type { PayerSum } from '../i18n/index.ts';
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
