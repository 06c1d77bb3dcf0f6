import { type SharedQueue, sharedQueue } from '../jobs/index.ts';
import { version } from './version.ts';

/** A shared queue: by the address of its database, or one that is open. */
export type Shared = string | SharedQueue;

/**
 * Does a piece of work with a shared queue, which is opened and closed for it where an address was given.
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

/** The queue, and what closes it where it was opened here. */
export async function openQueue(db: Shared): Promise<{ readonly queue: SharedQueue; close(): Promise<void> }> {
  if (typeof db !== 'string') return { queue: db, close: async () => {} };
  const queue = await sharedQueue(db, version());
  return { queue, close: () => queue.close() };
}
