import { type BarrierOfCase, halved, rowsOf } from '../barrier.ts';

/** Rights: what owners of technology may forbid, what their licences cost, and what leaks. */
export const exclusivity: BarrierOfCase = {
  name: 'rights',
  present: ({ tables }) => tables.assets.length > 0,
  cells: () => [rowsOf('assets'), ...halved('licences', 'fee', 'royalty'), ...halved('countries', 'leakage_rate')],
};
