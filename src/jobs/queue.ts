import { randomUUID } from 'node:crypto';

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** A job as those who wait for it see it. */
export interface Job<Ask, Progress, Result> {
  readonly id: string;
  readonly ask: Ask;
  readonly state: JobState;
  /** ms since 1970. */
  readonly asked: number;
  readonly began?: number;
  readonly ended?: number;
  readonly progress?: Progress;
  readonly result?: Result;
  /** What went wrong, where it failed. */
  readonly fault?: string;
}

/** A job that is being done: `stop` asks for the best answer so far, `cancel` for no answer. */
export interface Work<Result> {
  readonly done: Promise<Result>;
  stop(): void;
  cancel(): void;
}

export interface Queue<Ask, Progress, Result> {
  add(ask: Ask): Job<Ask, Progress, Result>;
  get(id: string): Job<Ask, Progress, Result> | undefined;
  /** In the order in which they were asked. */
  list(): Job<Ask, Progress, Result>[];
  /** Ends the search of a running job, which then gives what it has; false where it does not run. */
  stop(id: string): boolean;
  /** Takes a job out, or ends it with nothing; false where it has ended already. */
  cancel(id: string): boolean;
  /** Calls `tell` with each change of a job; returns the function that ends this. */
  watch(tell: (job: Job<Ask, Progress, Result>) => void): () => void;
  /** Ends all, and takes no more. */
  close(): void;
}

/** Most ended jobs that stay in the list. */
const KEPT = 200;

/** Places that are kept free for urgent jobs, where there are more than twice as many. */
const SPARE = 2;

/** Most jobs that run at a time without taking a place. */
const ASIDE = 2;

/** How the jobs of several who ask share the places. A place is a job that runs. */
export interface Shares<Ask> {
  /** Places: jobs that run at the same time; 1 unless given. */
  readonly together?: number;
  /** Most places of one who asks; all of them unless given. */
  readonly each?: number;
  /** Who asked for a job. */
  readonly by?: (ask: Ask) => string;
  /** Whether somebody waits at a page for the job: it goes first, and a few of many places are kept free for such jobs. */
  readonly urgent?: (ask: Ask) => boolean;
  /** Whether the job takes no place: it runs beside the others, one of each who asks and at most `ASIDE` together. */
  readonly aside?: (ask: Ask) => boolean;
}

/**
 * Does jobs in the order in which they were asked. Where several ask, the next job is from the one who has the fewest jobs running;
 * among equals, from the one whose last job began longest ago. One who asks has at most `each` jobs running, and takes at most half of
 * the places that the others leave: whoever comes later finds one.
 */
export function queue<Ask, Progress, Result>(
  start: (ask: Ask, tell: (progress: Progress) => void) => Work<Result>,
  { together = 1, each = together, by = () => '', urgent = () => false, aside = () => false }: Shares<Ask> = {},
): Queue<Ask, Progress, Result> {
  type One = Job<Ask, Progress, Result>;
  const jobs = new Map<string, One>();
  const watchers = new Set<(job: One) => void>();
  const running = new Map<string, Work<Result>>();
  /** For each who asks, the number of the job that began last, counted over all jobs. */
  const served = new Map<string, number>();
  let begun = 0;
  let closed = false;
  const set = (id: string, change: Partial<One>): void => {
    const before = jobs.get(id);
    if (!before) return;
    const job = { ...before, ...change };
    jobs.set(id, job);
    for (const tell of watchers) tell(job);
  };
  const forget = () => {
    const ended = [...jobs.values()].filter(({ id, ended }) => ended !== undefined && !running.has(id));
    for (const { id } of ended.slice(0, Math.max(0, ended.length - KEPT))) jobs.delete(id);
  };
  const asksOf = (isAside: boolean): Ask[] =>
    [...running.keys()].map((id) => jobs.get(id)!.ask).filter((ask) => aside(ask) === isAside);
  /** The next job that takes no place. */
  const beside = (): One | undefined => {
    const busy = asksOf(true).map(by);
    if (busy.length >= ASIDE) return undefined;
    return [...jobs.values()].find(({ state, ask }) => state === 'queued' && aside(ask) && !busy.includes(by(ask)));
  };
  const turn = (): One | undefined => {
    const placed = asksOf(false);
    const runs = (who: string) => placed.filter((ask) => by(ask) === who).length;
    const may = (who: string): boolean => {
      const mine = runs(who);
      if (mine === 0) return true;
      const left = together - (placed.length - mine);
      return mine < (each < together ? Math.min(each, left / 2) : together);
    };
    const allowed = new Map<string, boolean>();
    const mayBegin = ({ ask }: One): boolean => {
      const who = by(ask);
      if (!allowed.has(who)) allowed.set(who, may(who));
      return allowed.get(who)!;
    };
    const queued = [...jobs.values()].filter((job) => job.state === 'queued' && !aside(job.ask) && mayBegin(job));
    const waited = queued.filter(({ ask }) => urgent(ask));
    const full = together > 2 * SPARE && placed.length >= together - SPARE;
    const first = new Map<string, One>();
    for (const job of waited.length > 0 ? waited : full ? [] : queued)
      if (!first.has(by(job.ask))) first.set(by(job.ask), job);
    const order = [...first].map(([who, job]) => ({ job, runs: runs(who), served: served.get(who) ?? 0 }));
    return order.sort((a, b) => a.runs - b.runs || a.served - b.served)[0]?.job;
  };
  const next = (): void => {
    const waiting = closed ? undefined : (beside() ?? (asksOf(false).length >= together ? undefined : turn()));
    if (!waiting) return;
    const { id, ask } = waiting;
    served.set(by(ask), ++begun);
    set(id, { state: 'running', began: Date.now() });
    let work: Work<Result>;
    try {
      work = start(ask, (progress) => set(id, { progress }));
    } catch (error) {
      work = { done: Promise.reject(error), stop() {}, cancel() {} };
    }
    running.set(id, work);
    const end = (change: Partial<One>) => {
      running.delete(id);
      const state = jobs.get(id)?.state;
      set(id, state === 'cancelled' ? {} : { ...change, ended: Date.now() });
      forget();
      next();
    };
    work.done.then(
      (result) => end({ state: 'done', result }),
      (error: unknown) => end({ state: 'failed', fault: error instanceof Error ? error.message : String(error) }),
    );
    next();
  };
  const cancel = (id: string): boolean => {
    const state = jobs.get(id)?.state;
    if (state !== 'queued' && state !== 'running') return false;
    set(id, { state: 'cancelled', ended: Date.now() });
    running.get(id)?.cancel();
    return true;
  };
  return {
    add(ask) {
      const job: One = { id: randomUUID(), ask, state: 'queued', asked: Date.now() };
      jobs.set(job.id, job);
      set(job.id, {});
      next();
      return jobs.get(job.id)!;
    },
    get: (id) => jobs.get(id),
    list: () => [...jobs.values()],
    stop(id) {
      const work = running.get(id);
      work?.stop();
      return work !== undefined;
    },
    cancel,
    watch(tell) {
      watchers.add(tell);
      return () => void watchers.delete(tell);
    },
    close() {
      closed = true;
      for (const { id } of jobs.values()) cancel(id);
    },
  };
}
