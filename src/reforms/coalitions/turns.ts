/** How tasks run side by side although each is chosen after the others. */
interface Turns<Task, Result> {
  /** The next task, given the results so far; undefined if there is none. */
  readonly next: (busy: readonly Task[]) => Task | undefined;
  readonly work: (task: Task) => Promise<Result>;
  /** Receives a result. Called in the order in which the tasks were chosen. */
  readonly put: (task: Task, result: Result) => void;
  /** Most tasks that run at the same time. */
  readonly together: number;
  /** A task is chosen when the results of all earlier tasks but this many have been received: no more and no fewer. */
  readonly lag: number;
  readonly over: () => boolean;
}

/**
 * Runs tasks side by side so that the choice of tasks does not depend on the clock: task k is chosen from the results
 * of tasks 0 to k - lag, even if later ones have ended. Ends when all results are received and `next` has no task, or
 * when the run is over; results of tasks already begun are still received.
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
