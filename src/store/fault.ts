/** Codes of `StoreError`. */
export type StoreFault =
  | 'name'
  | 'case-unknown'
  | 'template-unknown'
  | 'table-unknown'
  | 'run-unknown'
  | 'file-unknown'
  | 'read-only'
  | 'taken'
  /** Several cases have the name; `given` are their ids. */
  | 'ambiguous'
  | 'changed'
  | 'row-unknown'
  | 'column-unknown'
  | 'cell'
  /** One edit changes more cells than it may. */
  | 'edit-large'
  /** A table could not be read again: it would have too many rows, columns or cells. */
  | 'table-large'
  | 'columns-many'
  /** It is not known yet whether an edit was done. Repeated with its key, it is done once. */
  | 'edit-unknown'
  /** The key of an edit was used for another one. */
  | 'key-used'
  | 'unreadable';

/** An error as data: its code, and what was at fault. */
export abstract class CodedError<Code extends string> extends Error {
  readonly code: Code;
  readonly given: string;
  constructor(code: Code, value = '') {
    super(`${code}: ${value}`);
    this.name = new.target.name;
    this.code = code;
    this.given = value;
  }
}

/** A request that the store refuses. */
export class StoreError extends CodedError<StoreFault> {}
