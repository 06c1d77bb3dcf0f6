import { CodedError } from '../fault.ts';

/** Codes of `AccessError`. */
export type AccessFault =
  /** Wrong login or password, or a closed account; the answer does not say which. */
  | 'sign-in-failed'
  /** Too many failed attempts recently. */
  | 'too-many'
  /** An invitation or a link that does not exist, was used, or has expired. */
  | 'ended'
  | 'password-short'
  | 'password-long'
  /** The password is in a list of leaked ones. */
  | 'password-leaked'
  /** Too many requests, or too many open questions, of an account. */
  | 'requests'
  /** Too much work of an account waits for a thread. */
  | 'waiting'
  | 'questions'
  /** A question with a longer time limit than its account may use. */
  | 'seconds'
  | 'login'
  | 'login-taken'
  | 'account-unknown'
  /** A case needs at least one owner, and a server at least one administrator. */
  | 'last-owner'
  | 'last-administrator'
  | 'mark-taken'
  /** Cells that another organisation, or the owner of the case, has written. */
  | 'mark-others'
  | 'no-organisation'
  /** The server has no provider of OpenID Connect. */
  | 'no-provider'
  /** A sign-off needs the name of its author and its grounds. */
  | 'sign-off-own'
  | 'grounds'
  /** A table or a column that another organisation hides. */
  | 'private'
  /** A job of another account, in a case that one only reads. */
  | 'not-yours'
  /** The name of a case with members cannot be changed. */
  | 'name-kept'
  /** A case may include only cases that its editor sees whole; if it has other members, only its owner may add one. */
  | 'include-unreadable'
  | 'include-owner'
  /** Somebody who sees the case does not see the included case whole. */
  | 'include-others'
  /** The package that hashes passwords, or the one that signs in elsewhere, is not installed. */
  | 'not-installed';

export class AccessError extends CodedError<AccessFault> {}
