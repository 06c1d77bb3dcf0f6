import type { Db } from '../database/tables.ts';
import { type Account, accountColumns } from './accounts.ts';
import { newToken, tokenHash } from './token.ts';

const MINUTE = 60_000;
/** A session ends after half an hour without a request and twelve hours after the sign-in (OWASP ASVS 4.0.3, 3.3.2, level 2). */
export const IDLE = 30 * MINUTE;
export const WHOLE = 12 * 60 * MINUTE;
/** Precision of the time of the last use, ms: not every request writes it. */
const SEEN = MINUTE;

/** Opens a session and returns its secret, of which only a hash is stored. Expired sessions are deleted. */
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

/** The account of the session of a secret; undefined where the session has ended. Without `use`, the session is not extended. */
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
