import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hasPostgres, newDatabase } from '../../test/support/postgres.ts';
import { type Db, gate, type Journal, openDatabase, openJournal, prepareEdit } from './index.ts';

const server = hasPostgres();
const folders: string[] = [];
const opened = new Map<string, ReturnType<typeof openDatabase>>();
afterAll(async () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  for (const one of opened.values()) await (await one).destroy();
});

/** The one database of a kind, emptied of what an earlier test left in it. */
async function emptied(kind: string) {
  const open = async () => openDatabase(kind === 'PGlite' ? 'pglite:' : await newDatabase());
  if (!opened.has(kind)) opened.set(kind, open());
  const db = await opened.get(kind)!;
  for (const table of ['audit', 'edits', 'accounts'] as const) await db.deleteFrom(table).execute();
  return db;
}

const now = new Date('2026-12-01T10:00:00Z');
const FIRST = 'good,name,unit\nsteel,Steel,t\n';

/** A folder with a case, a database with an account, and how an edit is asked there. */
async function place(kind: string) {
  const root = mkdtempSync(join(tmpdir(), 'chorsu-journal-'));
  folders.push(root);
  mkdirSync(join(root, 'mine'));
  writeFileSync(join(root, 'mine', 'goods.csv'), FIRST);
  writeFileSync(join(root, 'mine', 'datapackage.json'), '{"name":"mine","resources":[]}');
  const db = await emptied(kind);
  const account = { id: 'a', login: 'ann', name: 'Ann', organisation: null, administrator: false, made: now };
  await db
    .insertInto('accounts')
    .values({ ...account, password: null, closed: null })
    .execute();
  const text = () => readFileSync(join(root, 'mine', 'goods.csv'), 'utf8');
  const etag = async () => (await prepareEdit(root, 'mine', 'goods', {}, await state())).grid.etag;
  const state = async () => (await import('./grid.ts')).etagAt(join(root, 'mine', 'goods.csv'));
  const edit = async (journal: Journal, name: string, key?: string) => {
    const asked = { by: { id: 'a', login: 'ann' }, key, asked: name, now };
    if (await journal.isDone('mine', asked)) return 'done before';
    const cells = [{ row: 0, column: 'name', value: name }];
    const prepared = await prepareEdit(root, 'mine', 'goods', { cells }, await state(), true);
    const acts = prepared.changes.map((change) => ({ act: 'edit', case: 'mine', table: 'goods', ...change }));
    await journal.commit(prepared, { ...asked, acts });
    return 'done';
  };
  const trail = async () =>
    (await db.selectFrom('audit').select(['after', 'done']).orderBy('id').execute()).map(({ after, done }) =>
      done ? after : 'not done',
    );
  const left = () => readdirSync(join(root, '.chorsu', 'edits'));
  return { root, db, text, etag, edit, trail, left };
}

const away = () => Object.assign(new Error('Connection terminated unexpectedly'), {});

interface Faults {
  /** When a transaction loses its connection: before the database has decided it, or after. */
  lost: 'before' | 'after' | undefined;
  /** Whether the database stays away then. */
  gone: boolean;
  away: boolean;
}

/** The same database, whose transactions end otherwise. */
function faulty(db: Db, how: Faults): Db {
  return Object.assign(Object.create(db) as Db, {
    transaction: () => ({
      async execute(work: (within: Db) => Promise<void>) {
        if (how.lost !== 'before') await db.transaction().execute(work as never);
        if (how.lost === undefined) return;
        how.away = how.gone;
        throw away();
      },
    }),
    insertInto: (table: 'edits') => {
      if (how.away) throw away();
      return db.insertInto(table);
    },
    selectFrom: (table: 'edits') => {
      if (how.away) throw away();
      return db.selectFrom(table);
    },
  });
}

