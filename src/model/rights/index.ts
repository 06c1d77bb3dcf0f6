import { halved, rowsOf } from '../barrier.ts';
import type { Pillar } from '../pillar.ts';

export { licencesTable } from './blocks.ts';

import { declare } from './declare/index.ts';

/** Rights: freedom to run a technology, licences, royalties, leakage of know-how. */
export const rights: Pillar = {
  tables: ['parties', 'assets', 'licences', 'claims'],
  // What owners of technology may forbid, what their licences cost, and what leaks.
  barrier: {
    name: 'rights',
    present: ({ tables }) => tables.assets.length > 0,
    cells: () => [rowsOf('assets'), ...halved('licences', 'fee', 'royalty'), ...halved('countries', 'leakage_rate')],
  },
  declare,
};
