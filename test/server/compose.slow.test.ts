import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../support/needs.ts';
import { type Cluster, cluster, hasPostgres } from '../support/postgres.ts';
import { until } from '../support/started.ts';

/** Docker is not needed: the commands of compose.yaml run by a shell, as a container would run them. */
const compose = readFileSync(join(root, 'compose.yaml'), 'utf8');

/** What stands under a service, as lines; and the words of its folded command. */
function serviceOf(name: string): { readonly text: string; readonly command: string } {
  const text = new RegExp(`^  ${name}:\\n((?:    .*\\n|\\n)+)`, 'm').exec(compose)![1]!;
  const folded = /command:\n\s+- >-\n((?: {8}.*\n)+)/.exec(text)?.[1] ?? '';
  return { text, command: folded.trim().replace(/\n\s+/g, ' ').replaceAll('$$', '$') };
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const ORIGIN = 'https://plans.example.org';
const postgres = hasPostgres();
let running: Cluster | undefined;
const children: ChildProcess[] = [];
const folder = mkdtempSync(join(tmpdir(), 'chorsu-compose-'));
afterAll(() => {
  for (const childProcess of children) childProcess.kill('SIGKILL');
  running?.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe('compose.yaml', () => {
  it('runs no program as root, with more than it needs, or without a check of its health', () => {
    const shared = compose.slice(0, compose.indexOf('services:'));
    for (const line of ['read_only: true', 'cap_drop: [ALL]', "security_opt: ['no-new-privileges:true']"])
      expect(shared).toContain(line);
    for (const name of ['server', 'worker']) expect(serviceOf(name).text).toContain('<<: *chorsu');
    for (const name of ['database', 'server', 'worker']) expect(serviceOf(name).text).toContain('healthcheck:');
    // Only this machine reaches a port, and the database none.
    expect([...compose.matchAll(/ports: (.*)/g)].map(([, ports]) => ports)).toEqual(["['127.0.0.1:4317:4317']"]);
    expect(compose).not.toMatch(/POSTGRES_PASSWORD:/);
    const docker = readFileSync(join(root, 'Dockerfile'), 'utf8');
    expect(docker.lastIndexOf('USER node')).toBeGreaterThan(docker.lastIndexOf('\nFROM '));
    for (const [, image] of docker.matchAll(/^FROM (\S+)/gm)) expect(image).toMatch(/:\d/);
  });
});

describe.skipIf(!postgres)('what docs/operation.md tells an administrator', () => {
  it('works step by step: start, invite, plan by two workers, watch, back up, restore elsewhere, end', {
    timeout: 600_000,
  }, async () => {
    running = cluster();
    const admin = await running.database();
    const client = new pg.Client({ connectionString: admin });
    await client.connect();
    await client.query("create role chorsu login password 'long-random'");
    await client.query('create database chorsu owner chorsu');
    await client.query('create database restored owner chorsu');
    await client.end();
    const host = /@([^/]+)\//.exec(admin)![1]!;
    // The machine that stands for a container: `chorsu` on its path, a secret, folders.
    const [bin, secret, cases] = ['bin', 'db-password', 'cases'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    mkdirSync(bin);
    mkdirSync(cases, { mode: 0o700 });
    writeFileSync(secret, 'long-random', { mode: 0o600 });
    const program = join(bin, 'chorsu');
    writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'dist/cli/main.js')}' "$@"\n`);
    chmodSync(program, 0o755);
    const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, CHORSU_ORIGIN: ORIGIN };
    const here = (command: string, watchPort: number) =>
      command
        .replaceAll('/run/secrets/db-password', secret)
        .replace('@database/', `@${host}/`)
        .replace('serve /cases', `serve ${cases} --port ${port}`)
        .replace('--listen 0.0.0.0', '--listen 127.0.0.1')
        .replace('--watch-port 9464', `--watch-port ${watchPort}`);
    const [port, ...watched] = (await Promise.all([freePort(), freePort(), freePort(), freePort()])) as [
      number,
      ...number[],
    ];
    const start = (service: string, i: number) => {
      const child = spawn('sh', ['-c', here(serviceOf(service).command, watched[i]!)], {
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child.stdout.resume();
      let log = '';
      child.stderr.on('data', (text: Buffer) => {
        log += text.toString();
      });
      children.push(child);
      return { child, log: () => log };
    };
    const server = start('server', 0);
    const isReady = (i: number) => () =>
      fetch(`http://127.0.0.1:${watched[i]}/health/ready`).then(({ status }) => (status === 200 ? true : undefined));
    await until(isReady(0), 120, 'the server');
    const workers = [start('worker', 1), start('worker', 2)];
    await Promise.all([until(isReady(1), 120, 'a worker'), until(isReady(2), 120, 'a worker')]);

    const db = `postgres://chorsu:long-random@${host}/chorsu`;
    const chorsu = (...args: string[]) => execFileSync(program, args, { encoding: 'utf8', env });
    const link = chorsu('invite', 'boss', '--administrator', '--db', db, '--url', ORIGIN).trim();
    expect(link.startsWith(`${ORIGIN}/invited#`)).toBe(true);
    // As the proxy asks: with the host of the origin. fetch sets no Host, so a plain request is made.
    const ask = async (path: string, json?: object, cookie = '') => {
      const { request } = await import('node:http');
      return new Promise<{ status: number; cookie: string; body: Record<string, unknown> }>((resolve, reject) => {
        const clientRequest = request(
          {
            host: '127.0.0.1',
            port,
            path: `/api${path}`,
            method: json ? 'POST' : 'GET',
            headers: { host: new URL(ORIGIN).host, origin: ORIGIN, cookie, 'content-type': 'application/json' },
          },
          (answer) => {
            let text = '';
            answer.on('data', (part) => {
              text += part;
            });
            answer.on('end', () =>
              resolve({
                status: answer.statusCode!,
                cookie: String(answer.headers['set-cookie']?.[0] ?? '').split(';')[0]!,
                body: JSON.parse(text) as Record<string, unknown>,
              }),
            );
          },
        );
        clientRequest.on('error', reject);
        clientRequest.end(json && JSON.stringify(json));
      });
    };
    const token = link.slice(link.indexOf('#') + 1);
    const made = await ask('/invitations/accept', { token, name: 'Boss', password: 'correct horse battery' });
    expect([made.status, made.cookie.startsWith('__Host-')]).toEqual([200, true]);
    const { cookie } = made;
    expect((await ask('/cases', { id: 'ours', from: 'first-steps' }, cookie)).status).toBe(200);
    const { run } = (await ask('/plans', { case: 'ours', gap: 0.05, explain: 'none' }, cookie)).body;
    await until(
      async () => ((await ask(`/runs/${run}`, undefined, cookie)).body.state === 'done' ? true : undefined),
      120,
      'the plan',
    );
    expect(workers.map(({ log }) => log()).join('')).toContain('"kind":"plan"');
    const metrics = await (await fetch(`http://127.0.0.1:${watched[0]}/metrics`)).text();
    for (const name of ['chorsu_queue_jobs', 'chorsu_runs_open', 'chorsu_requests_total'])
      expect(metrics).toContain(name);
    for (const { log } of [server, ...workers]) {
      expect(log()).not.toContain('long-random');
      for (const line of log().trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
    }

    const file = join(folder, 'nightly.backup');
    chorsu('backup', file, cases, '--db', db);
    const [other, otherDb] = [join(folder, 'restored'), `postgres://chorsu:long-random@${host}/restored`];
    chorsu('restore', file, other, '--db', otherDb);
    expect(readFileSync(join(other, String(run), 'plan.json'))).toEqual(
      readFileSync(join(cases, String(run), 'plan.json')),
    );
    // A container has ten seconds to end.
    const end = async ({ child }: { child: ChildProcess }) => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      return Promise.race([gone.then(() => 'ended'), sleep(10_000, 'late')]);
    };
    expect(await Promise.all([server, ...workers].map(end))).toEqual(['ended', 'ended', 'ended']);
    // The restored machine knows the account, and has the case and the plan.
    const again = spawn(
      'sh',
      ['-c', here(serviceOf('server').command, watched[0]!).replace(cases, other).replace('/chorsu"', '/restored"')],
      { env, stdio: 'ignore' },
    );
    children.push(again);
    await until(isReady(0), 120, 'the restored server');
    const session = await ask('/session', { login: 'boss', password: 'correct horse battery' });
    expect(session.status).toBe(200);
    expect((await ask(`/runs/${run}`, undefined, session.cookie)).body).toMatchObject({ case: 'ours', state: 'done' });
  });
});
