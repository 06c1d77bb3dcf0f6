import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Fuzzed {
  readonly target: string;
  readonly tried: number;
  /** Each with its input, which `child.ts TARGET INPUT 0.01` tries again. */
  readonly crashes: readonly { readonly input: number; readonly why: string }[];
  /** Inputs that took longer than `patience`. */
  readonly hangs: readonly number[];
  readonly megabytes: number;
}

/** Seconds for one input, with start and reading; the slowest sound input takes a tenth of it on a busy machine. */
const patience = 60;

/** Fuzzes a target in a process of its own, which is killed if an input hangs. */
export async function fuzz(target: string, seed: number, seconds: number): Promise<Fuzzed> {
  const args = [
    '--import',
    'tsx',
    fileURLToPath(new URL('./child.ts', import.meta.url)),
    target,
    `${seed}`,
    `${seconds}`,
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const crashes: { input: number; why: string }[] = [];
  const hangs: number[] = [];
  let [input, tried, kilobytes] = [seed, 0, 0];
  const watch = () =>
    setTimeout(() => {
      hangs.push(input);
      child.kill('SIGKILL');
    }, patience * 1000);
  let alarm = watch();
  const ended = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? -1)));
  for await (const line of createInterface(child.stdout)) {
    clearTimeout(alarm);
    alarm = watch();
    const found = JSON.parse(line) as {
      input?: number;
      crash?: number;
      why?: string;
      tried?: number;
      kilobytes?: number;
    };
    if (found.crash !== undefined) crashes.push({ input: found.crash, why: found.why ?? '' });
    if (found.input !== undefined) {
      input = found.input;
      tried = input - seed;
    }
    kilobytes = found.kilobytes ?? kilobytes;
    tried = found.tried ?? tried;
  }
  clearTimeout(alarm);
  const code = await ended;
  if (code !== 0 && hangs.length === 0) crashes.push({ input, why: `the process ended with status ${code}` });
  return { target, tried, crashes, hangs, megabytes: kilobytes / 1024 };
}
