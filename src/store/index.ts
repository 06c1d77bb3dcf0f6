import type * as Backup from './backup/backup.ts';
import type * as Restore from './backup/restore.ts';
import type { Db } from './database/tables.ts';

/** The workspace: cases and runs as folders, written atomically. The files are the truth; the database can be rebuilt from them, without accounts. */
export * as access from './access/index.ts';
export { AccessError, type AccessFault, type Account, type Role, roles } from './access/index.ts';
export { type Removed, type RemovedRun, removedCases, removedRuns } from './aside.ts';
export { BackupError } from './backup/fault.ts';
export { caseCache } from './case-cache.ts';
export {
  filesOfRaw,
  listTemplates,
  locateCase,
  makeCase,
  rawCase,
  rawTemplate,
  sourceOf,
} from './cases.ts';
export { type CellChange, cellChanges } from './cell-changes.ts';
export { isPostgres } from './database/address.ts';
export { getAnswers, getContent, putAnswer, putContent } from './database/answers.ts';
export { databaseClock } from './database/clock.ts';
export { DatabaseError, isAway } from './database/fault.ts';
export { endOpenRun, openRuns, putOpenRun } from './database/open-runs.ts';
export { askToStop, endProgress, getProgress, putProgress } from './database/progress.ts';
export type { Db } from './database/tables.ts';
export type { Edit } from './edit.ts';
export { StoreError, type StoreFault } from './fault.ts';
export { type Gate, gate } from './gate.ts';
export { type Grid, type GridName, gridName, gridOf } from './grid.ts';
export { type CaseRef, caseIn, listCases } from './identity.ts';
export { closureOf, closureOfWords } from './included.ts';
export { inside } from './inside.ts';
export { type Journal, openJournal, plainJournal } from './journal.ts';
export { FolderInUseError, type FolderLock, lockFolder } from './lock.ts';
export { isSafeName, safeName } from './name.ts';
export { type Prepared, prepareEdit } from './prepare.ts';
export { listRecorded, putRecord, type Reach, type RunRecord, recordOf, snapshotOf } from './records.ts';
export { forgetCase, removeCase, removeRun, restoreCase, restoreRun } from './removed.ts';
export { answerOf, listRuns, putRun, renewRun, runFile, runFiles } from './runs.ts';
export {
  copyRun,
  dropTrial,
  dropTrials,
  putScenario,
  recordNamed,
  recordOfFolder,
  type Scenario,
  scenarioOf,
  trialsOf,
} from './scenario.ts';
export { packCase, unpackCase } from './snapshot.ts';
export { keepStill } from './still.ts';
export { sweep } from './sweep.ts';
export { turns } from './turns.ts';
export { watchCases } from './watch.ts';
export { isFull } from './whole.ts';

/** The tables of the shared database; an embedded one can write a copy of itself to the disk. */
export type Database = Db & { readonly saveCopy?: () => Promise<void> };

/** Writes a folder and its database into one file (`backup/backup.ts`). */
export const backup = async (...args: Parameters<typeof Backup.backup>): Promise<Backup.Saved> =>
  (await import('./backup/backup.ts')).backup(...args);

/** Fills an empty folder and an empty database from a backup (`backup/restore.ts`). */
export const restore = async (...args: Parameters<typeof Restore.restore>): Promise<Backup.Saved> =>
  (await import('./backup/restore.ts')).restore(...args);

/** Opens the shared database (`database/open.ts`); its drivers are loaded only here. */
export const openDatabase = async (address: string): Promise<Database> =>
  (await import('./database/open.ts')).openDatabase(address);
