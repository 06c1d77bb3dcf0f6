import { inspect } from 'node:util';

/** Ends a command with a message and an exit status: 1 the answer is no, 2 wrong use, 3 an internal fault. */
export class Failure extends Error {
  readonly exit: 1 | 2 | 3;
  constructor(exit: 1 | 2 | 3, message: string) {
    super(message);
    this.exit = exit;
  }
}

export const wrongUse = (message: string): Failure => new Failure(2, message);

/** The stack of an error, or the value that was thrown in its place, as text. */
export const faultWords = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : typeof error === 'string' ? error : inspect(error);
