import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Keeps bytes under their SHA-256, once, and gives that. */
export async function putContent(db: Kysely<Tables>, bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  await db
    .insertInto('contents')
    .values({ hash, bytes })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return hash;
}

/** The bytes of a hash; undefined where they are not there. */
export async function getContent(db: Kysely<Tables>, hash: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom('contents').select('bytes').where('hash', '=', hash).executeTakeFirst();
  return row?.bytes;
}
