import { randomUUID } from 'node:crypto';
import { getOrInsert } from '../case/index.ts';

/** A job, as its clients see it. */
export interface Job<Ask, Progress, Result> {
  readonly id: string;
  readonly ask: Ask;
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  /** Milliseconds since 1970, as `began` and `ended`. */
  readonly asked: number;
  readonly began?: number;
  readonly ended?: number;
  readonly progress?: Progress;
  readonly result?: Result;
  /** The error of a failed job. */
  readonly fault?: string;
}

/** The work of a running job. `stop` requests the best answer so far, `cancel` ends it without an answer. */
export interface Work<Result> {
  readonly done: Promise<Result>;
  stop(): void;
  cancel(): void;
}

export interface Queue<Ask, Progress, Result> {
  add(ask: Ask): Job<Ask, Progress, Result>;
  get(id: string): Job<Ask, Progress, Result> | undefined;
  /** All jobs, in order of submission. */
  list(): Job<Ask, Progress, Result>[];
  /** Requests the best answer so far of a running job. Returns false if it does not run. */
  stop(id: string): boolean;
  /** Removes a queued job, or ends a running one without an answer. Returns false if it has ended already. */
  cancel(id: string): boolean;
  /** Calls `tell` with each change of a job. Returns a function that ends this. */
  watch(tell: (job: Job<Ask, Progress, Result>) => void): () => void;
  /** Cancels all jobs, and starts no more. */
  close(): void;
}

/** Number of ended jobs that stay in the list. */
const HISTORY = 200;

/** Number of slots that are reserved for urgent jobs, if there are more than twice as many slots. */
const RESERVED = 2;

/** Number of jobs that may run at a time without a slot. */
const ASIDE = 2;

/** How the jobs of several clients share the slots. A running job takes a slot. */
interface Shares<Ask> {
  /** Number of slots: jobs that run at the same time; default 1. */
  readonly together?: number;
  /** Number of slots of one client, at most; default all. */
  readonly each?: number;
  /** The client of a job. */
  readonly by?: (ask: Ask) => string;
  /** Whether a person waits for the job: it goes first, and a few of many slots are reserved for such jobs. */
  readonly urgent?: (ask: Ask) => boolean;
  /** Whether the job needs no slot: it runs in addition to the others, one for each client and at most `ASIDE` in total. */
  readonly aside?: (ask: Ask) => boolean;
}

/**
 * Runs jobs in order of submission. The next job is from the client with the fewest running jobs; among equals, from the client whose last job started
 * longest ago. A client has at most `each` running jobs, and takes at most half of the slots that other clients leave, so that later clients find one.
 */
export function queue<Ask, Progress, Result>(
  start: (ask: Ask, tell: (progress: Progress) => void) => Work<Result>,
  { together = 1, each = together, by = () => '', urgent = () => false, aside = () => false }: Shares<Ask> = {},
): Queue<Ask, Progress, Result> {
  type Entry = Job<Ask, Progress, Result>;
  const jobs = new Map<string, Entry>();
  const watchers = new Set<(job: Entry) => void>();
  const running = new Map<string, Work<Result>>();
  /** The sequence number of the last started job by client. */
  const lastStart = new Map<string, number>();
  let starts = 0;
  let closed = false;
  const set = (id: string, change: Partial<Entry>): void => {
    const before = jobs.get(id);
    if (!before) return;
    const job = { ...before, ...change };
    jobs.set(id, job);
    for (const tell of watchers) tell(job);
  };
  const forget = () => {
    const ended = [...jobs.values()].filter(({ id, ended }) => ended !== undefined && !running.has(id));
    for (const { id } of ended.slice(0, Math.max(0, ended.length - HISTORY))) jobs.delete(id);
  };
  const runningAsks = (isAside: boolean): Ask[] =>
    [...running.keys()].map((id) => jobs.get(id)!.ask).filter((ask) => aside(ask) === isAside);
  /** The next job without a slot. */
  const nextAside = (): Entry | undefined => {
    const busy = runningAsks(true).map(by);
    if (busy.length >= ASIDE) return undefined;
    return [...jobs.values()].find(({ state, ask }) => state === 'queued' && aside(ask) && !busy.includes(by(ask)));
  };
  /** The next job for a slot. */
  const nextForSlot = (): Entry | undefined => {
    const slots = runningAsks(false);
    if (slots.length >= together) return undefined;
    const runs = (client: string) => slots.filter((ask) => by(ask) === client).length;
    const mayStart = (client: string): boolean => {
      const own = runs(client);
      if (own === 0) return true;
      const left = together - (slots.length - own);
      return own < (each < together ? Math.min(each, left / 2) : together);
    };
    const allowed = new Map<string, boolean>();
    const queued = [...jobs.values()].filter(
      ({ state, ask }) => state === 'queued' && !aside(ask) && getOrInsert(allowed, by(ask), () => mayStart(by(ask))),
    );
    const first = queued.filter(({ ask }) => urgent(ask));
    const full = together > 2 * RESERVED && slots.length >= together - RESERVED;
    const byClient = new Map<string, Entry>();
    for (const job of first.length > 0 ? first : full ? [] : queued) getOrInsert(byClient, by(job.ask), () => job);
    const order = [...byClient].map(([client, job]) => ({ job, runs: runs(client), last: lastStart.get(client) ?? 0 }));
    return order.sort((a, b) => a.runs - b.runs || a.last - b.last)[0]?.job;
  };
  const next = (): void => {
    const job = closed ? undefined : (nextAside() ?? nextForSlot());
    if (!job) return;
    const { id, ask } = job;
    lastStart.set(by(ask), ++starts);
    set(id, { state: 'running', began: Date.now() });
    let work: Work<Result>;
    try {
      work = start(ask, (progress) => set(id, { progress }));
    } catch (error) {
      work = { done: Promise.reject(error), stop() {}, cancel() {} };
    }
    running.set(id, work);
    const end = (change: Partial<Entry>) => {
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
      const job: Entry = { id: randomUUID(), ask, state: 'queued', asked: Date.now() };
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
