import { type ColumnOf, column, type Table, tabulate } from '../../blocks/index.ts';
import { significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { placesOf } from '../../model/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { written } from '../../view/index.ts';
import type { Context } from '../input.ts';
import type { AboutYear } from '../live/data.ts';
import { movedFlows } from './map-data.ts';

/** Flows of a year with the names of their case, the heaviest first. */
export const heaviestFlows = (context: Context) =>
  movedFlows(context)
    .sort((a, b) => b.tonnes - a.tonnes)
    .map((movedFlow) => ({ ...movedFlow, facts: context.facts }));

type FlowRow = ReturnType<typeof heaviestFlows>[number];

export function flowColumns(): ColumnOf<FlowRow>[] {
  const say = words().report;
  const { amount, name, label } = column;
  return [
    name(say.good, ({ flow, facts }) => facts.good(flow.good).name),
    name(say.from, ({ flow, facts }) => facts.placeName(flow.from)),
    name(say.to, ({ flow, facts }) => facts.placeName(flow.to)),
    amount(say.amount, ({ flow }) => flow.amount),
    label(say.unit, ({ flow, facts }) => facts.good(flow.good).unit),
    amount(say.tonnes, ({ tonnes }) => tonnes),
    amount(say.hours, ({ flow }) => flow.hours),
    name(say.by, ({ flow, facts }) => placesOf(flow, facts).slice(1, -1).map(facts.placeName).join(', ')),
  ];
}

export const flowTable = (context: Context): Table => tabulate(heaviestFlows(context), flowColumns());

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
  return heaviestFlows(context).map(({ flow, number }, i) => [String(number ?? ''), noteOf(flow), ...rows[i]!]);
}
