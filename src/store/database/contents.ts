import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Keeps the bytes of a content under its hash, once. */
export async function putContent(db: Kysely<Tables>, hash: string, bytes: Uint8Array): Promise<void> {
  await db
    .insertInto('contents')
    .values({ hash, bytes })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The bytes of a hash; undefined where they are not there. */
export async function getContent(db: Kysely<Tables>, hash: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom('contents').select('bytes').where('hash', '=', hash).executeTakeFirst();
  return row?.bytes;
}
