import { inThread, type Line, type Queue, queue, type Who, type Work, warmThreads } from '../jobs/index.ts';
import { threadFile } from '../linear/index.ts';
import { readCase, version } from '../questions/index.ts';
import {
  AccessError,
  answerOf,
  caseIn,
  type Database,
  endOpenRun,
  locateCase,
  openRuns,
  putOpenRun,
  putRecord,
  recordOf,
  sourceOf,
  access as storeAccess,
} from '../store/index.ts';
import { afterwards, mayAnswer } from './access/job.ts';
import type { Access } from './access/viewer.ts';
import { type JobTask, type Progress, type Run, recordFor } from './ask.ts';
import { isOpen } from './job-entry.ts';
import { endOverdue } from './overtime.ts';

/** Runs that a server watches at the same time where the workers of a shared queue solve, and of one account: each has a thread that mostly waits. */
const WATCHED = { together: 16, each: 4 };

/** The jobs of a server. */
export interface Jobs {
  readonly queue: Queue<JobTask, Progress, Run>;
  /** Does what was asked, once it is sure to be done after a restart too. Throws `questions` where its account has `open` already. */
  take(asked: JobTask, open?: number): Promise<void>;
  /** Throws `questions` where an account has as many open questions: before its case is read. */
  mustHaveRoom(by: string | undefined, open: number | undefined): void;
  /** Lets the thread that answers who asks at a desk find what the next questions of the countries of a plan begin from. */
  warm(asked: JobTask): void;
  /** Ends what is being done. What ended before is in the database when this has ended. */
  close(): Promise<void>;
}

/**
 * What is asked is done in threads here, one at a time for each account, or through `line` by the workers of a shared queue. With a database,
 * what was taken and is not done yet is done after the server was ended and started again.
 */
export async function jobs(root: string, database?: Database, line?: Line, access?: Access): Promise<Jobs> {
  const whoOf = ({ by = 'page', kind, trial }: JobTask): Who => ({
    by,
    urgent: kind === 'question' || trial === 'newest',
  });
  const file = threadFile('thread/work', import.meta.url);
  const desks = warmThreads<JobTask, Progress, Run>(file);
  /** What is tried for countries is answered in a thread that keeps what it has found for the next question of who asks. */
  const isOfDesk = (ask: JobTask) =>
    ask.kind === 'plan' && ask.trial !== undefined && (ask.ask.countries?.length ?? 0) > 0;
  /** Work that a desk does ahead of questions, by who asks there. */
  const ahead = new Map<string, Work<Run>>();
  const atDesk = (ask: JobTask, tell: (progress: Progress) => void): Work<Run> | undefined => {
    const before = ahead.get(whoOf(ask).by);
    if (!before) return desks.run(whoOf(ask).by, ask, tell);
    before.stop();
    const ready = before.done.then(
      () => {},
      () => {},
    );
    return afterwards(ready, () => desks.run(whoOf(ask).by, ask, tell) ?? inThread(file, ask, tell));
  };
  const open = queue<JobTask, Progress, Run>(
    (ask, tell) => {
      const start = () =>
        (isOfDesk(ask) ? atDesk(ask, tell) : undefined) ??
        inThread<JobTask, Progress, Run>(file, ask, tell, line && { line, version: version(), who: whoOf(ask) });
      return access ? afterwards(mayAnswer(access, root, ask), start) : start();
    },
    {
      ...(line ? WATCHED : { together: access ? access.limits.together : 1, each: 1 }),
      by: (ask) => whoOf(ask).by,
      urgent: (ask) => whoOf(ask).urgent === true,
      aside: isOfDesk,
    },
  );
  let closing = false;
  /** Pending writes to the database that note the end of a question. */
  const ends = new Set<Promise<void>>();
  if (database) {
    open.watch(({ ask, ended }) => {
      // What the end of the server cuts short is done when it starts again.
      if (ended === undefined || closing) return;
      const end: Promise<void> = endOpenRun(database, root, ask.run)
        .catch(() => {})
        .finally(() => ends.delete(end));
      ends.add(end);
    });
    for (const { run, asked: text } of await openRuns(database, root)) {
      const asked = JSON.parse(text) as JobTask;
      // A server that was killed as it answered has the answer, and did not come to say so.
      if (asked.kind !== 'question' && answerOf(root, run)) await endOpenRun(database, root, run);
      else open.add(await withRecord(root, asked));
    }
  }
  const endLooks = endOverdue(open, line !== undefined, async () =>
    access ? storeAccess.closedAccounts(access.db) : new Set(),
  );
  const mustHaveRoom = (by: string | undefined, most: number | undefined): void => {
    if (most !== undefined && open.list().filter((job) => job.ask.by === by && isOpen(job)).length >= most)
      throw new AccessError('questions', String(most));
  };
  return {
    queue: open,
    mustHaveRoom,
    async take(asked, most) {
      mustHaveRoom(asked.by, most);
      // What was only tried is not tried again after a restart.
      if (database && asked.trial === undefined)
        await putOpenRun(database, root, { run: asked.run, asked: JSON.stringify(asked) });
      open.add(asked);
    },
    warm(asked) {
      const { by } = whoOf(asked);
      const work = ahead.has(by) ? undefined : desks.run(by, asked, () => {});
      if (!work) return;
      ahead.set(by, work);
      const end = () => void ahead.delete(by);
      work.done.then(end, end);
    },
    async close() {
      closing = true;
      endLooks();
      open.close();
      desks.close();
      await Promise.all(ends);
    },
  };
}

/** What an earlier version was asked and did not answer: it kept no case beside the question, so that the case as it is now stands for it. */
async function withRecord(root: string, asked: JobTask): Promise<JobTask> {
  if (asked.kind === 'question' || recordOf(root, asked.run)) return asked;
  const ref = caseIn(root, asked.case);
  if (!ref) return asked;
  const { kind, ask, by = null } = asked;
  const c = await readCase(sourceOf(locateCase(root, ref.folder))).catch(() => undefined);
  if (!c) return asked;
  const question = { kind, ref, c, ask, by };
  await putRecord(root, asked.run, await recordFor(root, question), c);
  return { ...asked, case: ref.id };
}
