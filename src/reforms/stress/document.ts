import type { Foresight } from './free.ts';
import type { Paths } from './paths.ts';
import type { Robust } from './robust.ts';
import type { ShockWorth } from './shocks.ts';
import type { Variance } from './variance.ts';

/**
 * What the builds for several futures are chosen by: the mean NPV, the mean of the worst futures, or the least regret.
 */
export const aims = ['expected', 'cvar', 'regret'] as const;
export type Aim = (typeof aims)[number];

/** Distribution of the NPV over draws of the uncertain figures. */
export interface Drawn extends Omit<Paths['spread'], 'lossChance'> {
  readonly failed: number;
  readonly missedChance: number;
  /** Share of the plan's gross cost that the uncertain figures carry. */
  readonly varied: number;
  /** Share of the draws with an NPV below 0; absent if the uncertain figures carry less than half of the cost. */
  readonly lossChance?: number;
}

/** `chorsu stress --json` (docs/commands.md). Money is discounted, in the case's currency. */
export interface StressDocument {
  readonly npv: number;
  readonly currency: string;
  readonly shocks: readonly ShockWorth[];
  readonly draws?: Drawn;
  readonly tornado?: Paths['tornado'];
  readonly fan?: Paths['fan'];
  /** Shares of the variance by group, alone and with all interactions. */
  readonly variance?: Variance;
  /** What knowing the figures when building would add to the NPV. */
  readonly foresight?: Foresight;
  readonly robust?: Omit<Robust, 'first'>;
  readonly aim?: Aim;
}
