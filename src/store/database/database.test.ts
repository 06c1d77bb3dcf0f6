import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cluster, cluster, hasPostgres } from '../../../test/support/postgres.ts';
import { getAnswers, getContent, openDatabase, putAnswer, putContent } from '../index.ts';
import type { Tables } from './tables.ts';

const server = hasPostgres();
let running: Cluster | undefined;
beforeAll(() => {
  if (server) running = cluster();
});
afterAll(() => running?.close());

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const textOf = (found: Uint8Array | undefined) => found && Buffer.from(found).toString();

describe.each(['PGlite', 'PostgreSQL'])('the database over %s', (kind) => {
  const there = kind === 'PGlite' || server;
  let db: Kysely<Tables>;
  const address = async () => (kind === 'PGlite' ? 'pglite:' : running!.database());
  beforeAll(async () => {
    if (there) db = await openDatabase(await address());
  });
  afterAll(() => db?.destroy());

  it.skipIf(!there)('keeps contents under their hash, once', async () => {
    await putContent(db, 'h', bytes('one'));
    await putContent(db, 'h', bytes('two'));
    expect(textOf(await getContent(db, 'h'))).toBe('one');
    expect(await getContent(db, 'none')).toBeUndefined();
  });

  it.skipIf(!there)('keeps the first answer of a key', async () => {
    const answer = { key: 'k', kind: 'set', seconds: 1 };
    await putAnswer(db, { ...answer, bytes: bytes('first') });
    await putAnswer(db, { ...answer, bytes: bytes('second') });
    const found = await getAnswers(db, ['k', 'other']);
    expect([...found.keys()]).toEqual(['k']);
    expect(textOf(found.get('k'))).toBe('first');
    expect((await getAnswers(db, [])).size).toBe(0);
  });
});

describe('a database that cannot be used', () => {
  it('is told by its address without the password', async () => {
    await expect(openDatabase('mysql://a:secret@b/c')).rejects.toMatchObject({
      code: 'address',
      place: 'mysql://a@b/c',
    });
    const away = openDatabase('postgres://u:secret@127.0.0.1:1/x');
    await expect(away).rejects.toMatchObject({ code: 'away', place: 'postgres://u@127.0.0.1:1/x' });
    await expect(away).rejects.not.toThrow(/secret/);
  });

  it.skipIf(!server)('is refused where its tables are newer than the program', async () => {
    const address = await running!.database();
    const db = await openDatabase(address);
    await db
      .insertInto('kysely_migration' as never)
      .values({ name: '999-later', timestamp: 'now' } as never)
      .execute();
    await db.destroy();
    await expect(openDatabase(address)).rejects.toMatchObject({ code: 'newer', said: '999-later' });
  });
});
