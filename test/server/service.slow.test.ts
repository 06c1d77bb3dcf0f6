import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/needs.ts';
import { type Cluster, cluster, hasPostgres } from '../support/postgres.ts';
import { seeded } from '../support/seeded.ts';
import { started, until } from '../support/started.ts';
import { asking, edit } from './asking.ts';

const server = hasPostgres();
let running: Cluster;
const children = new Set<ChildProcess>();
const folders: string[] = [];
beforeAll(() => {
  if (server) running = cluster();
}, 60_000);
afterEach(() => {
  for (const childProcess of children) childProcess.kill('SIGKILL');
  children.clear();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
afterAll(() => running?.close(), 60_000);

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'chorsu-service-'));
  folders.push(made);
  return made;
};

type Options = Parameters<typeof started>[2];
async function program(args: readonly string[], on: 'stdout' | 'stderr', options?: Options) {
  const one = await started(args, on, options);
  children.add(one.child);
  return one;
}
const workerOf = (db: string, options?: Options) =>
  program(['worker', '--db', db, '--workers', '1'], 'stderr', options);

const query = async <Row>(db: string, text: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: db });
  await client.connect();
  try {
    return (await client.query(text)).rows as Row[];
  } finally {
    await client.end();
  }
};

const putTiny = (at: string, name = 'tiny') =>
  cpSync(join(root, 'test/cases/tiny-reforms-complements'), join(at, name), { recursive: true });

interface Run {
  readonly run: string;
  readonly state: string;
  readonly status?: string;
}

/** Asks the server that stands at an address. */
const asker = (url: () => string) => asking((path, init) => fetch(`${url()}${path}`, init as RequestInit));
/** Undefined where nobody answers, or where the answer says that something is away. */
const answered = async <T>(asked: Promise<Response>): Promise<T | undefined> => {
  const answer = await asked.catch(() => undefined);
  return answer?.ok ? ((await answer.json().catch(() => undefined)) as T | undefined) : undefined;
};

const KILLS = 50;
/** Questions that are asked again and again: each is to be answered once. */
const PLANS = 12;

