import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './needs.ts';

const { version } = JSON.parse(readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8')) as {
  version: string;
};

/** An empty database of PGlite as a tar file, which all runs share. */
export const emptyDatabase = join(root, `node_modules/.cache/chorsu/pglite-${version}-small.tar`);

/** Makes it before a run, where it is not there: that takes three seconds. */
export async function setup(): Promise<void> {
  if (existsSync(emptyDatabase)) return;
  const { PGlite } = await import('../../node_modules/@electric-sql/pglite/dist/index.js');
  // Its log of writes in files of 1 MB in the place of 16: each database and each copy of it is that much smaller.
  const first = new PGlite({ initDbStartParams: ['--wal-segsize=1'] });
  await first.waitReady;
  const made = await first.dumpDataDir('none');
  await first.close();
  mkdirSync(dirname(emptyDatabase), { recursive: true });
  const part = `${emptyDatabase}.${randomUUID()}`;
  writeFileSync(part, Buffer.from(await made.arrayBuffer()));
  renameSync(part, emptyDatabase);
}
