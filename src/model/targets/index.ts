import type { Pillar } from '../pillar.ts';
import { declare } from './declare.ts';

/** Targets: hard limits on jobs, value added, external share, CO2, hours, builds and capex. */
export const targets: Pillar = { name: 'targets', tables: ['targets'], declare };
