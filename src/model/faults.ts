/** An error with a code and a message in the reader's language. */
abstract class CodedError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = new.target.name;
    this.code = code;
  }
}

/** A valid question has no answer, for example one about a plan if there is no plan. */
export class NoAnswerError extends CodedError {}

/** An input cannot be used: a plan of another case, a file that is not a table of measures. */
export class UnusableError extends CodedError {}
