import type { Db } from '../database/tables.ts';
import { accountOfLogin } from './accounts.ts';
import { AccessError } from './fault.ts';
import type { Role } from './tables.ts';

/** The roles of an account by case. */
export async function rolesOf(db: Db, account: string): Promise<Map<string, Role>> {
  const rows = await db.selectFrom('members').select(['case', 'role']).where('account', '=', account).execute();
  return new Map(rows.map((row) => [row.case, row.role]));
}

/** Cases that have an owner. */
export async function ownedCases(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('accounts', 'accounts.id', 'members.account')
    .select('case')
    .where('role', '=', 'owner')
    .where('closed', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.case));
}

/** The members of a case, by login. */
export const listMembers = (db: Db, id: string) =>
  db
    .selectFrom('members')
    .innerJoin('accounts', 'accounts.id', 'members.account')
    .leftJoin('organisations', 'organisations.id', 'accounts.organisation')
    .select(['login', 'accounts.name', 'organisations.name as organisation', 'role'])
    .where('case', '=', id)
    .where('closed', 'is', null)
    .orderBy('login')
    .execute();

/** Sets the role of a login in a case, or removes it (`role` null). Throws `account-unknown` and `last-owner`. */
export function setMember(db: Db, id: string, login: string, role: Role | null): Promise<void> {
  return db.transaction().execute(async (within) => {
    const found = await accountOfLogin(within, login);
    if (!found) throw new AccessError('account-unknown', login);
    const before = await within.selectFrom('members').selectAll().where('case', '=', id).forUpdate().execute();
    const owners = before.filter((one) => one.role === 'owner');
    if (role !== 'owner' && owners.length === 1 && owners[0]!.account === found.id) throw new AccessError('last-owner');
    await within.deleteFrom('members').where('case', '=', id).where('account', '=', found.id).execute();
    if (role !== null) await within.insertInto('members').values({ case: id, account: found.id, role }).execute();
  });
}

/** The accounts with a role in any of these cases. */
export async function memberIds(db: Db, cases: readonly string[]): Promise<ReadonlySet<string>> {
  if (cases.length === 0) return new Set();
  const rows = await db.selectFrom('members').select('account').where('case', 'in', cases).execute();
  return new Set(rows.map((row) => row.account));
}

/** Makes an account the owner of its new case. */
export const claimCase = async (db: Db, id: string, account: string): Promise<void> =>
  void (await db.insertInto('members').values({ case: id, account, role: 'owner' }).execute());

/** Deletes all rights, marks and links of a case that is deleted for good; the trail stays. */
export function forgetCase(db: Db, id: string): Promise<void> {
  return db.transaction().execute(async (within) => {
    for (const table of ['members', 'marks', 'links'] as const)
      await within.deleteFrom(table).where('case', '=', id).execute();
  });
}
