import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './needs.ts';

/** A running program of the build, and its first output. */
export interface Started {
  readonly child: ChildProcess;
  readonly line: string;
}

/** Starts the built program and waits for its first output: a server writes on `stdout`, a worker on `stderr`. */
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

/** Polls until a value is present; an exception counts as absent. */
export async function until<T>(look: () => Promise<T | undefined>, seconds: number, what: string): Promise<T> {
  for (const ends = performance.now() + seconds * 1000; ; ) {
    const found = await look().catch(() => undefined);
    if (found !== undefined) return found;
    if (performance.now() > ends) throw new Error(`${what}: not in ${seconds} s`);
    await sleep(200);
  }
}
