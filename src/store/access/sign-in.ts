import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { type Account, accountOfLogin } from './accounts.ts';
import { AccessError } from './fault.ts';
import { passwordHolds } from './password.ts';

type Db = Kysely<Tables>;

/** Failed attempts within this time count, ms. */
const WINDOW = 15 * 60_000;
/** Most of them for one login, and from one address: a person mistypes, a program guesses (OWASP ASVS 4.0.3, 2.2.1, allows 100 an hour). */
const MOST = { login: 10, address: 50 } as const;

/**
 * Who signs in with a login and a password. `address` is the network address that asks.
 * Throws `sign-in-failed`, whatever is wrong, and `too-many`, whether the password is right or not.
 */
export async function signIn(db: Db, login: string, password: string, address: string, now: Date): Promise<Account> {
  const since = new Date(now.getTime() - WINDOW);
  const counted = [
    { who: `login ${login}`, most: MOST.login },
    { who: `address ${address}`, most: MOST.address },
  ];
  await db.deleteFrom('attempts').where('at', '<', since).execute();
  // The attempt is counted before the password is tried, so that many at once are counted too.
  await db
    .insertInto('attempts')
    .values(counted.map(({ who }) => ({ who, at: now })))
    .execute();
  for (const { who, most } of counted) {
    const { n } = await db
      .selectFrom('attempts')
      .select((of) => of.fn.countAll<string>().as('n'))
      .where('who', '=', who)
      .executeTakeFirstOrThrow();
    if (Number(n) > most) throw new AccessError('too-many');
  }
  const found = await accountOfLogin(db, login);
  if (!(await passwordHolds(found?.password ?? null, password)) || !found) throw new AccessError('sign-in-failed');
  await db.deleteFrom('attempts').where('who', '=', counted[0]!.who).execute();
  const { password: _, ...account } = found;
  return account;
}
