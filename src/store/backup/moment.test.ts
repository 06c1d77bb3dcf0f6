import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { hasPostgres, newDatabase } from '../../../test/support/postgres.ts';
import { etagAt } from '../grid.ts';
import { backup, gate, keepStill, lockFolder, openDatabase, openJournal, prepareEdit } from '../index.ts';

const server = hasPostgres();
const folder = mkdtempSync(join(tmpdir(), 'chorsu-moment-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Backups of each database; one of an embedded database takes seconds. */
const BACKUPS = { PGlite: 1, PostgreSQL: 3 };

/** The files of a backup by path, and the rows of its trail in their order. */
function contentOf(backup: string) {
  const files = new Map<string, string>();
  const acts: { id: number; after: string }[] = [];
  for (const line of gunzipSync(readFileSync(backup)).toString().trim().split('\n')) {
    const { path, bytes, table, row } = JSON.parse(line) as Readonly<Record<string, string>>;
    if (path !== undefined) files.set(path, Buffer.from(bytes!, 'base64').toString());
    if (table === 'audit') acts.push(JSON.parse(row!));
  }
  return { files, acts: acts.sort((a, b) => a.id - b.id) };
}

describe.each(['PGlite', 'PostgreSQL'] as const)('a backup while people edit, over %s', (kind) => {
  it.skipIf(kind === 'PostgreSQL' && !server)('is of one moment: files and trail say the same', async () => {
    const at = (name: string) => join(folder, `${kind}-${name}`);
    const address = async (name: string) => (kind === 'PGlite' ? at(name) : newDatabase());
    const [root, db] = [at('root'), await address('db')];
    mkdirSync(join(root, 'mine'), { recursive: true });
    writeFileSync(join(root, 'mine', 'goods.csv'), 'good,name,unit\nsteel,0,t\n');
    writeFileSync(join(root, 'mine', 'datapackage.json'), '{"name":"mine","resources":[]}');
    const database = await openDatabase(db);
    const now = new Date();
    const account = { id: 'a', login: 'ann', name: 'Ann', organisation: null, administrator: false, made: now };
    await database
      .insertInto('accounts')
      .values({ ...account, password: null, closed: null })
      .execute();
    // What a server does of a folder.
    const lock = await lockFolder(join(root, '.chorsu', 'holder'), root);
    const open = gate(lock.mustHold);
    const end = keepStill(root, open, async () => database.saveCopy?.());
    const journal = await openJournal(root, database, open);
    let [editing, edits] = [true, 0];
    const people = async () => {
      while (editing) {
        const cells = [{ row: 0, column: 'name', value: String(++edits) }];
        const expected = etagAt(join(root, 'mine', 'goods.csv'));
        const prepared = await prepareEdit(root, 'mine', 'goods', { cells }, expected, true);
        const acts = prepared.changes.map((change) => ({ act: 'edit', case: 'mine', table: 'goods', ...change }));
        const edit = { by: { id: 'a', login: 'ann' }, acts, key: undefined, asked: '', now };
        await open.write(() => journal.commit(prepared, edit));
        // An edit waits for the database, which PGlite has in this thread: without a pause the backup has hardly a turn.
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    };
    const work = people();
    for (let n = 0; n < BACKUPS[kind]; n++) await backup(at(`backup${n}`), { folder: root, db });
    editing = false;
    await work;
    end();
    journal.close();
    lock.release();
    await database.destroy();
    expect(edits).toBeGreaterThan(BACKUPS[kind]);
    expect(readdirSync(join(root, '.chorsu'))).toEqual(['edits']);
    for (let n = 0; n < BACKUPS[kind]; n++) {
      const { files, acts } = contentOf(at(`backup${n}`));
      expect([...files.keys()]).toEqual(['mine/datapackage.json', 'mine/goods.csv']);
      const inFile = /steel,(\d+),/.exec(files.get('mine/goods.csv')!)![1];
      expect(acts.at(-1)?.after ?? '0').toBe(inFile);
    }
  });
});
