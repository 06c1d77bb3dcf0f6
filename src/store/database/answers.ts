import type { Db } from './tables.ts';

/** The answer of a worker. */
export interface Answer {
  readonly key: string;
  readonly kind: string;
  readonly bytes: Uint8Array;
  /** Time of the worker, s. */
  readonly seconds: number;
}

/** Stores an answer, unless its key has one. */
export async function putAnswer(db: Db, answer: Answer): Promise<void> {
  await db
    .insertInto('answers')
    .values(answer)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The stored answers of these keys. */
export async function getAnswers(db: Db, keys: readonly string[]): Promise<Map<string, Uint8Array>> {
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom('answers').select(['key', 'bytes']).where('key', 'in', keys).execute();
  return new Map(rows.map(({ key, bytes }) => [key, bytes]));
}

/** Stores the bytes of a content under its hash, once. */
export async function putContent(db: Db, hash: string, bytes: Uint8Array): Promise<void> {
  await db
    .insertInto('contents')
    .values({ hash, bytes })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The bytes of a hash; undefined where it is not stored. */
export async function getContent(db: Db, hash: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom('contents').select('bytes').where('hash', '=', hash).executeTakeFirst();
  return row?.bytes;
}
