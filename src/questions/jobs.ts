import { availableParallelism } from 'node:os';
import { solvers, type WorkerOptions, type Working, worker } from '../jobs/index.ts';
import { atlasAnswerer } from './atlas/load.ts';
import { answererOf, type Kind } from './elsewhere.ts';
import { version } from './version.ts';

const whole: readonly Kind[] = ['plan', 'base', 'options', 'shocks', 'robust', 'finance'];

/** How a program takes jobs from a shared queue. */
export interface WorkOptions extends Pick<WorkerOptions, 'together' | 'onJob' | 'onAway'> {
  /** The database of the queue, `postgres://…`. */
  readonly db: string;
  /** The folder that machines share, in which files of trade are loaded; none is loaded unless given. */
  readonly folder?: string | undefined;
}

/**
 * Takes jobs from the queue of a database and answers them with the cores of this machine, until `close` is called.
 *
 * @throws {DatabaseError} where the database cannot be used
 */
export async function takeJobs({ db, folder, ...options }: WorkOptions): Promise<Working> {
  // A solve keeps a core busy: more at a time than there are cores only slow each other down.
  const together = Math.min(options.together, availableParallelism());
  const solving = solvers(together);
  try {
    const taken = await worker({
      ...options,
      together,
      address: db,
      version: version(),
      answerers: {
        ...solving.answerers,
        atlas: atlasAnswerer(folder),
        ...Object.fromEntries(whole.map((kind) => [kind, answererOf(kind)])),
      },
    });
    return {
      ready: () => taken.ready(),
      async close(grace) {
        await taken.close(grace);
        await solving.close();
      },
    };
  } catch (error) {
    await solving.close();
    throw error;
  }
}
