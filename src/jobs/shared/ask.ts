import type { Who } from './shares.ts';

/** A queue on many machines, as its clients see it. */
export interface SharedQueue {
  /**
   * The answer of a worker to `ask` about `content`, or the stored answer if any client has asked before. `content` and `ask` are plain data; `limits`
   * (such as seconds) are not part of the question's identity.
   *
   * @throws {JobError} if the job fails on every worker that tries it
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

/** Controls of a client that waits for an answer. */
export interface Watch<Progress = unknown> {
  /** Cancels the job. */
  readonly signal?: AbortSignal | undefined;
  /** Requests the best answer so far. */
  readonly stop?: AbortSignal | undefined;
  /** Receives the progress of the worker, about once a second. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** A job in the queue. The database has its content and question under these hashes. */
export interface Ticket extends Who {
  readonly kind: string;
  /** Hash of the content: a case, or a case and its reforms. */
  readonly content: string;
  /** Hash of the question. */
  readonly ask: string;
  /** Key of its answer. */
  readonly key: string;
  /** Limits that may end the job early, such as seconds. */
  readonly limits?: object;
}

/** A connection to the queue: from a process to the database, or from a thread to its process. */
export interface Line {
  /** Stores the bytes of a content under its hash. */
  put(hash: string, bytes: Uint8Array): Promise<void>;
  ask(ticket: Ticket, watch: Watch<Uint8Array>): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** The line of a process. */
export interface SharedLine extends Line {
  /** Number of waiting and of running jobs. */
  standing(): Promise<{ readonly waiting: number; readonly running: number }>;
}

/** A job that failed on every worker that tried it. */
export class JobError extends Error {
  /** The name of the worker's error. */
  readonly fault: string;
  constructor(message: string, fault = 'Error') {
    super(message);
    this.name = 'JobError';
    this.fault = fault;
  }
}
