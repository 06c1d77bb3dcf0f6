import { CodedError } from '../fault.ts';

/** Why an act of accounts and rights is refused: as data; words are found at the edge. */
export type AccessFault =
  /** Wrong login or password, or a closed account: which of them is not told. */
  | 'sign-in-failed'
  /** Too many failed attempts of late. */
  | 'too-many'
  /** An invitation or a link that is not there, was used, or has ended. */
  | 'ended'
  | 'password-short'
  | 'password-long'
  /** It stands in a list of passwords that have leaked. */
  | 'password-leaked'
  /** Too many requests of an account, or too many questions of it that are not answered yet. */
  | 'requests'
  /** Too much work of an account waits for a thread. */
  | 'waiting'
  | 'questions'
  /** A question that would take longer than its account may ask for. */
  | 'seconds'
  | 'login'
  | 'login-taken'
  | 'account-unknown'
  /** A case keeps one owner at least; a server keeps one administrator. */
  | 'last-owner'
  | 'last-administrator'
  | 'mark-taken'
  /** Cells that another organisation, or the owner of the case, has written. */
  | 'mark-others'
  | 'no-organisation'
  /** The server has no provider of OpenID Connect. */
  | 'no-provider'
  /** A sign-off is written in the name of who gives it, and says on what grounds. */
  | 'sign-off-own'
  | 'grounds'
  /** A table or a column that another organisation keeps to itself. */
  | 'private'
  /** A job of another account, in a case that one only reads. */
  | 'not-yours'
  /** A case keeps the name under which its members know it. */
  | 'name-kept'
  /** A case may include only what its editor may read whole; of a case with other members, only its owner adds to that. */
  | 'include-unreadable'
  | 'include-owner'
  /** Somebody who sees the case does not see whole what it would include. */
  | 'include-others'
  /** The package that hashes passwords, or the one that signs in elsewhere, is not installed. */
  | 'not-installed';

export class AccessError extends CodedError<AccessFault> {}
