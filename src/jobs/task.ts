import type { Case, Change } from '../case/index.ts';
import type { Game, HeldBuilds, Worth, WorthRequest } from '../reforms/index.ts';

/** Initial data of a thread that solves sets of reforms. */
export interface GameData {
  readonly case: Case;
  readonly players: Game['players'];
  readonly common: readonly Change[];
}

export interface SetTask {
  readonly set: number;
  readonly request: WorthRequest;
}

/** Initial data of a thread that values draws with fixed builds. */
export interface HoldData {
  readonly case: Case;
  readonly builds: HeldBuilds;
  readonly scale: number;
  /** Gap of the value of a draw, as a share of `scale`; by default that of `valuer`. */
  readonly gap?: number;
}

export interface HoldTask {
  readonly draws: readonly (readonly Change[])[];
}

/** Draws to plan with free builds. */
export interface FreeTask extends HoldTask {
  readonly gap: number;
  readonly seconds: number;
}

/** Draws of a set of reforms, with the integer variables of its plan fixed. */
export interface DoubtTask {
  readonly set: number;
  readonly start: Worth['start'];
  readonly draws: readonly (readonly Change[])[];
  readonly scale: number;
}
