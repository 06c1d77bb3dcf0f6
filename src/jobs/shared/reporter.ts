import { serialize } from 'node:v8';
import { type Database, endProgress, putProgress } from '../../store/index.ts';

/** Milliseconds between two reports of one job. */
const EVERY = 1000;

/** Tells those who wait for a job how far it is, and hears whether they want the best so far. */
export function reporter(db: Database, job: string) {
  const stop = new AbortController();
  let told: unknown;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> => {
    try {
      if (await putProgress(db, job, serialize(told))) stop.abort();
    } catch {
      // The database is away: the next report may reach it.
    }
  };
  return {
    stop: stop.signal,
    tell(now: unknown) {
      told = now;
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
