import type { Generated } from 'kysely';

/** The roles in a case; each includes the rights of those before it. */
export const roles = ['reader', 'editor', 'owner'] as const;
export type Role = (typeof roles)[number];

/** Tables of accounts and rights, in the schema `chorsu`. Secrets (passwords, tokens) are stored as hashes only. */
export interface AccessTables {
  readonly organisations: { readonly id: string; readonly name: string };
  readonly accounts: {
    readonly id: string;
    /** The sign-in name: unique, lower case. */
    readonly login: string;
    /** The full name, which sign-offs show. */
    readonly name: string;
    /** The argon2id hash in PHC form; null for accounts that sign in by OpenID Connect. */
    readonly password: string | null;
    readonly organisation: string | null;
    readonly administrator: boolean;
    readonly made: Date;
    /** When the account was closed. */
    readonly closed: Date | null;
  };
  /** The identities of accounts at an OpenID Connect provider. */
  readonly identities: { readonly issuer: string; readonly subject: string; readonly account: string };
  /** Unfinished sign-ins at a provider, by the hash of the secret of the browser. */
  readonly begun: {
    readonly hash: string;
    readonly state: string;
    readonly nonce: string;
    readonly verifier: string;
    readonly ends: Date;
  };
  readonly sessions: {
    readonly hash: string;
    readonly account: string;
    readonly made: Date;
    /** Time of the last use. */
    readonly seen: Date;
  };
  readonly invitations: {
    readonly hash: string;
    readonly login: string;
    readonly organisation: string | null;
    readonly administrator: boolean;
    readonly by: string | null;
    readonly ends: Date;
  };
  readonly members: { readonly case: string; readonly account: string; readonly role: Role };
  readonly links: {
    readonly id: string;
    readonly hash: string;
    readonly run: string;
    readonly case: string;
    readonly by: string;
    readonly ends: Date;
  };
  /** Marks: a table of a case, or one column of it, that an organisation hides from others. */
  readonly marks: {
    readonly case: string;
    readonly table: string;
    /** The column; empty for the whole table. */
    readonly column: string;
    readonly organisation: string;
  };
  readonly audit: {
    readonly id: Generated<string>;
    readonly at: Date;
    readonly account: string | null;
    /** The login at that time. */
    readonly login: string;
    readonly act: string;
    readonly case: string | null;
    readonly table: string | null;
    readonly key: string | null;
    readonly column: string | null;
    readonly before: string | null;
    readonly after: string | null;
    /** False where the server ended before it could say that the change is on the disk. */
    readonly done: boolean;
    /** The edit to which the act belongs. */
    readonly edit: Generated<string | null>;
  };
  /** Secret keys that all servers of a database share. */
  readonly keys: { readonly name: string; readonly value: string };
  /** Failed attempts to sign in, which the rate limit counts. */
  readonly attempts: { readonly who: string; readonly at: Date; readonly attempt: string | null };
}
