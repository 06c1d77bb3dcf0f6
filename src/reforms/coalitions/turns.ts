/** How tasks that are chosen one after the other run side by side. */
interface Turns<Task, Result> {
  /** The next task, from what is known; undefined where there is none. */
  readonly next: (busy: readonly Task[]) => Task | undefined;
  readonly work: (task: Task) => Promise<Result>;
  /** Takes a result in; called in the order in which the tasks were chosen. */
  readonly put: (task: Task, result: Result) => void;
  /** Tasks that run at the same time. */
  readonly together: number;
  /** A task is chosen when all but this many of those before it are put, no more and no fewer. */
  readonly lag: number;
  readonly over: () => boolean;
}

/**
 * Runs tasks side by side so that what is chosen depends on no clock: task k is chosen from the results of tasks 0 to
 * k - lag, even where others have ended. Ends when `next` has none with all put, or when it is over; what was begun is put.
 */
export async function inTurns<Task, Result>(options: Turns<Task, Result>): Promise<void> {
  const { next, work, put, together, over } = options;
  const lag = Math.max(1, options.lag);
  const begun: { task: Task; done: Promise<Result>; ended: boolean }[] = [];
  const putFirst = async (): Promise<void> => {
    const first = begun[0]!;
    const result = await first.done;
    begun.shift();
    put(first.task, result);
  };
  const free = () => begun.filter((x) => !x.ended).length < Math.max(1, together);
  for (;;) {
    if (over()) break;
    while (!free()) await Promise.race(begun.filter((x) => !x.ended).map((x) => x.done));
    while (begun.length >= lag) await putFirst();
    if (over()) break;
    const task = next(begun.map((x) => x.task));
    if (task === undefined) {
      if (begun.length === 0) return;
      await putFirst();
      continue;
    }
    const entry = { task, done: work(task), ended: false };
    const end = () => {
      entry.ended = true;
    };
    entry.done.then(end, end);
    begun.push(entry);
  }
  while (begun.length > 0) await putFirst();
}
