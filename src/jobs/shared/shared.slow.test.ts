import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../test/support/needs.ts';
import { type Cluster, cluster, hasPostgres } from '../../../test/support/postgres.ts';
import { sharedQueue } from '../index.ts';

const server = hasPostgres();
let running: Cluster;
const children = new Set<ChildProcess>();
beforeAll(() => {
  if (server) running = cluster();
});
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  running?.close();
});

/** Starts a worker whose jobs sleep. Resolves when it takes jobs. */
function sleeper(address: string): Promise<ChildProcess> {
  const file = join(root, 'test/support/sleeping-worker.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', file, address, '2'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return new Promise((resolve) => child.stdout!.once('data', () => resolve(child)));
}

async function answersIn(address: string): Promise<number> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query("select count(*)::int as count from chorsu.answers where kind = 'sleep'");
  await client.end();
  return rows[0].count as number;
}

const KILLS = 50;
const JOBS = 150;

describe.skipIf(!server)('a shared queue under attack', () => {
  it(`answers every job once while workers are killed at ${KILLS} random moments`, { timeout: 900_000 }, async () => {
    const address = await running.database();
    const workers = [await sleeper(address), await sleeper(address)];
    const queue = await sharedQueue(address, '1');
    const answers = Array.from({ length: JOBS }, (_, n) =>
      queue.ask<number>({ kind: 'sleep', content: {}, ask: { ms: 200, n } }),
    );
    const all = Promise.all(answers);
    let seed = 7;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    for (let kill = 0; kill < KILLS; kill++) {
      await sleep(600 * random());
      workers[kill % 2]!.kill('SIGKILL');
      workers[kill % 2] = await sleeper(address);
    }
    expect(await all).toEqual(answers.map((_, n) => n));
    expect(await answersIn(address)).toBe(JOBS);
    await queue.close();
  });

  it('continues after the database was killed and restarted', { timeout: 300_000 }, async () => {
    const address = await running.database();
    await sleeper(address);
    const queue = await sharedQueue(address, '1');
    const answers = Array.from({ length: 40 }, (_, n) =>
      queue.ask<number>({ kind: 'sleep', content: {}, ask: { ms: 200, n } }),
    );
    const all = Promise.all(answers);
    for (let kill = 0; kill < 3; kill++) {
      await sleep(1500);
      running.stop('immediate');
      await sleep(2000);
      running.start();
    }
    expect(await all).toEqual(answers.map((_, n) => n));
    expect(await answersIn(address)).toBe(40);
    await queue.close();
  });

  it('accepts questions while the database is away, and answers them later', {
    timeout: 300_000,
  }, async () => {
    const address = await running.database();
    await sleeper(address);
    const queue = await sharedQueue(address, '1');
    expect(await queue.ask<number>({ kind: 'sleep', content: {}, ask: { ms: 0, n: -1 } })).toBe(-1);
    running.stop('immediate');
    const answers = Array.from({ length: 10 }, (_, n) =>
      queue.ask<number>({ kind: 'sleep', content: {}, ask: { ms: 10, n } }),
    );
    const all = Promise.all(answers);
    await sleep(20_000);
    running.start();
    expect(await all).toEqual(answers.map((_, n) => n));
    await queue.close();
  });
});
