import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '../database/tables.ts';

/** Bytes of a secret that the server gives out: 256 bits cannot be guessed. */
const LENGTH = 32;

/** A new secret for a session, an invitation or a link. */
export const newToken = (): string => randomBytes(LENGTH).toString('base64url');

/** What is kept of a secret: who reads the database can use none of them. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A new identifier of an account, an organisation or a link: no secret, and not to be guessed either. */
export const newId = (): string => randomBytes(12).toString('base64url');

/** A key that the servers of a database share; made when it is first asked for. */
export async function sharedKey(db: Db, name: string): Promise<string> {
  await db
    .insertInto('keys')
    .values({ name, value: newToken() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await db.selectFrom('keys').select('value').where('name', '=', name).executeTakeFirstOrThrow()).value;
}
