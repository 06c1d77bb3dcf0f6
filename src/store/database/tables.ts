import type { Generated, Kysely } from 'kysely';
import type { AccessTables } from '../access/tables.ts';

/** The tables of the shared database, in the schema `chorsu`. */
export interface Tables extends AccessTables {
  /** The inputs of jobs by their hash: cases, games, questions. Written once, never changed. */
  readonly contents: { readonly hash: string; readonly bytes: Uint8Array; readonly made: Generated<Date> };
  /** Answers by the hash of the question. Written once, never changed. */
  readonly answers: {
    readonly key: string;
    readonly kind: string;
    readonly bytes: Uint8Array;
    /** Seconds that a worker took. */
    readonly seconds: number;
    readonly made: Generated<Date>;
  };
  /** Progress of running jobs, by their number in the queue. */
  readonly progress: {
    readonly job: string;
    readonly told: Uint8Array | null;
    /** Whether the asker wants the best answer so far. */
    readonly stop: Generated<boolean>;
    readonly at: Generated<Date>;
  };
  /** Open questions of a server, which it continues after a restart. */
  readonly open_runs: {
    /** The folder of cases and runs. */
    readonly root: string;
    readonly run: string;
    /** The question as JSON. */
    readonly asked: string;
    readonly at: Generated<Date>;
  };
  /** Decided edits with their files as JSON: see `database/edits.ts`. */
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

/** The schema of the tables. */
export const SCHEMA = 'chorsu';
