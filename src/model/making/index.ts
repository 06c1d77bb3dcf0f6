import type { Pillar } from '../pillar.ts';
import { readiness } from './barrier.ts';

export {
  buildsSection,
  builtBlocks,
  deliveredTable,
  deliveriesSection,
  demanded,
  verdictWord,
} from './blocks/index.ts';

import { declare } from './declare.ts';
import { figures } from './figures.ts';

/** Making: capacities, builds, sizes, supplies, demands, choices. */
export const making: Pillar = {
  tables: [
    'countries',
    'places',
    'goods',
    'processes',
    'recipes',
    'tiers',
    'candidates',
    'supplies',
    'demands',
    'choices',
  ],
  barrier: readiness,
  declare,
  figures,
};
