import type { ChildProcess } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { access, openDatabase } from '../src/store/index.ts';
import { cluster } from '../test/support/postgres.ts';
import { seeded } from '../test/support/seeded.ts';
import { started } from '../test/support/started.ts';
import { type Measure, type Say, timed, withFolder } from './measure.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const READERS = 200;
/** Seconds that readers read, and for which one looks at a page before the next, on average (0 to twice as long). */
const READ = 60;
const LOOKED = 5;
/** The number of requested plans: two workers solve two of them, the others wait. */
const PLANS = 8;
const WORKERS = 2;

const CASES = ['mine', 'solar-central-asia', 'eurasia'] as const;
/** The requests of the pages of a case. */
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
export async function readersBench(say: Say): Promise<Measure[]> {
  const server = cluster();
  const children: ChildProcess[] = [];
  try {
    const db = await server.database();
    return await withFolder((folder) => measured(folder, db, children, say));
  } finally {
    for (const child of children) child.kill('SIGKILL');
    server.close();
  }
}

/** Serves a folder over a database, and reads; programmes that are started join `children`. */
async function measured(folder: string, db: string, children: ChildProcess[], say: Say): Promise<Measure[]> {
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
  const answer = async <T>(path: string, json?: object) => (await (await ask(path, cookies[0]!, json)).json()) as T;
  for (let i = 0; i < WORKERS; i++)
    children.push((await started(['worker', '--db', db, '--workers', '1'], 'stderr')).child);
  const { run } = await answer<{ run: string }>('/api/plans', { case: 'mine', explain: 'none' });
  while ((await answer<{ state: string }>(`/api/runs/${run}`)).state !== 'done') await sleep(200);
  // Each has another gap, so that none is answered by the plan of another.
  const solar = { case: 'solar-central-asia', seconds: 600, explain: 'none' };
  for (let i = 0; i < PLANS; i++) await ask('/api/plans', cookies[i]!, { ...solar, gap: 1e-6 * (i + 1) });
  await sleep(3000);
  // The first who reads a case after a change waits until it is read and checked: each page is read once before.
  let slowest = 0;
  for (const path of CASES.flatMap((id) => pages(id, run))) {
    const { clock } = await timed(async () => (await ask(path, cookies[0]!)).arrayBuffer());
    slowest = Math.max(slowest, 1000 * clock);
  }
  const { times, faults } = await read(cookies, ask, run);
  const runs = await answer<{ state: string; case: string }[]>('/api/runs');
  const open = runs.filter((run) => run.case === solar.case && run.state !== 'done');
  say(`${times.length} requests, ${faults.length} errors ${[...new Set(faults)].slice(0, 3)}`);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]!;
  const what = `${READERS} readers for ${READ} s, a page each ${LOOKED} s`;
  return [
    [`${what}, plans not done at the end, of those asked`, open.length, `of ${PLANS}`, 'more than workers'],
    [`${what}, requests`, times.length, '', 'said'],
    [`${what}, errors`, faults.length, '', '0'],
    [`${what}, middle time`, at(0.5), 'ms', 'said'],
    [`${what}, p95`, at(0.95), 'ms', 'under 300'],
    ['slowest page of all, read for the first time after a change', slowest, 'ms', 'said'],
    [`${what}, p99`, at(0.99), 'ms', 'said'],
  ];
}

/** Durations of requests, ms, sorted, and failed requests. */
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
