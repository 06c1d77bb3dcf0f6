import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPostgres, newDatabase } from '../../../test/support/postgres.ts';
import { access, backup, type Database, openDatabase, putAnswer, putOpenRun, restore } from '../index.ts';

const server = hasPostgres();
let folder: string;
let count = 0;
const fresh = (name: string) => join(folder, `${name}${count++}`);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A workspace with a case, a key, a link and hidden files, and a database with a row of each kind of value. The database is open. */
async function filled(
  db: string,
): Promise<{ root: string; db: string; open: Awaited<ReturnType<typeof openDatabase>> }> {
  const root = fresh('root');
  mkdirSync(join(root, 'mine'), { recursive: true });
  mkdirSync(join(root, '.chorsu'));
  writeFileSync(join(root, 'mine', 'goods.csv'), 'good\nсталь\n');
  writeFileSync(join(root, 'key'), new Uint8Array([0, 255, 10]), { mode: 0o600 });
  writeFileSync(join(root, '.chorsu', 'worth.json'), '{}');
  symlinkSync('/etc/passwd', join(root, 'link'));
  const open = await openDatabase(db);
  await putAnswer(open, { key: 'k', kind: 'set', seconds: 1, bytes: new Uint8Array([1]) });
  await putOpenRun(open, '/cases', { run: 'run "1"\n', asked: '{"a":1}' });
  await people(open, 'anna');
  const at = new Date('2026-11-28T00:00:00Z');
  await access.openSession(open, 'anna', at);
  await access.invite(open, { login: 'anna', organisation: null, administrator: true, by: null }, at);
  return { root, db, open };
}

async function people(db: Database, login: string): Promise<void> {
  const at = '2026-11-28T00:00:00Z';
  await sql`insert into chorsu.accounts (id, login, name, administrator, made) values (${login}, ${login}, 'Анна', true, ${at})`.execute(
    db,
  );
  await sql`insert into chorsu.audit (at, account, login, act, done) values (${at}, ${login}, ${login}, 'x', true)`.execute(
    db,
  );
}

describe.each(['PGlite', 'PostgreSQL'])('a backup of a folder and %s', (kind) => {
  const isHere = kind === 'PGlite' || server;
  const address = async () => (kind === 'PGlite' ? fresh('db') : newDatabase());
  let root: string;
  let file: string;
  let target: { folder: string; db: string };

  it.skipIf(!isHere)('fills a new folder and a new database with the same', async () => {
    const from = await filled(await address());
    root = from.root;
    file = fresh('file');
    // The database is still open, as in a server: the last copy of an embedded one is read.
    await from.open.saveCopy?.();
    expect(await backup(file, { folder: root, db: from.db })).toEqual({ files: 2, rows: 3 });
    await from.open.destroy();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    target = { folder: fresh('root'), db: await address() };
    expect(await restore(file, target)).toEqual({ files: 2, rows: 3 });
    expect(readdirSync(target.folder).sort()).toEqual(['key', 'mine']);
    expect(readFileSync(join(target.folder, 'mine', 'goods.csv'), 'utf8')).toBe('good\nсталь\n');
    expect(statSync(join(target.folder, 'key')).mode & 0o777).toBe(0o600);
    const open = await openDatabase(target.db);
    expect(await open.selectFrom('open_runs').select(['run', 'asked']).execute()).toEqual([
      { run: 'run "1"\n', asked: '{"a":1}' },
    ]);
    expect(await open.selectFrom('answers').select('key').execute()).toEqual([]);
    // Sessions and invitations are not restored: everybody signs in again.
    for (const table of ['sessions', 'invitations'] as const)
      expect(await open.selectFrom(table).select('hash').execute()).toEqual([]);
    // Serial keys continue after the restored ones.
    await people(open, 'boris');
    const { rows } = await sql<{ count: number }>`select count(distinct id)::int as count from chorsu.audit`.execute(
      open,
    );
    expect(rows[0]!.count).toBe(2);
    await open.destroy();
  });

  // Opening a new embedded database takes seconds, so PostgreSQL alone holds the first.
  if (kind === 'PostgreSQL')
    it.skipIf(!server)('fills no database and no folder that holds anything', async () => {
      await expect(restore(file, { ...target, folder: fresh('root') })).rejects.toMatchObject({ code: 'not-empty' });
      await expect(restore(file, target)).rejects.toMatchObject({ code: 'not-empty' });
    });
  else
    it('is refused before anything is touched where it is not as it was written', async () => {
      await expect(backup(file, { folder: root })).rejects.toMatchObject({ code: 'taken' });
      const text = gunzipSync(readFileSync(file)).toString();
      const damaged = {
        cut: readFileSync(file).subarray(0, 200),
        changed: gzipSync(text.replace('run \\', 'ran \\')),
        short: gzipSync(text.split('\n').slice(0, -2).join('\n')),
        stranger: gzipSync('{"a":1}\n'),
        text: 'no backup',
      };
      for (const [name, bytes] of Object.entries(damaged)) {
        const at = fresh('file');
        writeFileSync(at, bytes);
        const empty = fresh('root');
        await expect(restore(at, { folder: empty, db: 'pglite:' }), name).rejects.toMatchObject({ code: 'damaged' });
        expect(existsSync(empty), name).toBe(false);
      }
      await expect(restore(file, { folder: fresh('root') })).rejects.toMatchObject({ code: 'no-database' });
    });
});

