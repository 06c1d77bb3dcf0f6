import { type BarrierOfCase, halved, limit } from '../barrier.ts';

/** Finance: own funds that run out, and what lenders charge before they lend. */
export const funds: BarrierOfCase = {
  name: 'finance',
  present: ({ tables, settings }) => tables.facilities.length > 0 || settings.ownFunds !== undefined,
  cells: () => [limit('case', 'ownFunds'), ...halved('facilities', 'upfront_fee', 'commitment_fee')],
};
