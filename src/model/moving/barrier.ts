import type { TableName } from '../../case/index.ts';
import { type BarrierOfCase, type Cell, cost, halved, limit } from '../barrier.ts';

const passed = (table: TableName): Cell[] => [
  ...['cost', 'hours', 'hours_p95'].map((column) => cost(table, column)),
  limit(table, 'capacity'),
];

/** Logistics: what legs, transfers, borders and places cost, how long they take, and how much they let through. */
export const logistics: BarrierOfCase = {
  name: 'logistics',
  present: ({ tables }) => tables.legs.length > 0,
  cells: () => [
    ...(['legs', 'transfers', 'borders'] as const).flatMap(passed),
    cost('legs', 'fixed_cost'),
    limit('borders', 'open', 'yes'),
    cost('places', 'cost'),
    limit('places', 'capacity'),
    ...halved('modes', 'rate', 'fixed', 'speed_kmh'),
  ],
};
