import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A row of the page: the measure, its value, the unit, and its goal (`said`: no goal, the figure is only reported). */
export type Measure = readonly [what: string, value: number, unit: string, goal?: string];

/** Prints a line while a bench runs. */
export type Say = (line: string) => void;

/** Seconds that have passed: by the clock, and of the processor in all threads. On a busy machine the second tells what a free one would take. */
export interface Spent {
  readonly clock: number;
  readonly processor: number;
}

/** Starts to count; what it gives tells what has been spent since. */
export function stopwatch(): () => Spent {
  const [began, before] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { clock: (performance.now() - began) / 1000, processor: (user + system) / 1e6 };
  };
}

/** What a piece of work takes. */
export async function timed(work: () => unknown): Promise<Spent> {
  const spent = stopwatch();
  await work();
  return spent();
}

/** Seconds by the clock of the fastest of some runs, after `warm` runs that do not count. */
export function fastest(runs: number, work: () => void, warm = 0): number {
  const times = Array.from({ length: warm + runs }, () => {
    const spent = stopwatch();
    work();
    return spent().clock;
  });
  return Math.min(...times.slice(warm));
}

/** The middle value; of an even number of values the upper one of the two in the middle. */
export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** Does a piece of work with a folder that is removed when the work ends. */
export async function withFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The date of today, as ISO 8601. */
export const today = (): string => new Date().toISOString().slice(0, 10);
