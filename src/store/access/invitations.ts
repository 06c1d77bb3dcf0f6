import type { Db } from '../database/tables.ts';
import { type Account, accountOfLogin, addAccount, loginOf, setPassword } from './accounts.ts';
import { AccessError } from './fault.ts';
import { passwordHash } from './password.ts';
import { newToken, tokenHash } from './token.ts';

/** Life of an invitation, ms: three days. */
export const INVITED = 3 * 24 * 3_600_000;

export interface Invited {
  readonly login: string;
  readonly organisation: string | null;
  readonly administrator: boolean;
  /** The account that invites; null on the command line. */
  readonly by: string | null;
}

/** Invites somebody to a new account, or to a new password for an existing one. Returns the secret of the link. */
export async function invite(db: Db, invitation: Invited, now: Date): Promise<string> {
  const login = loginOf(invitation.login);
  const token = newToken();
  const ends = new Date(now.getTime() + INVITED);
  // Only one invitation of a login is open: a new one replaces it.
  await db.deleteFrom('invitations').where('login', '=', login).execute();
  await db
    .insertInto('invitations')
    .values({ ...invitation, login, hash: tokenHash(token), ends })
    .execute();
  return token;
}

const invitation = (db: Db, token: string, now: Date) =>
  db.selectFrom('invitations').selectAll().where('hash', '=', tokenHash(token)).where('ends', '>=', now);

/** The open invitation of a secret. Throws `ended`. */
export async function invitedLogin(db: Db, token: string, now: Date): Promise<string> {
  const found = await invitation(db, token, now).executeTakeFirst();
  if (!found) throw new AccessError('ended');
  return found.login;
}

/** Accepts an invitation, once: makes the account, or replaces its password. Throws `ended` and the fault of a weak password. */
export async function accept(
  db: Db,
  token: string,
  given: { readonly name: string; readonly password: string },
  now: Date,
): Promise<Account> {
  await invitedLogin(db, token, now);
  const password = await passwordHash(given.password);
  return db.transaction().execute(async (within) => {
    const found = await within
      .deleteFrom('invitations')
      .where('hash', '=', tokenHash(token))
      .where('ends', '>=', now)
      .returningAll()
      .executeTakeFirst();
    if (!found) throw new AccessError('ended');
    const { login, organisation, administrator } = found;
    const existing = await accountOfLogin(within, login);
    if (!existing) return addAccount(within, { login, name: given.name, organisation, administrator, password }, now);
    await setPassword(within, existing.id, password);
    // From the command line, a closed administrator can be made again.
    const raised = { administrator: existing.administrator || administrator };
    await within.updateTable('accounts').set(raised).where('id', '=', existing.id).execute();
    const { password: _, ...account } = existing;
    return { ...account, ...raised };
  });
}
