import type { Who } from './shares.ts';

/** A queue on many machines, as those see it who ask. */
export interface SharedQueue {
  /**
   * What a worker finds for `ask` about `content`; at once where it was asked before, by anyone. `content` and `ask` are
   * plain data; `limits` (seconds and the like) go along without making another question.
   *
   * @throws {JobError} where the job fails on every worker that tries it
   */
  ask<Answer>(question: Question, watch?: Watch): Promise<Answer>;
  close(): Promise<void>;
}

export interface Question {
  readonly kind: string;
  readonly content: object;
  readonly ask: object;
  readonly limits?: object;
}

/** How an answer is waited for. */
export interface Watch<Told = unknown> {
  /** Nobody waits any more: the job is cancelled. */
  readonly signal?: AbortSignal | undefined;
  /** The worker gives the best that it has so far. */
  readonly stop?: AbortSignal | undefined;
  /** Is told how far the worker is, about once in a second. */
  readonly onProgress?: ((told: Told) => void) | undefined;
}

/** How a job stands in the queue: everything it needs lies in the database under these hashes. */
export interface Ticket extends Who {
  readonly kind: string;
  /** The hash of what is asked about: a case, or a case and its reforms. */
  readonly content: string;
  /** The hash of what is asked. */
  readonly ask: string;
  /** The key of its answer. */
  readonly key: string;
  /** What may end the job early, as seconds. */
  readonly limits?: object;
}

/** What leads to the queue: from this process to the database, or from a thread to its process. */
export interface Line {
  /** Keeps the bytes of a content under its hash. */
  put(hash: string, bytes: Uint8Array): Promise<void>;
  ask(ticket: Ticket, watch: Watch<Uint8Array>): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** The line of a whole program, which sees the queue. */
export interface SharedLine extends Line {
  /** How many jobs wait, and how many are worked on. */
  standing(): Promise<{ readonly waiting: number; readonly running: number }>;
}

/** A job that failed on every worker that tried it. */
export class JobError extends Error {
  /** The name of the fault that the worker met. */
  readonly fault: string;
  constructor(said: string, fault = 'Error') {
    super(said);
    this.name = 'JobError';
    this.fault = fault;
  }
}
