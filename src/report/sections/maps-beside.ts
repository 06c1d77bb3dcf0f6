import { type Block, column, figure, tabulate } from '../../blocks/index.ts';
import type { Case } from '../../case/index.ts';
import { mapMultiples } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { contextOf, figureOptions } from '../../model/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import type { Context } from '../input.ts';
import { flowColumns, heaviestFlows } from './flow-table.ts';
import { hubFocus } from './map.ts';
import { mapData } from './map-data.ts';

/** A plan for a map, with its name, a caption and its case. */
interface Drawn {
  readonly name: string;
  readonly note: string;
  readonly plan: PlanDocument;
  readonly case: Case;
}

/** Maps of plans side by side, in one year and with one colour for each good, and tables of their flows; nothing for fewer than two plans. */
export function mapsBeside(
  plans: readonly Drawn[],
  { id, title, unit = '' }: { readonly id: string; title(year: number): string; readonly unit?: string },
): Block | undefined {
  const [first] = plans;
  if (!first || plans.length < 2) return undefined;
  const { year } = contextOf(first);
  const own = plans.map((plan) => contextOf({ ...plan, year }));
  const goods = [...new Set(own.flatMap((context) => context.goods))];
  const panels = plans.map(({ name, note }, i) => ({ title: name, note, data: nearData({ ...own[i]!, goods }) }));
  const rows = plans.flatMap(({ name }, i) => heaviestFlows(own[i]!).map((row) => ({ ...row, name })));
  const { source, ...options } = figureOptions(own[0]!, id, title(year), unit);
  const isOne = plans.every((plan) => plan.case.name === first.case.name);
  const across = plans.length === 4 ? 2 : 3;
  const draw = () => mapMultiples(panels, { ...options, ...(isOne && { source }), across });
  const plan = column.label(words().compare.plan, ({ name }: (typeof rows)[number]) => name);
  return figure(tabulate(rows, [plan, ...flowColumns()], { most: 0 }), draw);
}

/** The part of the world on a map: around the hub, if the case has one. */
function nearData(context: Context) {
  const data = mapData(context);
  const near = hubFocus(context, data);
  return near.length > 2 ? { ...data, focus: near } : data;
}
