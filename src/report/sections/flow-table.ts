import { type Column, column, type Table, table, type Cell as Value } from '../../blocks/index.ts';
import { significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { placesOf } from '../../model/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { written } from '../../view/index.ts';
import type { Context } from '../input.ts';
import type { AboutYear } from '../live/data.ts';
import { movedFlows } from './map-data.ts';

const heaviestFirst = (context: Context) => movedFlows(context).sort((a, b) => b.tonnes - a.tonnes);

export function flowColumns(): Column[] {
  const say = words().report;
  const { amount, name, label } = column;
  return [
    name(say.good),
    name(say.from),
    name(say.to),
    amount(say.amount),
    label(say.unit),
    amount(say.tonnes),
    amount(say.hours),
    name(say.by),
  ];
}

export const flowCells = (context: Context): Value[][] =>
  heaviestFirst(context).map(({ flow, tonnes }) => {
    const { placeName, good } = context.facts;
    const { name, unit } = good(flow.good);
    return [
      name,
      placeName(flow.from),
      placeName(flow.to),
      flow.amount,
      unit,
      tonnes,
      flow.hours,
      placesOf(flow, context.facts).slice(1, -1).map(placeName).join(', '),
    ];
  });

/** Flows of a year, the heaviest first. */
export const flowTable = (context: Context): Table => table(flowColumns(), flowCells(context));

/** Days under way, and the trade agreement of the duty. */
function noteOf({ hours, hours_p95, agreement }: PlanDocument['flows'][number]): string {
  const say = words().live;
  const days = (length: number) => significant(length / 24, 2);
  const underWay = say.underWay({ days: days(hours), most: days(hours_p95) });
  return agreement === undefined ? underWay : `${underWay} ${say.underAgreement({ agreement })}`;
}

/** The rows as texts, each with the number of its flow on the map and further texts on it. */
export function flowRows(context: Context): AboutYear['rows'] {
  const { rows } = written(flowTable(context));
  return heaviestFirst(context).map(({ flow, number }, i) => [String(number ?? ''), noteOf(flow), ...rows[i]!]);
}
