import type { Foresight } from './free.ts';
import type { Paths } from './paths.ts';
import type { Robust } from './robust.ts';
import type { ShockWorth } from './shocks.ts';
import type { Variance } from './variance.ts';

/** What builds for several futures are good at: the mean NPV, the mean of the worst futures, or the least regret. */
export const aims = ['expected', 'cvar', 'regret'] as const;
export type Aim = (typeof aims)[number];

/** What draws of the uncertain figures make of the NPV. */
interface Drawn extends Omit<Paths['spread'], 'lossChance'> {
  readonly failed: number;
  readonly missedChance: number;
  /** Share of the plan's gross cost that the figures which vary carry. */
  readonly varied: number;
  /** Share of the draws below 0; absent where what varies carries less than half of the cost. */
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
  /** Which groups make the variance, alone and in all they take part in. */
  readonly variance?: Variance;
  /** What knowing the figures when building would add. */
  readonly foresight?: Foresight;
  readonly robust?: Omit<Robust, 'first'>;
  readonly aim?: Aim;
}
