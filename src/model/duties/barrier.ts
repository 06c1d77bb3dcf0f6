import { type BarrierOfCase, halved, rowsOf } from '../barrier.ts';

/** Trade: duties and restrictions. */
export const trade: BarrierOfCase = {
  name: 'trade',
  present: ({ tables }) => tables.tariffs.length > 0 || tables.restrictions.length > 0,
  cells: () => [rowsOf('tariffs'), rowsOf('restrictions'), ...halved('tariffs', 'rate', 'specific')],
};
