import type { Db } from '../database/tables.ts';
import { AccessError } from './fault.ts';
import { newId, newToken, tokenHash } from './token.ts';

/** Makes an expiring link to the report of a run and returns its secret, of which only a hash is stored. */
export async function addLink(
  db: Db,
  link: { readonly run: string; readonly case: string; readonly by: string; readonly ends: Date },
): Promise<{ readonly id: string; readonly token: string }> {
  const [id, token] = [newId(), newToken()];
  await db
    .insertInto('links')
    .values({ ...link, id, hash: tokenHash(token) })
    .execute();
  return { id, token };
}

/** The run of a link. Throws `ended` where the link has expired, or the account that made it is closed. */
export async function linkOf(db: Db, token: string, now: Date) {
  const found = await db
    .selectFrom('links')
    .innerJoin('accounts', 'accounts.id', 'links.by')
    .select(['run', 'case', 'by'])
    .where('hash', '=', tokenHash(token))
    .where('ends', '>=', now)
    .where('closed', 'is', null)
    .executeTakeFirst();
  if (!found) throw new AccessError('ended');
  return found;
}

/** The open links to a run, the last to expire first. */
export const listLinks = (db: Db, run: string, now: Date) =>
  db
    .selectFrom('links')
    .innerJoin('accounts', 'accounts.id', 'links.by')
    .select(['links.id', 'login', 'ends'])
    .where('run', '=', run)
    .where('ends', '>=', now)
    .orderBy('ends', 'desc')
    .execute();

/** Ends a link of a run at once. Throws `ended` where the run has no such link. */
export async function endLink(db: Db, run: string, id: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('links')
    .where('run', '=', run)
    .where('id', '=', id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw new AccessError('ended', id);
}
