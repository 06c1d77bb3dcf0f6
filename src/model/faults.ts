/** A fault as data, `code`, whose message is in the reader's language. */
abstract class ToldError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = new.target.name;
    this.code = code;
  }
}

/** A valid question that has no answer, such as one about a plan where there is no plan. */
export class NoAnswerError extends ToldError {}

/** What was handed in cannot be used: a plan of another case, a file that is no table of measures. */
export class UnusableError extends ToldError {}
