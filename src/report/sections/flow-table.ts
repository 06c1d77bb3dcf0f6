import { type Column, column, type Cell as Value } from '../../blocks/index.ts';
import { significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { type Cell, type HtmlTable, number } from '../../view/index.ts';
import type { Context } from '../context.ts';
import { placesOf } from '../flow-path.ts';
import type { Told } from '../live/data.ts';
import { movedFlows } from './map-data.ts';

/** What moves in a year, the heaviest first: the number that it has on the map, then its cells. */
export function flowRows(context: Context): Told['rows'] {
  const { facts } = context;
  return movedFlows(context)
    .sort((a, b) => b.tonnes - a.tonnes)
    .map(({ flow, tonnes, number }) => [
      String(number ?? ''),
      facts.good(flow.good).name,
      facts.placeName(flow.from),
      facts.placeName(flow.to),
      significant(flow.amount),
      facts.good(flow.good).unit,
      significant(tonnes),
      significant(flow.hours),
      placesOf(flow, facts).slice(1, -1).map(facts.placeName).join(', '),
    ]);
}

const columns = (): string[] => {
  const say = words().report;
  return [say.good, say.from, say.to, say.amount, say.unit, say.tonnes, say.hours, say.by];
};

const cellsOf = ([, good, from, to, amount, unit, tonnes, hours, by]: readonly string[]): Cell[] => [
  ...[good!, from!, to!, number(amount!), unit!, number(tonnes!), number(hours!), by!],
];

/** What moves in a year. */
export const flowTable = (context: Context): HtmlTable => ({
  columns: columns(),
  rows: flowRows(context).map(cellsOf),
});

/** The same as typed columns and their cells. */
export function flowColumns(): Column[] {
  const say = words().report;
  const { amount, name, label } = column;
  return [
    ...[name(say.good), name(say.from), name(say.to)],
    ...[amount(say.amount), label(say.unit), amount(say.tonnes), amount(say.hours), name(say.by)],
  ];
}

export const flowCells = (context: Context): Value[][] =>
  movedFlows(context)
    .sort((a, b) => b.tonnes - a.tonnes)
    .map(({ flow, tonnes }) => {
      const { placeName, good } = context.facts;
      const { name, unit } = good(flow.good);
      return [
        ...[name, placeName(flow.from), placeName(flow.to), flow.amount, unit, tonnes, flow.hours],
        placesOf(flow, context.facts).slice(1, -1).map(placeName).join(', '),
      ];
    });
