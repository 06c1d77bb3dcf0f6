import type { Database } from './database.ts';
import type { StoredTable } from './manifest.ts';

/** What a loader works with. */
export interface Loading {
  /** Folder of the store. */
  readonly folder: string;
  readonly db: Database;
  /** Hears what is done, and its share, 0 to 1. */
  tell(stage: string, share: number): void;
}

/** A table as it was loaded, or found as loaded before. */
export interface LoadedTable {
  readonly table: StoredTable;
  readonly before: boolean;
}
