import type { Case } from '../case/index.ts';
import {
  cores,
  type DrawRunner,
  folderKeep,
  holders,
  type Pool,
  sharedHolders,
  sharedPool,
  threads,
} from '../jobs/index.ts';
import type { AskOptions, Builds, Game } from '../reforms/index.ts';
import { openQueue, type Shared } from './queue.ts';

/** Where a question with many solves is answered. */
export interface Where {
  /** Threads here, or jobs that are asked at the same time; one for each core, at most 8, unless given. */
  readonly workers?: number | undefined;
  /** A shared queue, as its address (`postgres://…`) or open: the workers that take jobs from it solve instead of this machine. */
  readonly db?: Shared | undefined;
}

/** What solves: threads here, or the workers of a shared queue. What is found is the same. */
export interface Executor {
  /** The sets of a game of reforms; a folder `keep` holds their worths for the next ask. */
  sets(keep?: string): AskOptions['solver'];
  /** Draws of one set of a game. */
  doubt(game: Game): Pick<Pool, 'doubt'>;
  /** Draws of a plan, its builds held or free. */
  draws(data: { case: Case; builds: Builds; scale: number }, signal?: AbortSignal): DrawRunner;
  close(): Promise<void>;
}

/** @throws {DatabaseError} where the database cannot be used */
export async function executor({ workers = cores(), db }: Where): Promise<Executor> {
  const opened = db === undefined ? undefined : await openQueue(db);
  const queue = opened?.queue;
  const open: { close(): Promise<void> }[] = opened ? [opened] : [];
  const here = <T extends { close(): Promise<void> }>(made: T): T => {
    open.unshift(made);
    return made;
  };
  const pool = (game: Game) => (queue ? sharedPool(queue, game) : here(threads(game, workers)));
  return {
    sets: (keep) => (game) => ({
      solve: pool(game).solve,
      ...(keep === undefined ? {} : { keep: folderKeep(keep, game) }),
    }),
    doubt: pool,
    draws: (data, signal) => (queue ? sharedHolders(queue, data, signal) : here(holders(data, workers, signal))),
    async close() {
      for (const one of open) await one.close();
    },
  };
}