describe.skipIf(!server)('a server, a worker and a database', () => {
  it(`lose nothing that was acknowledged, and do nothing twice, killed at ${KILLS} random moments`, {
    timeout: 1_800_000,
  }, async () => {
    const db = await running.database();
    const at = folder();
    putTiny(at);
    // Plans are of a case that nobody edits: else each edit would make another question of each.
    putTiny(at, 'planned');
    const random = seeded(30);
    const serveArgs = ['serve', at, '--port', '0', '--db', db];
    let served = await program(serveArgs, 'stdout');
    let working = await workerOf(db);
    const ask = asker(() => served.line);
    const acknowledged = { edit: 0, runs: new Set<string>() };
    let asking = true;
    /** Edits a cell and asks for plans, again and again, while things are killed. */
    const client = async (): Promise<void> => {
      for (let n = 1; asking; n++) {
        const cells = [{ row: 0, column: 'note', value: `edit ${n}` }];
        if (await answered(edit(ask, 'tiny', 'goods', { cells }))) acknowledged.edit = n;
        const plan = { case: 'planned', gap: 1e-4 * (1 + (n % PLANS)), explain: 'none' };
        const run = await answered<Run>(ask('POST /plans', plan));
        if (run) acknowledged.runs.add(run.run);
        await sleep(100);
      }
    };
    const working_ = client();
    for (let kill = 0; kill < KILLS; kill++) {
      await sleep(1500 * random());
      const what = Math.floor(random() * 3);
      if (what === 0) {
        served.child.kill('SIGKILL');
        children.delete(served.child);
        served = await program(serveArgs, 'stdout');
      } else if (what === 1) {
        working.child.kill('SIGKILL');
        children.delete(working.child);
        working = await workerOf(db);
      } else {
        running.stop('immediate');
        await sleep(500);
        running.start();
      }
    }
    asking = false;
    await working_;
    expect(acknowledged.edit).toBeGreaterThan(0);
    expect(acknowledged.runs.size).toBeGreaterThan(5);
    const note = /edit (\d+)/.exec(readFileSync(join(at, 'tiny/goods.csv'), 'utf8'));
    expect(Number(note?.[1] ?? 0)).toBeGreaterThanOrEqual(acknowledged.edit);
    const ended = new Map<string, Run>();
    await until(
      async () => {
        for (const run of acknowledged.runs) {
          const found = ended.has(run) ? undefined : await answered<Run>(ask(`/runs/${run}`));
          if (found && found.state !== 'queued' && found.state !== 'running') ended.set(run, found);
        }
        return ended.size === acknowledged.runs.size || undefined;
      },
      600,
      'all plans',
    );
    expect([...ended.values()].filter(({ state }) => state !== 'done')).toEqual([]);
    // One answer for each question; no run is left that would be done again.
    const rows = await query<{ key: string }>(db, "select key from chorsu.answers where kind = 'plan'");
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    await until(
      async () => ((await query(db, 'select 1 from chorsu.open_runs')).length === 0 ? true : undefined),
      60,
      'open runs',
    );
  });

  it('say so while the database is gone for a minute, and go on after it', { timeout: 600_000 }, async () => {
    const db = await running.database();
    const at = folder();
    putTiny(at);
    const served = await program(
      ['serve', at, '--port', '0', '--db', db, '--watch-port', '0', '--log', 'json'],
      'stdout',
    );
    const working = await workerOf(db);
    let said = '';
    working.child.stderr!.on('data', (text: Buffer) => {
      said += text.toString();
    });
    const ask = asker(() => served.line);
    const ready = async () => (await fetch(`${served.line}/health/ready`)).status;
    expect(await ready()).toBe(200);
    const first = await ask.json<Run>('POST /plans', { case: 'tiny', gap: 0.03, explain: 'none' });
    running.stop('immediate');
    const gone = performance.now();
    expect(await until(async () => ((await ready()) === 503 ? 503 : undefined), 30, 'not ready')).toBe(503);
    // Files are read as before; what needs the database is refused with words.
    expect(await ask.status('/cases/tiny')).toBe(200);
    const refused = await ask('POST /plans', { case: 'tiny', gap: 0.02, explain: 'none' });
    expect([refused.status, await refused.json()]).toMatchObject([503, { code: 'database-away' }]);
    await sleep(Math.max(0, 60_000 - (performance.now() - gone)));
    running.start();
    expect(await until(async () => ((await ready()) === 200 ? 200 : undefined), 60, 'ready')).toBe(200);
    const second = await ask.json<Run>('POST /plans', { case: 'tiny', gap: 0.01, explain: 'none' });
    for (const { run } of [first, second])
      await until(
        async () => ((await answered<Run>(ask(`/runs/${run}`)))?.state === 'done' ? true : undefined),
        180,
        run,
      );
    expect(said).toMatch(/database/i);
  });
});

/** A file system of two megabytes; undefined where this user may not mount one. */
function smallDisk(): string | undefined {
  const at = folder();
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', at], { encoding: 'utf8' });
  if (made.status === 0) return at;
  process.stderr.write(`skipped: a full disk needs root that may mount: ${made.stderr.trim()}\n`);
  return undefined;
}

describe('a disk that is full', () => {
  it('refuses an edit with words, keeps the file as it was, and takes edits when there is room', {
    timeout: 300_000,
  }, async ({ skip }) => {
    const at = smallDisk();
    if (at === undefined) return skip();
    try {
      putTiny(at);
      const served = await program(['serve', at, '--port', '0'], 'stdout');
      const ask = asker(() => served.line);
      execFileSync('sh', ['-c', `cat /dev/zero > '${join(at, 'filler')}' 2>/dev/null || true`]);
      const before = readFileSync(join(at, 'tiny/goods.csv'), 'utf8');
      const note = (value: string) => edit(ask, 'tiny', 'goods', { cells: [{ row: 0, column: 'note', value }] });
      const refused = await note('x'.repeat(5000));
      expect([refused.status, await refused.json()]).toMatchObject([507, { code: 'disk-full' }]);
      expect(readFileSync(join(at, 'tiny/goods.csv'), 'utf8')).toBe(before);
      // A backup that has no room says so, and leaves nothing.
      const cli = [join(root, 'dist/cli/main.js'), 'backup', join(at, 'copy'), at];
      const saved = spawnSync(process.execPath, cli, { encoding: 'utf8' });
      expect([saved.status, saved.stderr]).toEqual([1, expect.stringContaining('no room')]);
      expect(readdirSync(at).filter((name) => name.startsWith('copy'))).toEqual([]);
      rmSync(join(at, 'filler'));
      expect((await note('there is room again')).status).toBe(200);
      expect(readFileSync(join(at, 'tiny/goods.csv'), 'utf8')).toContain('there is room again');
    } finally {
      for (const childProcess of children) childProcess.kill('SIGKILL');
      await sleep(500);
      spawnSync('umount', [at]);
    }
  });
});

