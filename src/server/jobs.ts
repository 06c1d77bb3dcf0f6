import { inThread, type Line, type Queue, queue, type Who, type Work, warmThreads } from '../jobs/index.ts';
import { threadFile } from '../linear/index.ts';
import { version } from '../questions/index.ts';
import {
  AccessError,
  answerOf,
  type Database,
  endOpenRun,
  openRuns,
  putOpenRun,
  access as storeAccess,
} from '../store/index.ts';
import { afterwards, mayAnswer } from './access/job.ts';
import type { Access } from './access/viewer.ts';
import type { JobTask, Progress, Run } from './ask.ts';
import { isOpen } from './job-entry.ts';
import { endOverdue } from './overtime.ts';

/** With a shared queue, the runs that a server watches at the same time, in all and of one account: each has a thread that mostly waits. */
const WATCHED = { together: 16, each: 4 };

/** The jobs of a server. */
export interface Jobs {
  readonly queue: Queue<JobTask, Progress, Run>;
  /** Starts a job once it is recorded, so that a restart repeats it. Throws `questions` where its account has `open` jobs already. */
  take(task: JobTask, open?: number): Promise<void>;
  /** Throws `questions` where an account has too many open questions; called before the case is read. */
  mustHaveRoom(by: string | undefined, open: number | undefined): void;
  /** Lets the thread of an asker prepare the start of the next questions about the countries of a plan. */
  warm(task: JobTask): void;
  /** Stops all jobs. When it returns, every finished job is noted in the database. */
  close(): Promise<void>;
}

/**
 * Jobs run in threads here, one at a time for each account, or through `line` in the workers of a shared queue. With a database,
 * unfinished jobs are continued after a restart of the server.
 */
export async function jobs(root: string, database?: Database, line?: Line, access?: Access): Promise<Jobs> {
  const whoOf = ({ by = 'page', kind, trial }: JobTask): Who => ({
    by,
    urgent: kind === 'question' || trial === 'newest',
  });
  const file = threadFile('thread/work', import.meta.url);
  const desks = warmThreads<JobTask, Progress, Run>(file);
  /** Threads of other jobs, which stay for a minute: the first plan of a new thread takes more than a second longer. A cancelled job ends at once. */
  const threads = warmThreads<JobTask, Progress, Run>(file, { idle: 60_000, patience: 0 });
  /** Trials for countries are answered in a thread that keeps the state of its search for the next question of the same asker. */
  const isOfDesk = (ask: JobTask) =>
    ask.kind === 'plan' && ask.trial !== undefined && (ask.ask.countries?.length ?? 0) > 0;
  /** Preparations under way, by asker. */
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
        (isOfDesk(ask) ? atDesk(ask, tell) : line ? undefined : threads.run(whoOf(ask).by, ask, tell)) ??
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
      // A job that the end of the server cuts short is continued at the next start.
      if (ended === undefined || closing) return;
      const end: Promise<void> = endOpenRun(database, root, ask.run)
        .catch(() => {})
        .finally(() => ends.delete(end));
      ends.add(end);
    });
    for (const { run, asked: text } of await openRuns(database, root)) {
      const task = JSON.parse(text) as JobTask;
      // A server that was killed after it wrote the answer has not noted the end of the job.
      if (task.kind !== 'question' && answerOf(root, run)) await endOpenRun(database, root, run);
      else open.add(task);
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
    async take(task, most) {
      mustHaveRoom(task.by, most);
      // Trials are not repeated after a restart.
      if (database && task.trial === undefined)
        await putOpenRun(database, root, { run: task.run, asked: JSON.stringify(task) });
      open.add(task);
    },
    warm(task) {
      const { by } = whoOf(task);
      const work = ahead.has(by) ? undefined : desks.run(by, task, () => {});
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
      threads.close();
      await Promise.all(ends);
    },
  };
}
