import type { Job, Queue } from '../jobs/index.ts';
import type { JobTask, Progress, Run } from './ask.ts';
import { isOpen } from './job-entry.ts';

/** Interval of the check of running jobs, ms. */
const LOOK = 2000;

/** The tolerance before a late question is stopped, in seconds and as a share of its time limit; four times as much before it is cancelled. */
const LATE = { seconds: 15, share: 0.1 };

/** The measure against a question that has run for `seconds` of at most `most`: `stop` keeps the best plan so far, `cancel` keeps nothing. */
export function overdue(most: number | undefined, seconds: number): 'stop' | 'cancel' | undefined {
  if (most === undefined) return undefined;
  const late = LATE.seconds + LATE.share * most;
  return seconds > most + 4 * late ? 'cancel' : seconds > most + late ? 'stop' : undefined;
}

/**
 * Ends questions that exceed their time limit, and those of accounts that were closed, also by another server. With `isShared`
 * workers solve, and a question has begun when one reports progress. Returns a function that stops the check.
 */
export function endOverdue(
  queue: Queue<JobTask, Progress, Run>,
  isShared: boolean,
  closed: () => Promise<ReadonlySet<string>>,
): () => void {
  const secondsOf = ({ began, progress }: Job<JobTask, Progress, Run>): number =>
    isShared ? (progress?.seconds ?? 0) : (Date.now() - (began ?? Date.now())) / 1000;
  const look = async (): Promise<void> => {
    const open = queue.list().filter(isOpen);
    for (const job of open) {
      const act = job.state === 'running' ? overdue(job.ask.seconds, secondsOf(job)) : undefined;
      if (act) queue[act](job.id);
    }
    if (open.length === 0) return;
    const gone = await closed();
    for (const { id, ask } of open) if (ask.by !== undefined && gone.has(ask.by)) queue.cancel(id);
  };
  // If the database is unreachable, the next check tries again.
  const timer = setInterval(() => void look().catch(() => {}), LOOK);
  timer.unref();
  return () => clearInterval(timer);
}
