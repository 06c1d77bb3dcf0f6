import { CodedError } from '../fault.ts';
import { isFull } from '../whole.ts';

/** Codes of `BackupError`. */
export type BackupFault =
  /** The file exists. */
  | 'taken'
  /** The file is no backup, or not whole: `given` says where. */
  | 'damaged'
  /** The folder or the database to fill is not empty. */
  | 'not-empty'
  /** A file has a name that not every disk takes. */
  | 'name'
  /** The server of the folder does not answer, or does not pause its writes. */
  | 'silent'
  /** The disk is full. */
  | 'full'
  /** The backup has rows, and no database was named for them. */
  | 'no-database';

export class BackupError extends CodedError<BackupFault> {}

/** The error of a full disk as a `BackupError`; any other error unchanged. */
export const asBackupError = (error: unknown, place: string): unknown =>
  isFull(error) ? new BackupError('full', place) : error;
