import type { Db } from './tables.ts';

/** What a worker found. */
export interface Answer {
  readonly key: string;
  readonly kind: string;
  readonly bytes: Uint8Array;
  /** Seconds that the worker took. */
  readonly seconds: number;
}

/** Keeps an answer; one that is there under the key stays. */
export async function putAnswer(db: Db, answer: Answer): Promise<void> {
  await db
    .insertInto('answers')
    .values(answer)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The answers of these keys that are there. */
export async function getAnswers(db: Db, keys: readonly string[]): Promise<Map<string, Uint8Array>> {
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom('answers').select(['key', 'bytes']).where('key', 'in', keys).execute();
  return new Map(rows.map(({ key, bytes }) => [key, bytes]));
}

/** Keeps the bytes of a content under its hash, once. */
export async function putContent(db: Db, hash: string, bytes: Uint8Array): Promise<void> {
  await db
    .insertInto('contents')
    .values({ hash, bytes })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The bytes of a hash; undefined where they are not there. */
export async function getContent(db: Db, hash: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom('contents').select('bytes').where('hash', '=', hash).executeTakeFirst();
  return row?.bytes;
}
