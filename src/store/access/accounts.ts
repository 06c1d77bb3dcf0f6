import type { Db } from '../database/tables.ts';
import { AccessError } from './fault.ts';
import { passwordHash } from './password.ts';
import { newId } from './token.ts';

/** An account without its secrets. */
export interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly administrator: boolean;
}

/** Normalises a login: lower case, 1 to 200 characters without spaces. Throws `login`. */
export function loginOf(given: string): string {
  const login = given.trim().normalize('NFKC').toLowerCase();
  if (!/^[^\s\p{C}]{1,200}$/u.test(login)) throw new AccessError('login', given.slice(0, 40));
  return login;
}

/** The columns of an account. */
export const accountColumns = ['accounts.id', 'login', 'name', 'organisation', 'administrator'] as const;

/** Makes an account. Throws `login-taken`. */
export async function addAccount(
  db: Db,
  given: Omit<Account, 'id'> & { readonly password: string | null },
  now: Date,
): Promise<Account> {
  const account = { ...given, id: newId(), login: loginOf(given.login), name: given.name.trim() || given.login };
  const { numInsertedOrUpdatedRows: made } = await db
    .insertInto('accounts')
    .values({ ...account, made: now, closed: null })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .executeTakeFirst();
  if (!made) throw new AccessError('login-taken', account.login);
  const { password: _, ...rest } = account;
  return rest;
}

/** The account of a login that is not closed, with the hash of its password. */
export const accountOfLogin = (db: Db, login: string) =>
  db
    .selectFrom('accounts')
    .select([...accountColumns, 'password'])
    .where('login', '=', login)
    .where('closed', 'is', null)
    .executeTakeFirst();

/** Accounts that are not closed, by login. */
export const listAccounts = (db: Db): Promise<Account[]> =>
  db.selectFrom('accounts').select(accountColumns).where('closed', 'is', null).orderBy('login').execute();

/** A test of whether several of these accounts have a name; capitals and spaces make no difference. */
export function namesakes(accounts: readonly Pick<Account, 'name'>[]): (name: string) => boolean {
  const plain = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  const count = new Map<string, number>();
  for (const { name } of accounts) count.set(plain(name), (count.get(plain(name)) ?? 0) + 1);
  return (name) => (count.get(plain(name)) ?? 0) > 1;
}

/** Accounts that are closed, by id. */
export async function closedAccounts(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('accounts').select('id').where('closed', 'is not', null).execute();
  return new Set(rows.map(({ id }) => id));
}

/** Replaces the password of an account and ends its sessions. */
export async function setPassword(db: Db, account: string, password: string): Promise<void> {
  await db.updateTable('accounts').set({ password }).where('id', '=', account).execute();
  await db.deleteFrom('sessions').where('account', '=', account).execute();
}

/** Changes the password of an account. Throws the fault of a weak password. */
export const changePassword = async (db: Db, account: string, password: string): Promise<void> =>
  setPassword(db, account, await passwordHash(password));

/** Closes an account and ends its sessions and its links to a new password; what it did stays in the trail. Throws `account-unknown`, `last-administrator`. */
export function closeAccount(db: Db, id: string, now: Date): Promise<void> {
  return db.transaction().execute(async (within) => {
    const open = await within
      .selectFrom('accounts')
      .select(['id', 'login', 'administrator'])
      .where('closed', 'is', null)
      .forUpdate()
      .execute();
    const found = open.find((one) => one.id === id);
    if (!found) throw new AccessError('account-unknown', id);
    if (found.administrator && open.filter((one) => one.administrator).length === 1)
      throw new AccessError('last-administrator');
    // The login is free again; lines of the trail keep it.
    const closed = { closed: now, password: null, login: `${found.login} ${id}` };
    await within.updateTable('accounts').set(closed).where('id', '=', id).execute();
    await within.deleteFrom('sessions').where('account', '=', id).execute();
    await within.deleteFrom('invitations').where('login', '=', found.login).execute();
    await within.deleteFrom('identities').where('account', '=', id).execute();
  });
}

/** The names of organisations by their ids. */
export async function organisationNames(db: Db): Promise<ReadonlyMap<string, string>> {
  const all = await db.selectFrom('organisations').select(['id', 'name']).execute();
  return new Map(all.map(({ id, name }) => [id, name]));
}

/** The organisation of a name; it is made where there is none. */
export async function organisationNamed(db: Db, name: string): Promise<string> {
  await db
    .insertInto('organisations')
    .values({ id: newId(), name })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  return (await db.selectFrom('organisations').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id;
}
