import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sharedQueue } from '../src/jobs/index.ts';
import { cluster } from '../test/support/postgres.ts';
import type { Measure } from './run.ts';

const WORKER = fileURLToPath(new URL('../test/support/sleeping-worker.ts', import.meta.url));

/** Milliseconds that a job sleeps, where workers are held against each other: as a short solve takes. */
const SLEEP = 500;
const JOBS = 60;
/** Jobs that take no time: what is left is the queue. */
const EMPTY = 400;
/** Jobs at the same time on one worker, where the queue is to be the limit. */
const MANY = 32;

/** Seconds that workers of `together` jobs each take for jobs that sleep for `ms`. */
async function took(workers: number, together: number, jobs: number, ms: number): Promise<number> {
  const server = cluster();
  const children: ChildProcess[] = [];
  try {
    const address = await server.database();
    for (let i = 0; i < workers; i++) children.push(await started(address, together));
    const queue = await sharedQueue(address, '1');
    const ask = (n: number) => queue.ask<number>({ kind: 'sleep', content: {}, ask: { ms, n } });
    await ask(-1);
    const began = performance.now();
    await Promise.all(Array.from({ length: jobs }, (_, n) => ask(n)));
    const seconds = (performance.now() - began) / 1000;
    await queue.close();
    return seconds;
  } finally {
    for (const child of children) child.kill('SIGKILL');
    server.close();
  }
}

function started(address: string, together: number): Promise<ChildProcess> {
  const args = ['--import', 'tsx', WORKER, address, String(together)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve) => child.stdout.once('data', () => resolve(child)));
}

/** The queue on many machines, by jobs that sleep: two cores cannot show more than that. */
export async function serviceBench(say: (line: string) => void): Promise<Measure[]> {
  const times = new Map<number, number>();
  for (const workers of [1, 2, 4]) {
    times.set(workers, await took(workers, 1, JOBS, SLEEP));
    say(`${workers} workers: ${times.get(workers)!.toFixed(1)} s`);
  }
  const [one, two, four] = [1, 2, 4].map((workers) => times.get(workers)!) as [number, number, number];
  const overhead = one / JOBS - SLEEP / 1000;
  const each = (await took(2, MANY, EMPTY, 0)) / EMPTY;
  /** Seconds for a thousand jobs of ten seconds: the workers' share, or what the queue lets through. */
  const thousand = (workers: number) => Math.max((1000 * (10 + overhead)) / workers, 1000 * each);
  const sleeping = `${JOBS} jobs that sleep ${SLEEP} ms`;
  return [
    { what: `${sleeping}: one worker over two`, value: one / two, unit: 'times', goal: 'at least 1.8' },
    { what: `${sleeping}: one worker over four`, value: one / four, unit: 'times', goal: 'said' },
    { what: 'what a job takes beside its solve, one worker', value: overhead * 1000, unit: 'ms', goal: 'said' },
    { what: 'what the queue takes for a job at most speed', value: each * 1000, unit: 'ms', goal: 'said' },
    ...[8, 64, 512].map((workers) => ({
      what: `1 000 jobs of 10 s on ${workers} workers, reckoned`,
      value: thousand(workers),
      unit: 's',
      goal: 'said',
    })),
    {
      what: 'workers at jobs of 10 s beyond which the queue is the limit, reckoned',
      value: Math.floor(10 / each),
      unit: '',
      goal: 'said',
    },
  ];
}
