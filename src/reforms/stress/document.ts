import type { Foresight } from './free.ts';
import type { Paths } from './paths.ts';
import type { Robust } from './robust.ts';
import type { ShockWorth } from './shocks.ts';
import type { Variance } from './variance.ts';

/** What builds for several futures are good at: the mean NPV, the mean of the worst futures, or the least regret. */
export const aims = ['expected', 'cvar', 'regret'] as const;
export type Aim = (typeof aims)[number];

/** `chorsu stress --json` (docs/commands.md). Money is discounted, in the case's currency. */
export interface StressDocument {
  readonly npv: number;
  readonly currency: string;
  readonly shocks: readonly ShockWorth[];
  readonly draws?: Paths['spread'] & { readonly failed: number; readonly missedChance: number };
  readonly tornado?: Paths['tornado'];
  readonly fan?: Paths['fan'];
  /** Which groups make the variance, alone and in all they take part in. */
  readonly variance?: Variance;
  /** What knowing the figures when building would add. */
  readonly foresight?: Foresight;
  readonly robust?: Omit<Robust, 'first'>;
  readonly aim?: Aim;
}
