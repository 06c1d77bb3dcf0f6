/** A queue on many machines, as those see it who ask. */
export interface SharedQueue {
  /**
   * What a worker finds for `ask` about `content`; at once where it was asked before, by anyone. `content` and `ask` are
   * plain data; `limits` (seconds and the like) go along without making another question.
   *
   * @throws {JobError} where the job fails on every worker that tries it
   */
  ask<Answer>(question: Question, signal?: AbortSignal): Promise<Answer>;
  close(): Promise<void>;
}

export interface Question {
  readonly kind: string;
  readonly content: object;
  readonly ask: object;
  readonly limits?: object;
}

/** A job that failed on every worker that tried it. */
export class JobError extends Error {
  constructor(said: string) {
    super(said);
    this.name = 'JobError';
  }
}
