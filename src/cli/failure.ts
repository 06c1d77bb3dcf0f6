import { inspect } from 'node:util';

/** A failure with the exit status that the command line promises: 1 the answer is no, 2 wrong use, 3 an internal fault. */
export class Failure extends Error {
  readonly exit: 1 | 2 | 3;
  constructor(exit: 1 | 2 | 3, message: string) {
    super(message);
    this.exit = exit;
  }
}

export const wrongUse = (message: string): Failure => new Failure(2, message);

/** What came where an internal fault did: the stack of an error, else all that the value holds. */
export const faultWords = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : typeof error === 'string' ? error : inspect(error);
