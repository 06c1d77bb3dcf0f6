import type { Pillar } from '../pillar.ts';
import { declare } from './declare.ts';
import { price } from './price.ts';

/** Making: capacities, builds, sizes, supplies, demands, choices. */
export const making: Pillar = { name: 'making', declare, price };
