import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { access, openDatabase } from '../src/store/index.ts';
import { cluster } from '../test/support/postgres.ts';
import { seeded } from '../test/support/seeded.ts';
import { started } from '../test/support/started.ts';
import type { Measure } from './run.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const READERS = 200;
/** Seconds that readers read, and for which one looks at a page before the next, on average (0 to twice as long). */
const READ = 60;
const LOOKED = 5;
/** Plans that people have asked for: two workers are at two of them, the rest wait. */
const PLANS = 8;
const WORKERS = 2;

const CASES = ['mine', 'solar-central-asia', 'eurasia'] as const;
/** What the pages of a case ask for. */
const pages = (id: string, run: string): string[] => [
  '/api/cases',
  '/api/runs',
  `/api/cases/${id}`,
  `/api/cases/${id}/map`,
  `/api/cases/${id}/checks`,
  `/api/cases/${id}/tables/places`,
  `/api/cases/${id}/tables/legs`,
  `/api/plans/${run}`,
  `/api/plans/${run}/view`,
];

/** Accounts that are signed in, by the cookies of their sessions: all may read the case `mine`. */
async function signedIn(address: string, count: number): Promise<string[]> {
  const db = await openDatabase(address);
  const now = new Date();
  const cookies: string[] = [];
  for (let i = 0; i < count; i++) {
    const id = `reader${i}`;
    const rest = { name: id, password: null, organisation: null, administrator: false, made: now, closed: null };
    await db
      .insertInto('accounts')
      .values({ id, login: id, ...rest })
      .execute();
    await db
      .insertInto('members')
      .values({ case: 'mine', account: id, role: i === 0 ? 'owner' : 'reader' })
      .execute();
    cookies.push(`chorsu=${await access.openSession(db, id, now)}`);
  }
  await db.destroy();
  return cookies;
}

/** Readers of pages while planners are at work on the same machine, and more plans wait. */
export async function readersBench(say: (line: string) => void): Promise<Measure[]> {
  const server = cluster();
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-readers-'));
  const children: ChildProcess[] = [];
  try {
    const db = await server.database();
    cpSync(join(root, 'cases/first-steps'), join(folder, 'mine'), { recursive: true });
    const served = await started(['serve', folder, '--port', '0', '--db', db, '--multi-user'], 'stdout');
    children.push(served.child);
    const url = served.line;
    const cookies = await signedIn(db, READERS);
    const ask = (path: string, cookie: string, json?: object) =>
      fetch(`${url}${path}`, {
        headers: { cookie, ...(json ? { 'content-type': 'application/json', origin: url } : {}) },
        ...(json ? { method: 'POST', body: JSON.stringify(json) } : {}),
      });
    for (let i = 0; i < WORKERS; i++)
      children.push((await started(['worker', '--db', db, '--workers', '1'], 'stderr')).child);
    const { run } = (await (await ask('/api/plans', cookies[0]!, { case: 'mine', explain: 'none' })).json()) as {
      run: string;
    };
    while (((await (await ask(`/api/runs/${run}`, cookies[0]!)).json()) as { state: string }).state !== 'done')
      await sleep(200);
    // Each of other figures, so that none is answered by another.
    for (let i = 0; i < PLANS; i++)
      await ask('/api/plans', cookies[i]!, {
        case: 'solar-central-asia',
        gap: 1e-6 * (i + 1),
        seconds: 600,
        explain: 'none',
      });
    await sleep(3000);
    // The first who reads a case after a change waits until it is read and checked: each page is read once before.
    let slowest = 0;
    for (const path of CASES.flatMap((id) => pages(id, run))) {
      const began = performance.now();
      await (await ask(path, cookies[0]!)).arrayBuffer();
      slowest = Math.max(slowest, performance.now() - began);
    }
    const found = await read(cookies, (path, cookie) => ask(path, cookie), run);
    const states = ((await (await ask('/api/runs', cookies[0]!)).json()) as { state: string; case: string }[]).filter(
      (one) => one.case === 'solar-central-asia',
    );
    say(`${found.times.length} requests, ${found.faults.length} errors ${[...new Set(found.faults)].slice(0, 3)}`);
    const at = (share: number) =>
      found.times[Math.min(found.times.length - 1, Math.floor(share * found.times.length))]!;
    const what = (more: string) => `${READERS} readers for ${READ} s, a page each ${LOOKED} s, ${more}`;
    return [
      {
        what: what('plans not done at the end, of those asked'),
        value: states.filter(({ state }) => state !== 'done').length,
        unit: `of ${PLANS}`,
        goal: 'more than workers',
      },
      { what: what('requests'), value: found.times.length, unit: '', goal: 'said' },
      { what: what('errors'), value: found.faults.length, unit: '', goal: '0' },
      { what: what('middle time'), value: at(0.5), unit: 'ms', goal: 'said' },
      { what: what('p95'), value: at(0.95), unit: 'ms', goal: 'under 300' },
      { what: 'slowest page of all, read for the first time after a change', value: slowest, unit: 'ms', goal: 'said' },
      { what: what('p99'), value: at(0.99), unit: 'ms', goal: 'said' },
    ];
  } finally {
    for (const child of children) child.kill('SIGKILL');
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of each request, sorted, and what was no answer. */
async function read(
  cookies: readonly string[],
  ask: (path: string, cookie: string) => Promise<Response>,
  run: string,
): Promise<{ times: number[]; faults: string[] }> {
  const times: number[] = [];
  const faults: string[] = [];
  const ends = performance.now() + READ * 1000;
  const reader = async (cookie: string, i: number): Promise<void> => {
    const random = seeded(i + 1);
    await sleep(random() * 2 * LOOKED * 1000);
    while (performance.now() < ends) {
      const all = pages(CASES[Math.floor(random() * CASES.length)]!, run);
      const path = all[Math.floor(random() * all.length)]!;
      const began = performance.now();
      try {
        const answer = await ask(path, cookie);
        await answer.arrayBuffer();
        if (!answer.ok) faults.push(`${answer.status} ${path}`);
      } catch (error) {
        faults.push(`${path}: ${error}`);
      }
      times.push(performance.now() - began);
      await sleep(random() * 2 * LOOKED * 1000);
    }
  };
  await Promise.all(cookies.map(reader));
  return { times: times.sort((a, b) => a - b), faults };
}
