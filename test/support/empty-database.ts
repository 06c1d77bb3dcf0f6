import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './needs.ts';

const { version } = JSON.parse(readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8')) as {
  version: string;
};

/** An empty database of PGlite as a tar file of 13 MB (38 MB as PGlite makes it), which all runs share. */
export const emptyDatabase = join(root, `node_modules/.cache/chorsu/pglite-${version}-one.tar`);

/** Makes the file before a run where it is missing, in three seconds. */
export async function setup(): Promise<void> {
  if (existsSync(emptyDatabase)) return;
  const { PGlite } = await import('../../node_modules/@electric-sql/pglite/dist/index.js');
  // With a short write-ahead log and without template databases, every test database is a third of the size.
  const first = new PGlite({
    initDbStartParams: ['--wal-segsize=1', '-c', 'min_wal_size=2MB', '-c', 'max_wal_size=4MB'],
  });
  await first.exec('update pg_database set datistemplate = false');
  for (const template of ['template0', 'template1']) await first.exec(`drop database ${template}`);
  await first.exec('checkpoint; checkpoint');
  const made = await first.dumpDataDir('none');
  await first.close();
  mkdirSync(dirname(emptyDatabase), { recursive: true });
  const part = `${emptyDatabase}.${randomUUID()}`;
  writeFileSync(part, Buffer.from(await made.arrayBuffer()));
  renameSync(part, emptyDatabase);
}
