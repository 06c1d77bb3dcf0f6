import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '../database/tables.ts';

/** Length of a secret in bytes: 256 bits cannot be guessed. */
const LENGTH = 32;

/** A new secret for a session, an invitation or a link. */
export const newToken = (): string => randomBytes(LENGTH).toString('base64url');

/** The stored hash of a secret, so that nobody can use what is in the database. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A new random identifier of an account, an organisation or a link. It is no secret, but cannot be guessed. */
export const newId = (): string => randomBytes(12).toString('base64url');

/** A secret key that all servers of a database share; it is made at its first use. */
export async function sharedKey(db: Db, name: string): Promise<string> {
  await db
    .insertInto('keys')
    .values({ name, value: newToken() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await db.selectFrom('keys').select('value').where('name', '=', name).executeTakeFirstOrThrow()).value;
}
