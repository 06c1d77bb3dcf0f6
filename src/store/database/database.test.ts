import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPostgres, newDatabase } from '../../../test/support/postgres.ts';
import { access, getAnswers, getContent, openDatabase, putAnswer, putContent } from '../index.ts';
import type { Db } from './tables.ts';

const server = hasPostgres();

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const textOf = (found: Uint8Array | undefined) => found && Buffer.from(found).toString();

describe.each(['PGlite', 'PostgreSQL'])('the database over %s', (kind) => {
  const there = kind === 'PGlite' || server;
  let db: Db;
  const address = async () => (kind === 'PGlite' ? 'pglite:' : newDatabase());
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

describe.each(['PGlite', 'PostgreSQL'])('accounts and rights over %s', (kind) => {
  const there = kind === 'PGlite' || server;
  const now = new Date('2026-12-01T10:00:00Z');

  it.skipIf(!there)('are kept, and one owner stays though two take the role away at once', async () => {
    const db = await openDatabase(kind === 'PGlite' ? 'pglite:' : await newDatabase());
    const made = await Promise.all(
      ['ann', 'ben'].map(async (login) => {
        const organisation = await access.organisationNamed(db, 'Park');
        const token = await access.invite(db, { login, organisation, administrator: false, by: null }, now);
        return access.accept(db, token, { name: login, password: 'correct horse battery' }, now);
      }),
    );
    for (const { login } of made) await access.setMember(db, 'joint', login, 'owner');
    const taken = await Promise.allSettled(made.map(({ login }) => access.setMember(db, 'joint', login, null)));
    expect(taken.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await access.listMembers(db, 'joint')).map(({ role }) => role)).toEqual(['owner']);

    const mark = { table: 'supplies', column: 'price', organisation: made[0]!.organisation! };
    await access.setMark(db, 'joint', mark, true);
    const other = { ...mark, column: '', organisation: await access.organisationNamed(db, 'Bank') };
    await expect(access.setMark(db, 'joint', other, true)).rejects.toMatchObject({ code: 'mark-taken' });
    expect(await access.marksOf(db, ['joint', 'none'])).toEqual([{ case: 'joint', ...mark }]);

    const token = await access.openSession(db, made[0]!.id, now);
    expect(await access.sessionOf(db, token, now)).toMatchObject({ login: 'ann' });
    expect(await access.sessionOf(db, token, new Date(now.getTime() + access.IDLE + 1))).toBeUndefined();

    const acts = Array.from({ length: 9000 }, (_, n) => ({ act: 'edit', case: 'joint', key: String(n) }));
    await access.writeEditActs(db, made[0]!, acts, now, 'edit');
    const [last] = await access.listActs(db, 'joint', undefined, 1);
    expect(last).toMatchObject({ key: '8999', login: 'ann', done: true });
    expect(await access.listActs(db, 'joint', last!.id, 2)).toMatchObject([{ key: '8998' }, { key: '8997' }]);
    await db.destroy();
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
    const address = await newDatabase();
    const db = await openDatabase(address);
    await db
      .insertInto('kysely_migration' as never)
      .values({ name: '999-later', timestamp: 'now' } as never)
      .execute();
    await db.destroy();
    await expect(openDatabase(address)).rejects.toMatchObject({ code: 'newer', said: '999-later' });
  });
});
