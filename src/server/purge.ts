import { access, forgetCase, removedCases, removedRuns } from '../store/index.ts';
import { type Access, timeOf } from './access/viewer.ts';

const DAY = 24 * 3_600_000;

/** Milliseconds for which a removed case, or a removed run, can be taken back. */
export const KEPT = 30 * DAY;

/** Deletes for good what was removed longer ago, with its rights; now, and then each day. Gives what ends this. */
export function purging(root: string, to: Access | undefined): () => void {
  const purge = async () => {
    const now = timeOf(to);
    for (const { id, at } of removedCases.list(root)) {
      if (at + KEPT > now.getTime()) continue;
      if (to) await access.forgetCase(to.db, id);
      forgetCase(root, id);
    }
    for (const { run, at } of removedRuns.list(root)) if (at + KEPT <= now.getTime()) removedRuns.forget(root, run);
  };
  // A disk or a database that is away is asked again the next day.
  const quietly = () => void purge().catch(() => {});
  quietly();
  const timer = setInterval(quietly, DAY);
  timer.unref();
  return () => clearInterval(timer);
}
