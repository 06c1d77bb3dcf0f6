import { folderKeep, type Pool, sharedPool, sharedQueue, threads } from '../jobs/index.ts';
import type { AskOptions, Game } from '../reforms/index.ts';
import { version } from './version.ts';

/** What solves the sets of games, and how it ends. */
export interface SetSolver {
  readonly solver: AskOptions['solver'];
  /** What values draws of a set with its whole numbers held. */
  readonly pool: (game: Game) => Pick<Pool, 'doubt'>;
  close(): Promise<void>;
}

/**
 * Solves sets in `workers` threads here or, with `db`, on the workers that take jobs from that database. What is found
 * is the same; a folder `keep` holds it for the next ask.
 *
 * @throws {DatabaseError} where the database cannot be used
 */
export async function setSolver(options: {
  readonly workers: number;
  readonly keep?: string | undefined;
  readonly db?: string | undefined;
}): Promise<SetSolver> {
  const { workers, keep, db } = options;
  const queue = db === undefined ? undefined : await sharedQueue(db, version());
  const here: Pool[] = [];
  const pool = (game: Game) => {
    if (queue) return sharedPool(queue, game);
    const made = threads(game, workers);
    here.push(made);
    return made;
  };
  return {
    solver: (game) => ({ solve: pool(game).solve, ...(keep === undefined ? {} : { keep: folderKeep(keep, game) }) }),
    pool,
    async close() {
      await Promise.all(here.map((one) => one.close()));
      await queue?.close();
    },
  };
}
