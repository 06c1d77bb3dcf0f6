import { type SharedQueue, sharedQueue } from '../jobs/index.ts';
import { version } from './version.ts';

/** A shared queue: the address of its database, or an open queue. */
export type Shared = string | SharedQueue;

/**
 * Does work with a shared queue. A queue that is given by its address is opened for the work and closed after it.
 *
 * @throws {DatabaseError} where the database cannot be used
 */
export async function withQueue<T>(db: Shared, work: (queue: SharedQueue) => Promise<T>): Promise<T> {
  const { queue, close } = await openQueue(db);
  try {
    return await work(queue);
  } finally {
    await close();
  }
}

/** An open queue; `close` closes it only if it was opened here. */
export async function openQueue(db: Shared): Promise<{ readonly queue: SharedQueue; close(): Promise<void> }> {
  if (typeof db !== 'string') return { queue: db, close: async () => {} };
  const queue = await sharedQueue(db, version());
  return { queue, close: () => queue.close() };
}
