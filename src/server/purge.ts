import { access, forgetCase, removedCases, removedRuns } from '../store/index.ts';
import { type Access, timeOf } from './access/viewer.ts';

const DAY = 24 * 3_600_000;

/** How long a removed case or run can be restored, ms. */
const KEPT = 30 * DAY;

/** When it was removed, and when it is deleted for good. */
export const removalTimes = ({ at }: { readonly at: number }) => ({
  removed: new Date(at).toISOString(),
  ends: new Date(at + KEPT).toISOString(),
});

/** Deletes removed cases and runs, with their rights, once that time is over: now and then daily. Returns a function that stops it. */
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
  // If the disk or the database fails, the next day tries again.
  const quietly = () => void purge().catch(() => {});
  quietly();
  const timer = setInterval(quietly, DAY);
  timer.unref();
  return () => clearInterval(timer);
}
