import type { Generated } from 'kysely';

/** What a person may do with a case: each role may what those before it may. */
export const roles = ['reader', 'editor', 'owner'] as const;
export type Role = (typeof roles)[number];

/** Tables of accounts and rights, in the schema `chorsu`. Secrets (passwords, tokens) stand there as hashes alone. */
export interface AccessTables {
  readonly organisations: { readonly id: string; readonly name: string };
  readonly accounts: {
    readonly id: string;
    /** What one signs in with; unique, in small letters. */
    readonly login: string;
    /** The full name, as it stands under a sign-off. */
    readonly name: string;
    /** argon2id in PHC form; null where one signs in elsewhere (OpenID Connect). */
    readonly password: string | null;
    readonly organisation: string | null;
    readonly administrator: boolean;
    readonly made: Date;
    /** Since when the account is closed. */
    readonly closed: Date | null;
  };
  /** Who an account is at a provider of OpenID Connect. */
  readonly identities: { readonly issuer: string; readonly subject: string; readonly account: string };
  /** Sign-ins at a provider that have begun and not ended, by the hash of the secret of the browser. */
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
    /** When it was last used. */
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
  /** What an organisation keeps to itself: a table of a case, or one column of it. */
  readonly marks: {
    readonly case: string;
    readonly table: string;
    /** Empty: the whole table. */
    readonly column: string;
    readonly organisation: string;
  };
  readonly audit: {
    readonly id: Generated<string>;
    readonly at: Date;
    readonly account: string | null;
    /** The login as it then was. */
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
    /** The edit that it is a part of. */
    readonly edit: Generated<string | null>;
  };
  /** Keys that the servers of a database share. */
  readonly keys: { readonly name: string; readonly value: string };
  /** Failed attempts to sign in: what the rate limit counts. */
  readonly attempts: { readonly who: string; readonly at: Date; readonly attempt: string | null };
}
