import type { Kysely } from 'kysely';
import { access, type Tables } from '../../store/index.ts';
import type { Access } from './viewer.ts';

/** Accounts and rights over a database; `origin` is the address under which browsers reach the server, `now` its clock. */
export async function openAccess(
  db: Kysely<Tables>,
  { origin, now = () => new Date() }: { readonly origin?: string | undefined; readonly now?: () => Date } = {},
): Promise<Access> {
  return { db, origin, now, key: await access.sharedKey(db, 'server') };
}
