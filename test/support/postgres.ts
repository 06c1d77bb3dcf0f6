import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server of a test's own, on a socket of its own and no port. */
export interface Cluster {
  /** The address of a new empty database. */
  database(): Promise<string>;
  /** Ends the server: `fast` in order, `immediate` as a loss of power does. */
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
  return versions.map((one) => join(debian, one, 'bin')).find((one) => existsSync(join(one, 'initdb')));
}

/** Whether PostgreSQL is here; says how to install it where it is not. Under `.ci/run` its absence is an error. */
export function hasPostgres(): boolean {
  if (folderOf() !== undefined) return true;
  if (process.env.CHORSU_CI === '1') throw new Error(`PostgreSQL is missing under .ci/run: ${INSTALL}`);
  process.stderr.write(`skipped: needs PostgreSQL; install it with: ${INSTALL}\n`);
  return false;
}

/** Starts a server. PostgreSQL refuses root, so root starts it as the user `postgres`. */
export function cluster(): Cluster {
  const bin = folderOf();
  if (bin === undefined) throw new Error(INSTALL);
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-pg-'));
  const user = process.getuid?.() === 0 ? postgresUser(folder) : {};
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(bin, program), args, { ...user, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C');
  const start = () =>
    void run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', `-k ${folder} -h '' -c fsync=off`, 'start');
  const stop = (how: 'fast' | 'immediate') => void run('pg_ctl', '-D', data, '-w', '-m', how, 'stop');
  start();
  let count = 0;
  return {
    async database() {
      const name = `test${count++}`;
      const client = new pg.Client({ connectionString: addressOf(folder, 'postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return addressOf(folder, name);
    },
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

const addressOf = (folder: string, name: string) => `postgres://postgres@${encodeURIComponent(folder)}/${name}`;

/** Hands a folder to the user `postgres`, and gives who that is. */
function postgresUser(folder: string): { uid: number; gid: number } {
  const number = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  const user = { uid: number('-u'), gid: number('-g') };
  chownSync(folder, user.uid, user.gid);
  return user;
}
