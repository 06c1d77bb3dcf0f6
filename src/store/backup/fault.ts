import { CodedError } from '../fault.ts';

/** Why a backup is not made or not taken back: as data; words are found at the edge. */
export type BackupFault =
  /** The file is there already. */
  | 'taken'
  /** The file is no backup, or not whole: `given` says where. */
  | 'damaged'
  /** The folder or the database to fill is not empty. */
  | 'not-empty'
  /** A file has a name that not every disk takes. */
  | 'name'
  /** The server of the folder does not answer, or does not keep still. */
  | 'silent'
  /** The disk has no room. */
  | 'full'
  /** It holds rows, and no database was named to take them. */
  | 'no-database';

export class BackupError extends CodedError<BackupFault> {}

/** A fault of a disk without room as what is told of it; any other as it is. */
export function asBackupError(error: unknown, place: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' || code === 'EDQUOT' ? new BackupError('full', place) : error;
}
