import type { Pillar } from '../pillar.ts';

export { targetLines, targetsSection } from './blocks.ts';
export { addsUp, measureName, measureOrder, measureScale } from './measures.ts';

import { declare } from './declare.ts';

/** Targets: hard limits on jobs, value added, external share, CO2, hours, builds and capex. */
export const targets: Pillar = { tables: ['targets'], declare };
