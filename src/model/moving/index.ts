import type { Pillar } from '../pillar.ts';
import { logistics } from './barrier.ts';

export { lanesSection } from './blocks.ts';
export { pathOf, placesOf, routeOf } from './paths.ts';

import { declare } from './declare.ts';
import { figures } from './figures.ts';

/** Moving: carriage, borders, time under way, shared capacities, candidate legs. */
export const moving: Pillar = {
  tables: ['legs', 'modes', 'transfers', 'borders'],
  barrier: logistics,
  declare,
  figures,
};