const FAKETIME = 'apt-get install faketime';
/** What the program `faketime` sets for the one that it starts; without it that one has no process between, and ends when it is killed. */
const fake = spawnSync('faketime', ['-f', '+1', 'printenv', 'LD_PRELOAD'], { encoding: 'utf8' });
const hasFaketime = fake.status === 0;
const preload = { LD_PRELOAD: String(fake.stdout).trim() };
if (!hasFaketime) process.stderr.write(`skipped: needs faketime; install it with: ${FAKETIME}\n`);

/** A program whose clock is so many hours ahead; the clock that nobody sets is left alone. */
const ahead = (hours: number) => ({
  env: { ...preload, FAKETIME: `${hours >= 0 ? '+' : ''}${hours}h`, FAKETIME_DONT_FAKE_MONOTONIC: '1' },
});

describe.skipIf(!server || !hasFaketime)('machines whose clocks are apart', () => {
  it('share jobs, invitations, sessions and links by the clock of the database', { timeout: 600_000 }, async () => {
    const db = await running.database();
    const at = folder();
    putTiny(at, 'mine');
    // One server has the folder at a time: it moves from machine to machine, and each has another clock.
    let served: Awaited<ReturnType<typeof program>> | undefined;
    const serveAt = async (hours: number): Promise<string> => {
      if (served) {
        const gone = new Promise((resolve) => served!.child.once('exit', resolve));
        served.child.kill('SIGTERM');
        await gone;
      }
      served = await program(['serve', at, '--port', '0', '--db', db, '--multi-user'], 'stdout', ahead(hours));
      return served.line;
    };
    const early = await serveAt(100);
    // A second server is refused, however long ago its clock says that the first gave a sign of life.
    await expect(program(['serve', at, '--port', '0', '--db', db], 'stdout', ahead(500))).rejects.toThrow(
      'Another server has the folder',
    );
    await workerOf(db, ahead(300));
    const cli = join(root, 'dist/cli/main.js');
    const link = execFileSync(process.execPath, [cli, 'invite', 'boss', '--administrator', '--db', db], {
      encoding: 'utf8',
      env: { ...process.env, ...ahead(200).env },
    }).trim();
    const token = link.slice(link.indexOf('#') + 1);
    const post = (url: string, path: string, json: object, cookie = '') =>
      fetch(`${url}/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url, cookie },
        body: JSON.stringify(json),
      });
    // The invitation lasts three days; a server 100 hours ahead takes it all the same.
    const made = await post(early, '/invitations/accept', {
      token,
      name: 'Boss',
      password: 'correct horse battery',
    });
    expect(made.status).toBe(200);
    const cookie = made.headers.get('set-cookie')!.split(';')[0]!;
    // The session lasts half an hour: it was opened 100 hours ahead, and is used 100 hours behind.
    const late = await serveAt(-100);
    expect((await fetch(`${late}/api/cases`, { headers: { cookie } })).status).toBe(200);
    const run = (await (await post(late, '/plans', { case: 'mine', explain: 'none' }, cookie)).json()) as Run;
    await until(
      async () => {
        const answer = await fetch(`${late}/api/runs/${run.run}`, { headers: { cookie } });
        return ((await answer.json()) as Run).state === 'done' || undefined;
      },
      180,
      'the plan',
    );
    const shared = await post(late, `/runs/${run.run}/links`, { days: 1 }, cookie);
    const { token: secret } = (await shared.json()) as { token: string };
    expect((await post(await serveAt(100), '/shared', { token: secret })).status).toBe(200);
    // Nothing was given out twice: the worker's clock is not asked.
    const rows = await query<{ retry_count: number }>(
      db,
      'select retry_count from chorsu_jobs.job where retry_count > 0',
    );
    expect(rows).toEqual([]);
  });
});
