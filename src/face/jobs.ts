import { solvers, type WorkerOptions, worker } from '../jobs/index.ts';
import { planAnswerer } from './plan-job.ts';
import { version } from './version.ts';

/** How a program takes jobs from a shared queue. */
export interface WorkOptions extends Pick<WorkerOptions, 'together' | 'onJob' | 'onAway'> {
  /** The database of the queue, `postgres://…`. */
  readonly db: string;
}

/**
 * Takes jobs from the queue of a database and answers them with the cores of this machine, until `close` is called.
 *
 * @throws {DatabaseError} where the database cannot be used
 */
export async function takeJobs({ db, ...options }: WorkOptions): Promise<{ close(): Promise<void> }> {
  const solving = solvers(options.together);
  try {
    const taken = await worker({
      ...options,
      address: db,
      version: version(),
      answerers: { ...solving.answerers, plan: planAnswerer },
    });
    return {
      async close() {
        await taken.close();
        await solving.close();
      },
    };
  } catch (error) {
    await solving.close();
    throw error;
  }
}
