import { serialize } from 'node:v8';
import { type Database, endProgress, putProgress } from '../../store/index.ts';

/** Milliseconds between two reports of one job. */
const EVERY = 1000;

/** Reports the progress of a job to its clients, and receives their request to stop with the best answer so far. */
export function reporter(db: Database, job: string) {
  const stop = new AbortController();
  let progress: unknown;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> => {
    try {
      if (await putProgress(db, job, serialize(progress))) stop.abort();
    } catch {
      // The database is away. The next report may reach it.
    }
  };
  return {
    stop: stop.signal,
    tell(current: unknown) {
      progress = current;
      timer ??= setInterval(() => {
        writing = writing.then(write);
      }, EVERY);
    },
    async end() {
      if (timer === undefined) return;
      clearInterval(timer);
      await writing;
      await endProgress(db, job).catch(() => {});
    },
  };
}
