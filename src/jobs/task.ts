import type { Case, Change } from '../case/index.ts';
import type { Game, HeldBuilds, Worth, WorthRequest } from '../reforms/index.ts';

/** What a thread that solves sets of reforms is given once, and what it is asked. */
export interface GameData {
  readonly case: Case;
  readonly players: Game['players'];
  readonly common: readonly Change[];
}

export interface SetTask {
  readonly set: number;
  readonly request: WorthRequest;
}

/** What a thread that holds builds is given once, and what it is asked: several draws at a time. */
export interface HoldData {
  readonly case: Case;
  readonly builds: HeldBuilds;
  readonly scale: number;
  /** Share of `scale` by which a draw may be worth more than is reported; the usual one unless given. */
  readonly gap?: number;
}

export interface HoldTask {
  readonly draws: readonly (readonly Change[])[];
}

/** Draws that are planned with builds free. */
export interface FreeTask extends HoldTask {
  readonly gap: number;
  readonly seconds: number;
}

/** Draws of a set of reforms, with the whole numbers of its plan held. */
export interface DoubtTask {
  readonly set: number;
  readonly start: Worth['start'];
  readonly draws: readonly (readonly Change[])[];
  readonly scale: number;
}