describe('a damaged backup', () => {
  const made = (lines: readonly object[], files: number) => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const sha256 = createHash('sha256').update(text).digest('hex');
    const file = fresh('file');
    writeFileSync(file, gzipSync(`${text}${JSON.stringify({ sha256, files, rows: 0 })}\n`));
    return file;
  };
  const head = { backup: 1, made: '', step: null };
  const one = (path: string, mode = 0o644) => ({ path, mode, bytes: 'eA==' });

  it.each([
    one('../out'),
    one('/etc/out'),
    one('a/../../out'),
    one('.hidden'),
    one('a\\..\\out'),
    one(''),
    one('a//b'),
    one(`a/${'x'.repeat(300)}`),
    one('a\nb'),
    one('run', 0o4755),
    one('run', -1),
  ])('touches nothing for the file %j', async (line) => {
    const target = fresh('root');
    const given = { code: 'damaged', given: line.path.slice(0, 255) };
    await expect(restore(made([head, line], 1), { folder: target })).rejects.toMatchObject(given);
    await expect(restore(made([head, one('a'), one('a')], 2), { folder: target })).rejects.toMatchObject({
      code: 'damaged',
    });
    expect(existsSync(target)).toBe(false);
  });

  it('refuses what unzips to more than people write, before it is in memory or on the disk', async () => {
    // It would be whole: the size alone speaks against it.
    const file = made([head, { ...one('bomb'), bytes: 'A'.repeat(60_000_000) }], 1);
    expect(statSync(file).size).toBeLessThan(400_000);
    const target = fresh('root');
    await expect(restore(file, { folder: target })).rejects.toMatchObject({ code: 'damaged' });
    expect(existsSync(target)).toBe(false);
  });
});

describe('a file that a backup could not give back', () => {
  it('is named, and no backup is left', async () => {
    const root = fresh('root');
    mkdirSync(root);
    writeFileSync(join(root, 'a\nb'), '');
    const file = fresh('file');
    await expect(backup(file, { folder: root })).rejects.toMatchObject({ code: 'name', given: 'a\nb' });
    expect([existsSync(file), existsSync(`${file}.part`), readdirSync(join(root, '.chorsu'))]).toEqual([
      false,
      false,
      [],
    ]);
  });
});

describe('a backup that ends before its file is opened', () => {
  it('leaves no file, at once and later', async () => {
    const root = fresh('root');
    mkdirSync(root);
    // Nothing can be kept beside: the first that a backup does fails, as on a full disk.
    writeFileSync(join(root, '.chorsu'), '');
    const file = fresh('file');
    await expect(backup(file, { folder: root })).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([existsSync(file), existsSync(`${file}.part`)]).toEqual([false, false]);
  });
});
