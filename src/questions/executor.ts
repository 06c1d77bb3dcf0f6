import type { Case } from '../case/index.ts';
import { words } from '../i18n/index.ts';
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
import type { AskOptions, Game, HeldBuilds } from '../reforms/index.ts';
import { number, type OptionValues, queue } from './option.ts';
import { openQueue } from './queue.ts';

/** Options that say where the solves of a question run. */
export const where = {
  /** Threads of this machine, or jobs at a time in the queue; by default one for each core, at most 8. */
  workers: number('--workers <n>', () => words().help.common.workers, cores(), 1),
  /** A shared queue, as its address (`postgres://…`) or open: its workers solve instead of this machine. */
  db: queue(() => words().help.common.db),
};

/** Where the solves of a question run. */
type Where = Partial<OptionValues<typeof where>>;

/** Runs the solves of a question, in threads of this machine or by workers of a shared queue; the results are the same. */
export interface Executor {
  /** A solver for the sets of a game of reforms. The folder `keep` stores their values, which the next run uses again. */
  sets(keep?: string): AskOptions['solver'];
  /** A solver for draws of one set of a game. */
  doubt(game: Game): Pick<Pool, 'doubt'>;
  /** A solver for draws of a plan, its builds fixed or free. */
  draws(data: { case: Case; builds: HeldBuilds; scale: number }, signal?: AbortSignal): DrawRunner;
  close(): Promise<void>;
}

/** @throws {DatabaseError} where the database cannot be used */
export async function executor({ workers = cores(), db }: Where): Promise<Executor> {
  const opened = db === undefined ? undefined : await openQueue(db);
  const shared = opened?.queue;
  const open: { close(): Promise<void> }[] = opened ? [opened] : [];
  const owned = <T extends { close(): Promise<void> }>(resource: T): T => {
    open.unshift(resource);
    return resource;
  };
  const pool = (game: Game) => (shared ? sharedPool(shared, game) : owned(threads(game, workers)));
  return {
    sets: (keep) => (game) => ({
      solve: pool(game).solve,
      ...(keep === undefined ? {} : { keep: folderKeep(keep, game) }),
    }),
    doubt: pool,
    draws: (data, signal) => (shared ? sharedHolders(shared, data, signal) : owned(holders(data, workers, signal))),
    async close() {
      for (const resource of open) await resource.close();
    },
  };
}
