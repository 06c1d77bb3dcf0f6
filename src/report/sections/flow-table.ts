import { type Column, column, type Table, table, type Cell as Value } from '../../blocks/index.ts';
import { words } from '../../i18n/index.ts';
import { placesOf } from '../../model/index.ts';
import { written } from '../../view/index.ts';
import type { Context } from '../input.ts';
import type { Told } from '../live/data.ts';
import { movedFlows } from './map-data.ts';

const heaviestFirst = (context: Context) => movedFlows(context).sort((a, b) => b.tonnes - a.tonnes);

export function flowColumns(): Column[] {
  const say = words().report;
  const { amount, name, label } = column;
  return [
    ...[name(say.good), name(say.from), name(say.to)],
    ...[amount(say.amount), label(say.unit), amount(say.tonnes), amount(say.hours), name(say.by)],
  ];
}

export const flowCells = (context: Context): Value[][] =>
  heaviestFirst(context).map(({ flow, tonnes }) => {
    const { placeName, good } = context.facts;
    const { name, unit } = good(flow.good);
    return [
      ...[name, placeName(flow.from), placeName(flow.to), flow.amount, unit, tonnes, flow.hours],
      placesOf(flow, context.facts).slice(1, -1).map(placeName).join(', '),
    ];
  });

/** What moves in a year, the heaviest first. */
export const flowTable = (context: Context): Table => table(flowColumns(), flowCells(context));

/** The same as texts, each row behind the number that its flow has on the map. */
export function flowRows(context: Context): Told['rows'] {
  const numbers = heaviestFirst(context).map(({ number }) => String(number ?? ''));
  return written(flowTable(context)).rows.map((row, i) => [numbers[i]!, ...row]);
}
