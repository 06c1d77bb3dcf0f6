import { column, type Table, table } from '../blocks/index.ts';
import { words } from '../i18n/index.ts';
import type { Facts } from '../model/index.ts';
import type { PlanDocument } from '../plan/index.ts';
import { answerSentence, headline } from './answer-sentence.ts';
import { type Bridge, payerSums } from './payer-sums.ts';
import { bridgeSentence } from './sections/bridge.ts';

/**
 * Sentences on the plan of a question, as on the plan's own first page: what is certain, its gain over building nothing, and who gets it.
 * None if the plan was not compared with building nothing.
 */
export function gainLines(plan: PlanDocument | undefined, facts: Facts): string[] {
  if (plan?.nothing === undefined || plan.npv === null) return [];
  const first = headline({ plan, facts });
  // What all get together stands in the headline already.
  const who = bridgeSentence(plan, first !== answerSentence({ plan, facts }));
  return [first, ...(who === undefined ? [] : [who])];
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
  const sums = rows.map(({ bridge }) => (bridge ? payerSums(bridge) : []));
  const all = sums.find((list) => list.length > 0) ?? [];
  const told = all.map((_, i) => i).filter((i) => sums.some((list) => list[i] && list[i].value !== 0));
  const money = (head: string) => column.money(head, { near });
  const columns = [
    ...(gain ? [money(words().tables.columns.gains)] : []),
    ...told.map((i) => money(say.payers[all[i]!.who])),
    money(say.together),
  ];
  return table(
    [column.name(first), ...columns],
    rows.map(({ name, bridge }, k) => [
      name,
      ...(bridge
        ? [...(gain ? [bridge.gain] : []), ...told.map((i) => sums[k]![i]!.value), bridge.withoutTransfers]
        : columns.map(() => words().number.notKnown)),
    ]),
    { currency, caption: say.bridgeUnit, turned },
  );
}
