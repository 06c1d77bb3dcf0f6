import type { Change } from '../case/index.ts';
import type { Game, WorthRequest } from '../reforms/index.ts';

/** What a thread is given once, and what it is asked. */
export interface GameData {
  readonly case: Game['case'];
  readonly players: Game['players'];
  readonly common: readonly Change[];
}

export interface SetTask {
  readonly set: number;
  readonly request: WorthRequest;
}
