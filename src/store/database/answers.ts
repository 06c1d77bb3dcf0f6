import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What a worker found. */
export interface Answer {
  readonly key: string;
  readonly kind: string;
  readonly bytes: Uint8Array;
  /** Seconds that the worker took. */
  readonly seconds: number;
}

/** Keeps an answer; one that is there under the key stays. */
export async function putAnswer(db: Kysely<Tables>, answer: Answer): Promise<void> {
  await db
    .insertInto('answers')
    .values(answer)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The answers of these keys that are there. */
export async function getAnswers(db: Kysely<Tables>, keys: readonly string[]): Promise<Map<string, Uint8Array>> {
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom('answers').select(['key', 'bytes']).where('key', 'in', keys).execute();
  return new Map(rows.map(({ key, bytes }) => [key, bytes]));
}
