import { type Block, column, figure, table } from '../../blocks/index.ts';
import type { Case } from '../../case/index.ts';
import { mapMultiples } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { type Context, contextOf } from '../context.ts';
import { figureOptions } from './extra/base.ts';
import { flowCells, flowColumns } from './flow-table.ts';
import { hubFocus } from './map.ts';
import { mapData } from './map-data.ts';

/** Plans of a case on maps side by side, with what moves in each behind them; nothing where fewer than two are known. */
export function mapsBeside(
  plans: readonly { readonly name: string; readonly note: string; readonly plan: PlanDocument }[],
  c: Case,
  { id, title, unit }: { readonly id: string; readonly title: string; readonly unit: string },
): Block | undefined {
  if (plans.length < 2) return undefined;
  const drawn = plans.map((one) => ({ ...one, context: contextOf({ plan: one.plan, case: c }) }));
  const panels = drawn.map(({ name, note, context }) => ({ title: name, note, data: nearData(context) }));
  const rows = drawn.flatMap(({ name, context }) => flowCells(context).map((row) => [name, ...row]));
  const draw = () => mapMultiples(panels, figureOptions(drawn[0]!.context, id, title, unit));
  return { ...figure(table([column.label(words().compare.plan), ...flowColumns()], rows), draw), rank: 0 };
}

/** What a map shows, about the hub of the case where it has one. */
function nearData(context: Context) {
  const data = mapData(context);
  const near = hubFocus(context, data);
  return near.length > 2 ? { ...data, focus: near } : data;
}
