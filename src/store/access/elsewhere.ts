import type { Db } from '../database/tables.ts';
import { type Account, accountColumns, accountOfLogin, addAccount, loginOf } from './accounts.ts';
import { AccessError } from './fault.ts';
import { newToken, tokenHash } from './token.ts';

/** How long a sign-in at a provider may take, ms. */
const LONGEST = 10 * 60_000;

/** The values that the return from a provider is checked against. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Stores these values and returns the secret for the browser that begins the sign-in. */
export async function beginSignIn(db: Db, begun: PendingSignIn, now: Date): Promise<string> {
  await db.deleteFrom('begun').where('ends', '<', now).execute();
  const token = newToken();
  const ends = new Date(now.getTime() + LONGEST);
  await db
    .insertInto('begun')
    .values({ ...begun, hash: tokenHash(token), ends })
    .execute();
  return token;
}

/** The stored values of the browser with this secret; they are deleted. Throws `ended`. */
export async function takeSignIn(db: Db, token: string, now: Date): Promise<PendingSignIn> {
  const found = await db
    .deleteFrom('begun')
    .where('hash', '=', tokenHash(token))
    .where('ends', '>=', now)
    .returning(['state', 'nonce', 'verifier'])
    .executeTakeFirst();
  if (!found) throw new AccessError('ended');
  return found;
}

/** An identity at a provider. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** An address that the provider has verified. */
  readonly email: string | undefined;
  readonly name: string;
}

/**
 * The account of an identity. At the first sign-in it is the account, or the invitation, of the verified address: only invited people
 * get in. Throws `sign-in-failed`.
 */
export function accountOfIdentity(db: Db, { issuer, subject, email, name }: Identity, now: Date): Promise<Account> {
  return db.transaction().execute(async (within) => {
    const signedIn = await within
      .selectFrom('identities')
      .innerJoin('accounts', 'accounts.id', 'identities.account')
      .select(accountColumns)
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .where('closed', 'is', null)
      .executeTakeFirst();
    if (signedIn) return signedIn;
    if (email === undefined) throw new AccessError('sign-in-failed');
    const login = loginOf(email);
    const account = (await accountOfLogin(within, login)) ?? (await invited(within, login, name, now));
    await within.insertInto('identities').values({ issuer, subject, account: account.id }).execute();
    const { id, organisation, administrator } = account;
    return { id, login: account.login, name: account.name, organisation, administrator };
  });
}

async function invited(db: Db, login: string, name: string, now: Date): Promise<Account> {
  const found = await db
    .deleteFrom('invitations')
    .where('login', '=', login)
    .where('ends', '>=', now)
    .returningAll()
    .executeTakeFirst();
  if (!found) throw new AccessError('sign-in-failed');
  const { organisation, administrator } = found;
  return addAccount(db, { login, name, organisation, administrator, password: null }, now);
}
