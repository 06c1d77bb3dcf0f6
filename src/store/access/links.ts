import type { Db } from '../database/tables.ts';
import { AccessError } from './fault.ts';
import { newId, newToken, tokenHash } from './token.ts';

/** Makes a link to the report of a run that ends by itself; gives its secret, which is kept nowhere. */
export async function addLink(
  db: Db,
  given: { readonly run: string; readonly case: string; readonly by: string; readonly ends: Date },
): Promise<{ readonly id: string; readonly token: string }> {
  const [id, token] = [newId(), newToken()];
  await db
    .insertInto('links')
    .values({ ...given, id, hash: tokenHash(token) })
    .execute();
  return { id, token };
}

/** What a secret leads to. Throws `ended`, also where the account that made the link is closed. */
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

/** Links to a run that have not ended, the last to end first. */
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
