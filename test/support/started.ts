import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './needs.ts';

/** A program of the build that runs, and the first that it said. */
export interface Started {
  readonly child: ChildProcess;
  readonly line: string;
}

/** Starts the built program, and waits until it says something: a server on `stdout`, a worker on `stderr`. */
export function started(
  args: readonly string[],
  on: 'stdout' | 'stderr',
  { env = {} }: { readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Started> {
  const child = spawn(process.execPath, [join(root, 'dist/cli/main.js'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString();
    });
    child.stdout.resume();
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}: ${said}`)));
    child[on].once('data', (text: Buffer) => resolve({ child, line: text.toString().trim() }));
  });
}

/** Looks again and again until something is there; what throws is not there yet. */
export async function until<T>(look: () => Promise<T | undefined>, seconds: number, what: string): Promise<T> {
  for (const ends = performance.now() + seconds * 1000; ; ) {
    const found = await look().catch(() => undefined);
    if (found !== undefined) return found;
    if (performance.now() > ends) throw new Error(`${what}: not in ${seconds} s`);
    await sleep(200);
  }
}
