import { inLanguage, words } from '../../i18n/index.ts';
import type { Work } from '../../jobs/index.ts';
import { AccessError } from '../../store/index.ts';
import type { JobTask } from '../ask.ts';
import { measures } from './beside.ts';
import { type Access, judgedFor } from './viewer.ts';

/**
 * Judges a question again before it is solved: while it waited, a role may have been taken away, a mark set, or an account closed.
 * Throws `private` as a sentence where the asker may not ask it any more.
 */
export async function mayAnswer(to: Access, root: string, task: JobTask): Promise<void> {
  const judged = await judgedFor(to, root, task.by, task.run);
  const needsAll = task.kind !== 'plan' || measures(task.ask);
  const isKept = judged && judged.hidden.length > 0 && (needsAll || (await judged.altered()));
  if (!judged || isKept)
    throw new AccessError(
      'private',
      inLanguage(task.language, () => words().problems.private),
    );
}

/** Work that begins when the promise `may` is fulfilled. */
export function afterwards<Result>(may: Promise<void>, start: () => Work<Result>): Work<Result> {
  let work: Work<Result> | undefined;
  let ended: 'stop' | 'cancel' | undefined;
  const done = may.then(() => {
    work = start();
    if (ended) work[ended]();
    return work.done;
  });
  return {
    done,
    stop() {
      ended ??= 'stop';
      work?.stop();
    },
    cancel() {
      ended = 'cancel';
      work?.cancel();
    },
  };
}
