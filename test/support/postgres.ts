import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server of a test's own, on a socket of its own and no port. */
export interface Cluster {
  /** The address of a new empty database. */
  database(): Promise<string>;
  /** Stops the server: `fast` cleanly, `immediate` like a power failure. */
  stop(how: 'fast' | 'immediate'): void;
  start(): void;
  close(): void;
}

const INSTALL = 'apt-get install postgresql';

/** Where the programs of PostgreSQL lie: on PATH, or where Debian puts them. */
function folderOf(): string | undefined {
  const onPath = spawnSync('sh', ['-c', 'command -v initdb'], { encoding: 'utf8' }).stdout.trim();
  if (onPath !== '') return join(onPath, '..');
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(debian, version, 'bin')).find((one) => existsSync(join(one, 'initdb')));
}

/** Whether PostgreSQL is installed; if not, prints how to install it. Under `.ci/run` its absence is an error. */
export function hasPostgres(): boolean {
  if (folderOf() !== undefined) return true;
  if (process.env.CHORSU_CI === '1') throw new Error(`PostgreSQL is missing under .ci/run: ${INSTALL}`);
  process.stderr.write(`skipped: needs PostgreSQL; install it with: ${INSTALL}\n`);
  return false;
}

/** The server of a folder. PostgreSQL refuses root, so root runs it as the user `postgres`. */
function serverIn(folder: string) {
  const bin = folderOf();
  if (bin === undefined) throw new Error(INSTALL);
  const user = process.getuid?.() === 0 ? postgresUser(folder) : {};
  const run = (program: string, ...args: string[]) =>
    void execFileSync(join(bin, program), args, { ...user, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const data = join(folder, 'data');
  return {
    make: () =>
      run(
        'initdb',
        '-D',
        data,
        '-U',
        'postgres',
        '--auth=trust',
        '--no-sync',
        '--wal-segsize=1',
        '-E',
        'UTF8',
        '--locale=C',
      ),
    start: () =>
      run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', `-k ${folder} -h '' -c fsync=off`, 'start'),
    stop: (how: 'fast' | 'immediate') => run('pg_ctl', '-D', data, '-w', '-m', how, 'stop'),
  };
}

/** A new empty database of the server in a folder. */
async function databaseIn(folder: string): Promise<string> {
  const name = `test${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: addressOf(folder, 'postgres') });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return addressOf(folder, name);
}

/** Upper limit of the size of a run's server, bytes. */
const ROOM = 2e9;

/** A new folder for a server: in memory where there is room, since each database is 300 files. */
export function newFolder(): string {
  const memory = '/dev/shm';
  const { bavail, bsize } = existsSync(memory) ? statfsSync(memory) : { bavail: 0, bsize: 0 };
  return mkdtempSync(join(bavail * bsize > ROOM ? memory : tmpdir(), 'chorsu-pg-'));
}

/** Starts a server that a test may stop and start again. */
export function cluster(): Cluster {
  const folder = newFolder();
  const { make, start, stop } = serverIn(folder);
  make();
  start();
  return {
    database: () => databaseIn(folder),
    start,
    stop,
    close() {
      try {
        stop('immediate');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/**
 * The address of a new empty database on the one server that all test files of a run share. The first call starts it, in the folder that the run
 * names (`shared-postgres.ts`); the run stops it.
 */
export function newDatabase(): Promise<string> {
  const folder = process.env.CHORSU_TEST_POSTGRES!;
  const [taken, ready] = [join(folder, 'taken'), join(folder, 'ready')];
  if (existsSync(ready)) return databaseIn(folder);
  try {
    mkdirSync(taken);
    const { make, start } = serverIn(folder);
    make();
    start();
    writeFileSync(ready, '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // Another test file is starting it, which takes a few seconds.
    for (let waited = 0; !existsSync(ready); waited += 50) {
      if (waited > 60_000) throw new Error('the PostgreSQL of this run did not start');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
  return databaseIn(folder);
}

/** Stops the server that a run shares, if one was started. */
export function endShared(folder: string): void {
  if (existsSync(join(folder, 'data', 'postmaster.pid'))) serverIn(folder).stop('immediate');
  rmSync(folder, { recursive: true, force: true });
}

const addressOf = (folder: string, name: string) => `postgres://postgres@${encodeURIComponent(folder)}/${name}`;

/** Makes the user `postgres` owner of a folder and returns its ids. */
function postgresUser(folder: string): { uid: number; gid: number } {
  const number = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  const user = { uid: number('-u'), gid: number('-g') };
  chownSync(folder, user.uid, user.gid);
  return user;
}
