import type { Pillar } from '../pillar.ts';
import { exclusivity } from './barrier.ts';

export { licencesTable } from './blocks.ts';

import { declare } from './declare/index.ts';

/** Rights: freedom to run a technology, licences, royalties, leakage of know-how. */
export const rights: Pillar = {
  tables: ['parties', 'assets', 'licences', 'claims'],
  barrier: exclusivity,
  declare,
};
