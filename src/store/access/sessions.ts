import type { Db } from '../database/tables.ts';
import { type Account, accountColumns } from './accounts.ts';
import { newToken, tokenHash } from './token.ts';

const MINUTE = 60_000;
/** A session ends after half an hour without a request and twelve hours after the sign-in (OWASP ASVS 4.0.3, 3.3.2, level 2). */
export const IDLE = 30 * MINUTE;
export const WHOLE = 12 * 60 * MINUTE;
/** How exactly the last use is kept: not every request writes. */
const SEEN = MINUTE;

/** Opens a session and gives its secret, which is kept nowhere. Sessions that have ended are removed. */
export async function openSession(db: Db, account: string, now: Date): Promise<string> {
  await db
    .deleteFrom('sessions')
    .where((is) =>
      is.or([is('seen', '<', new Date(now.getTime() - IDLE)), is('made', '<', new Date(now.getTime() - WHOLE))]),
    )
    .execute();
  const token = newToken();
  await db
    .insertInto('sessions')
    .values({ hash: tokenHash(token), account, made: now, seen: now })
    .execute();
  return token;
}

/** Whose session a secret opens; undefined where it has ended. A look without `use` does not keep the session open. */
export async function sessionOf(db: Db, token: string, now: Date, use = true): Promise<Account | undefined> {
  const hash = tokenHash(token);
  const found = await db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account')
    .select([...accountColumns, 'seen'])
    .where('hash', '=', hash)
    .where('closed', 'is', null)
    .where('seen', '>=', new Date(now.getTime() - IDLE))
    .where('sessions.made', '>=', new Date(now.getTime() - WHOLE))
    .executeTakeFirst();
  if (!found) return undefined;
  const { seen, ...account } = found;
  if (use && now.getTime() - seen.getTime() > SEEN)
    await db.updateTable('sessions').set({ seen: now }).where('hash', '=', hash).execute();
  return account;
}

export const endSession = async (db: Db, token: string): Promise<void> =>
  void (await db.deleteFrom('sessions').where('hash', '=', tokenHash(token)).execute());
