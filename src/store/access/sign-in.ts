import type { Db } from '../database/tables.ts';
import { type Account, accountOfLogin } from './accounts.ts';
import { AccessError } from './fault.ts';
import { passwordHolds } from './password.ts';
import { newId } from './token.ts';

/** Time window of the limit on failed attempts, ms. */
const WINDOW = 15 * 60_000;

/**
 * The most failures in the window: for a login from one address, from one address, and for a login from anywhere (OWASP ASVS 4.0.3, 2.2.1,
 * allows 100 an hour).
 */
const MOST = { pair: 10, address: 50, login: 25 } as const;

/** The origin of a sign-in. */
export interface From {
  /** The network address. */
  readonly address: string;
  /** The device cookie, if the login has signed in from this browser before: its attempts are counted apart from all others. */
  readonly device?: string | undefined;
}

interface Count {
  readonly who: string;
  readonly most: number;
}

/**
 * Checks a password by `work`, which throws where it is wrong, and counts the failure. Throws `too-many` after too many failures,
 * even if the password is right. Such a refusal is not counted: nobody is locked out for longer than the window.
 */
async function counted<T>(db: Db, counts: readonly Count[], now: Date, work: () => Promise<T>): Promise<T> {
  const since = new Date(now.getTime() - WINDOW);
  await db.deleteFrom('attempts').where('at', '<', since).execute();
  const attempt = newId();
  const forget = () => db.deleteFrom('attempts').where('attempt', '=', attempt).execute();
  // The attempt is counted before the password is tried, so that many at once are counted too.
  await db
    .insertInto('attempts')
    .values(counts.map(({ who }) => ({ who, at: now, attempt })))
    .execute();
  for (const { who, most } of counts) {
    const { n } = await db
      .selectFrom('attempts')
      .select((of) => of.fn.countAll<string>().as('n'))
      .where('who', '=', who)
      .executeTakeFirstOrThrow();
    if (Number(n) <= most) continue;
    await forget();
    throw new AccessError('too-many');
  }
  const done = await work();
  await forget();
  return done;
}

/**
 * The account of a login and a password. Throws `sign-in-failed`, whatever is wrong, and `too-many`, even if the password is right.
 */
export function signIn(db: Db, login: string, password: string, from: From, now: Date): Promise<Account> {
  const { address, device } = from;
  const counts =
    device === undefined
      ? [
          { who: `login ${login} ${address}`, most: MOST.pair },
          { who: `address ${address}`, most: MOST.address },
          { who: `login ${login}`, most: MOST.login },
        ]
      : [{ who: `device ${device}`, most: MOST.pair }];
  return counted(db, counts, now, async () => {
    const found = await accountOfLogin(db, login);
    if (!(await passwordHolds(found?.password ?? null, password)) || !found) throw new AccessError('sign-in-failed');
    const { password: _, ...account } = found;
    return account;
  });
}

/** Checks the password of a signed-in account; attempts of others do not count. Throws `sign-in-failed` and `too-many`. */
export function mustKnow(db: Db, { id, login }: Account, password: string, now: Date): Promise<void> {
  return counted(db, [{ who: `account ${id}`, most: MOST.pair }], now, async () => {
    const found = await accountOfLogin(db, login);
    if (!(await passwordHolds(found?.password ?? null, password))) throw new AccessError('sign-in-failed');
  });
}
