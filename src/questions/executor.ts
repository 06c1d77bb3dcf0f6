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
import { number, type OptionValues, queue } from './declare.ts';
import { openQueue } from './queue.ts';

/** Options of a question with many solves: where it is answered. */
export const where = {
  /** Threads here, or jobs that are asked at the same time; one for each core, at most 8, unless given. */
  workers: number('--workers <n>', () => words().help.common.workers, cores(), 1),
  /** A shared queue, as its address (`postgres://…`) or open: the workers that take jobs from it solve instead of this machine. */
  db: queue(() => words().help.common.db),
};

/** Where a question with many solves is answered. */
export type Where = Partial<OptionValues<typeof where>>;

/** What solves: threads here, or the workers of a shared queue. What is found is the same. */
export interface Executor {
  /** The sets of a game of reforms; a folder `keep` holds their worths for the next ask. */
  sets(keep?: string): AskOptions['solver'];
  /** Draws of one set of a game. */
  doubt(game: Game): Pick<Pool, 'doubt'>;
  /** Draws of a plan, its builds held or free. */
  draws(data: { case: Case; builds: HeldBuilds; scale: number }, signal?: AbortSignal): DrawRunner;
  close(): Promise<void>;
}

/** @throws {DatabaseError} where the database cannot be used */
export async function executor({ workers = cores(), db }: Where): Promise<Executor> {
  const opened = db === undefined ? undefined : await openQueue(db);
  const shared = opened?.queue;
  const open: { close(): Promise<void> }[] = opened ? [opened] : [];
  const here = <T extends { close(): Promise<void> }>(made: T): T => {
    open.unshift(made);
    return made;
  };
  const pool = (game: Game) => (shared ? sharedPool(shared, game) : here(threads(game, workers)));
  return {
    sets: (keep) => (game) => ({
      solve: pool(game).solve,
      ...(keep === undefined ? {} : { keep: folderKeep(keep, game) }),
    }),
    doubt: pool,
    draws: (data, signal) => (shared ? sharedHolders(shared, data, signal) : here(holders(data, workers, signal))),
    async close() {
      for (const one of open) await one.close();
    },
  };
}