describe.each(['PGlite', 'PostgreSQL'])('an edit and its lines of the trail, over %s', (kind) => {
  const test = it.skipIf(kind === 'PostgreSQL' && !server);

  test('are there together, once for a key', async () => {
    const { root, db, text, edit, trail, left } = await place(kind);
    const journal = await openJournal(root, db, gate());
    expect(await edit(journal, 'Iron', 'key-1')).toBe('done');
    expect(await edit(journal, 'Iron', 'key-1')).toBe('done before');
    await expect(edit(journal, 'Tin', 'key-1')).rejects.toMatchObject({ code: 'key-used' });
    expect([text().includes('Iron'), await trail(), left()]).toEqual([true, ['Iron'], []]);
    journal.close();
  });

  test('are both there where the answer of the database is lost, and neither where it has not decided', async () => {
    const { root, db, text, edit, trail, left } = await place(kind);
    const how: Faults = { lost: 'after', gone: false, away: false };
    const journal = await openJournal(root, faulty(db, how), gate());
    expect(await edit(journal, 'Iron', 'key-1')).toBe('done');
    how.lost = 'before';
    await expect(edit(journal, 'Tin', 'key-2')).rejects.toThrow('terminated');
    expect([text().includes('Iron'), await trail(), left()]).toEqual([true, ['Iron'], []]);
    how.lost = undefined;
    expect(await edit(journal, 'Tin', 'key-2')).toBe('done');
    expect(await trail()).toEqual(['Iron', 'Tin']);
    journal.close();
  });

  test.each(['before', 'after'] as const)(
    'are unknown while the database is away, and known when asked again: lost %s',
    async (lost) => {
      const { root, db, text, edit, trail } = await place(kind);
      const how: Faults = { lost, gone: true, away: false };
      const journal = await openJournal(root, faulty(db, how), gate());
      await expect(edit(journal, 'Iron', 'key-1')).rejects.toMatchObject({ code: 'edit-unknown' });
      await expect(edit(journal, 'Iron', 'key-1')).rejects.toMatchObject({ code: 'edit-unknown' });
      Object.assign(how, { lost: undefined, gone: false, away: false });
      expect(await edit(journal, 'Iron', 'key-1')).toBe(lost === 'after' ? 'done before' : 'done');
      expect([text().includes('Iron'), await trail()]).toEqual([true, ['Iron']]);
      journal.close();
    },
  );

  test('are both there, or neither, after the server was killed at any step', async () => {
    const { root, db, text, edit, trail, left } = await place(kind);
    // Killed before the database has decided: the file beside is all there is.
    const first = await openJournal(root, faulty(db, { lost: 'before', gone: false, away: false }), gate());
    first.close();
    writeFileSync(join(root, '.chorsu', 'edits', 'killed.0'), FIRST.replace('Steel', 'Iron'));
    const second = await openJournal(root, db, gate());
    expect([text(), await trail(), left()]).toEqual([FIRST, [], []]);
    // Killed when it has: the file is put in place by the next server.
    expect(await edit(second, 'Iron')).toBe('done');
    const done = text();
    second.close();
    const { id } = await db.selectFrom('edits').select('id').where('state', '=', 'done').executeTakeFirstOrThrow();
    await db.updateTable('edits').set({ state: 'decided' }).execute();
    writeFileSync(join(root, 'mine', 'goods.csv'), FIRST);
    writeFileSync(join(root, '.chorsu', 'edits', `${id}.0`), done);
    const third = await openJournal(root, db, gate());
    expect([text(), await trail(), left()]).toEqual([done, ['Iron'], []]);
    // Other hands have changed the file meanwhile: theirs stays, and the trail has no line of what is not there.
    third.close();
    await db.updateTable('edits').set({ state: 'decided' }).where('id', '=', id).execute();
    writeFileSync(join(root, 'mine', 'goods.csv'), FIRST.replace('Steel', 'By hand'));
    (await openJournal(root, db, gate())).close();
    expect([text().includes('By hand'), await trail()]).toEqual([true, []]);
    expect(existsSync(join(root, '.chorsu', 'edits'))).toBe(true);
  });
});
