import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sharedQueue } from '../src/jobs/index.ts';
import { cluster } from '../test/support/postgres.ts';
import { type Measure, type Say, timed } from './measure.ts';

const WORKER = fileURLToPath(new URL('../test/support/sleeping-worker.ts', import.meta.url));

/** Duration of a sleeping job, ms: that of a short solve. */
const SLEEP = 500;
const JOBS = 60;
/** The number of empty jobs, which measure the queue alone. */
const EMPTY = 400;
/** Concurrent jobs of one worker, so many that the queue is the limit. */
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
    const { clock } = await timed(() => Promise.all(Array.from({ length: jobs }, (_, n) => ask(n))));
    await queue.close();
    return clock;
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
export async function serviceBench(say: Say): Promise<Measure[]> {
  const seconds = async (workers: number) => {
    const found = await took(workers, 1, JOBS, SLEEP);
    say(`${workers} workers: ${found.toFixed(1)} s`);
    return found;
  };
  const [one, two, four] = [await seconds(1), await seconds(2), await seconds(4)];
  const overhead = one / JOBS - SLEEP / 1000;
  const each = (await took(2, MANY, EMPTY, 0)) / EMPTY;
  /** Seconds for a thousand jobs of ten seconds: the workers' share, or what the queue lets through. */
  const thousand = (workers: number) => Math.max((1000 * (10 + overhead)) / workers, 1000 * each);
  const sleeping = `${JOBS} jobs that sleep ${SLEEP} ms`;
  return [
    [`${sleeping}: one worker over two`, one / two, 'times', 'at least 1.8'],
    [`${sleeping}: one worker over four`, one / four, 'times', 'said'],
    ['what a job takes beside its solve, one worker', overhead * 1000, 'ms', 'said'],
    ['what the queue takes for a job at most speed', each * 1000, 'ms', 'said'],
    ...[8, 64, 512].map(
      (workers): Measure => [`1 000 jobs of 10 s on ${workers} workers, reckoned`, thousand(workers), 's', 'said'],
    ),
    ['workers at jobs of 10 s beyond which the queue is the limit, reckoned', Math.floor(10 / each), '', 'said'],
  ];
}
