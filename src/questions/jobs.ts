import { availableParallelism } from 'node:os';
import { solvers, type WorkerOptions, type Working, worker } from '../jobs/index.ts';
import { atlasAnswerer } from './atlas/load.ts';
import { answererOf, type Kind } from './elsewhere.ts';
import { version } from './version.ts';

const kinds: readonly Kind[] = ['plan', 'base', 'options', 'shocks', 'robust', 'finance'];

/** Options of a worker. */
interface WorkOptions extends Pick<WorkerOptions, 'together' | 'onJob' | 'onAway'> {
  /** The database of the queue, `postgres://…`. */
  readonly db: string;
  /** A folder that all machines share, for files of trade; without it the worker loads none. */
  readonly folder?: string | undefined;
}

/**
 * Takes jobs from the queue of a database and answers them with the cores of this machine, until `close` is called.
 *
 * @throws {DatabaseError} where the database cannot be used
 */
export async function takeJobs({ db, folder, ...options }: WorkOptions): Promise<Working> {
  // A solve keeps one core busy, so more solves at a time than cores only slow each other down.
  const together = Math.min(options.together, availableParallelism());
  const solving = solvers(together);
  try {
    const working = await worker({
      ...options,
      together,
      address: db,
      version: version(),
      answerers: {
        ...solving.answerers,
        atlas: atlasAnswerer(folder),
        ...Object.fromEntries(kinds.map((kind) => [kind, answererOf(kind)])),
      },
    });
    return {
      ready: () => working.ready(),
      async close(grace) {
        await working.close(grace);
        await solving.close();
      },
    };
  } catch (error) {
    await solving.close();
    throw error;
  }
}
