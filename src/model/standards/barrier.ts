import { type BarrierOfCase, halved, rowsOf } from '../barrier.ts';

/** Standards: what markets require, and what it costs to show that a good meets it. */
export const requirements: BarrierOfCase = {
  name: 'standards',
  present: ({ tables }) => tables.requirements.length > 0 || tables.standards.length > 0,
  cells: () => [
    rowsOf('requirements'),
    rowsOf('standards'),
    ...halved('schemes', 'fee', 'audit', 'yearly', 'renewal_fee', 'rate', 'per_unit', 'weeks'),
    ...halved('evidence', 'cost', 'weeks'),
    ...halved('alignments', 'adaptation_rate'),
  ],
};
