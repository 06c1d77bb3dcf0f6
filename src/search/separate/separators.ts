import type { Grown } from '../master/grown.ts';
import { laneCovers } from './lane-covers.ts';
import type { Separator } from './separator.ts';
import { sharedCapacities } from './shared-capacities.ts';

/** All separators, in the order in which what they find joins. Rounding cuts (`rounding.ts`) are in the master from the start. */
export const separators: readonly ((grown: Grown) => Separator)[] = [sharedCapacities, laneCovers];
