import type { Pillar } from '../pillar.ts';
import { funds } from './barrier.ts';

export { isShare, lendersSection, lendersTable } from './blocks.ts';
export { financeNamed } from './names.ts';
export { insteadWords, total, unusualReturns } from './words.ts';

import { declare } from './declare.ts';

/** Finance: whose money pays the capex, on what terms, as adjusted present value. */
export const finance: Pillar = {
  tables: ['facilities', 'lenders', 'rates'],
  barrier: funds,
  declare,
};
