import type { Generated } from 'kysely';

/** The tables of the shared database, in the schema `chorsu`. */
export interface Tables {
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
}

/** The schema that holds them. */
export const SCHEMA = 'chorsu';
