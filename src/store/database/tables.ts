import type { Generated, Kysely } from 'kysely';
import type { AccessTables } from '../access/tables.ts';

/** The tables of the shared database, in the schema `chorsu`. */
export interface Tables extends AccessTables {
  /** What jobs are about, by the hash of what it says: cases, games, questions. Written once, never changed. */
  readonly contents: { readonly hash: string; readonly bytes: Uint8Array; readonly made: Generated<Date> };
  /** What was found, by the hash of what was asked. Written once, never changed. */
  readonly answers: {
    readonly key: string;
    readonly kind: string;
    readonly bytes: Uint8Array;
    /** Seconds that a worker took. */
    readonly seconds: number;
    readonly made: Generated<Date>;
  };
  /** How far jobs are that run, by their number in the queue. */
  readonly progress: {
    readonly job: string;
    readonly told: Uint8Array | null;
    /** Whether who asks wants the best so far. */
    readonly stop: Generated<boolean>;
    readonly at: Generated<Date>;
  };
  /** What a server was asked and has not answered yet, so that it goes on after it was ended. */
  readonly open_runs: {
    /** The folder of cases and runs. */
    readonly root: string;
    readonly run: string;
    /** What was asked, as JSON. */
    readonly asked: string;
    readonly at: Generated<Date>;
  };
  /** Edits that are decided, with the files that they put in place (JSON): `database/edits.ts`. */
  readonly edits: {
    readonly id: string;
    readonly root: string;
    readonly case: string;
    readonly account: string | null;
    readonly key: string | null;
    readonly asked: string;
    readonly files: string;
    readonly state: 'decided' | 'done' | 'refused';
    readonly at: Generated<Date>;
  };
}

/** The database, or a transaction of it. */
export type Db = Kysely<Tables>;

/** The schema that holds them. */
export const SCHEMA = 'chorsu';
