import type { Game, ValueSet, Worth } from '../../reforms/index.ts';
import type { DrawRunner } from '../draws.ts';
import type { Pool } from '../pool.ts';
import type { DoubtTask, FreeTask, GameData, HoldData, SetTask } from '../task.ts';
import type { SharedQueue } from './ask.ts';

/** A question about a set. The time limit of a solve is a limit, and not part of the question. */
export type SetAsk = { readonly set: number; readonly request: Omit<SetTask['request'], 'seconds'> };
export type SetLimits = Pick<SetTask['request'], 'seconds'>;

/** Solves the sets of a game on the workers of a shared queue, with the same answers as `threads`. */
export function sharedPool(queue: SharedQueue, game: Game): Pick<Pool, 'solve' | 'doubt'> {
  const content: GameData = {
    case: { ...game.case, source: game.case.name },
    players: game.players,
    common: game.common,
  };
  return {
    solve(set, { seconds, ...request }, signal) {
      const ask: SetAsk = { set, request };
      const limits: SetLimits = { seconds };
      return queue.ask<Worth>({ kind: 'set', content, ask, limits }, { signal });
    },
    doubt(scale, signal): ValueSet {
      return (set, start, draws) => {
        const ask: DoubtTask = { set, start, draws, scale };
        return queue.ask({ kind: 'doubt', content, ask }, { signal });
      };
    },
  };
}

/** A question about draws with free builds. The time limit of each draw is a limit. */
export type FreeAsk = Omit<FreeTask, 'seconds'>;
export type FreeLimits = Pick<FreeTask, 'seconds'>;

/** Values draws of one plan on the workers of a shared queue. */
export function sharedHolders(queue: SharedQueue, data: HoldData, signal?: AbortSignal): DrawRunner {
  const content: HoldData = { ...data, case: { ...data.case, source: data.case.name } };
  return {
    value: (ask) => queue.ask({ kind: 'draws', content, ask }, { signal }),
    free({ seconds, ...ask }) {
      const limits: FreeLimits = { seconds };
      return queue.ask({ kind: 'free', content, ask, limits }, { signal });
    },
    close: async () => {},
  };
}
