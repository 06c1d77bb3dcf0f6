import { halved, limit } from '../barrier.ts';
import type { Pillar } from '../pillar.ts';

export { isShare, lendersSection, lendersTable } from './blocks.ts';
export { financeNamed } from './names.ts';
export { insteadWords, total, unusualReturns } from './words.ts';

import { declare } from './declare.ts';

/** Finance: whose money pays the capex, on what terms, as adjusted present value. */
export const finance: Pillar = {
  tables: ['facilities', 'lenders', 'rates'],
  // Own funds that run out, and what lenders charge before they lend.
  barrier: {
    name: 'finance',
    present: ({ tables, settings }) => tables.facilities.length > 0 || settings.ownFunds !== undefined,
    cells: () => [limit('case', 'ownFunds'), ...halved('facilities', 'upfront_fee', 'commitment_fee')],
  },
  declare,
};
