import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { reference } from '../needs.ts';

/** A plan of the reference planner, with the names of plan.json; sizes are separate. */
export interface ReferencePlan {
  readonly status: string;
  readonly npv?: number;
  readonly bound?: number;
  readonly cost?: Readonly<Record<string, number>>;
  readonly builds?: readonly { place: string; process: string; tier: string; year: number; count: number }[];
  readonly sizes?: readonly { place: string; process: string; tier: string; year: number; size: number }[];
  readonly closed?: readonly { place: string; process: string; year: number }[];
  readonly legs?: readonly { leg: string; year: number }[];
}

/** The independent planner of `../shared/reference/refplan`, kept running. */
export interface Refplan {
  /**
   * Writes the random case of a seed into a folder, with columns that came later where `later`; gives the points, read differently by
   * the planners, that it was steered round.
   */
  make(seed: number, folder: string, later?: boolean): Promise<readonly string[]>;
  /** The reference's plan of a case in a folder; throws where there is none. */
  plan(folder: string, reforms?: readonly string[]): Promise<ReferencePlan>;
  /** The NPV that cbc finds for the same model, or null. */
  cbc(folder: string, reforms?: readonly string[]): Promise<number | null>;
  close(): void;
}

const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

/** The folder of refplan; undefined, with a word on stderr, where it or its Python with scipy is absent. */
export function refplanFolder(): string | undefined {
  const folder = reference('refplan');
  if (!folder) return undefined;
  if (spawnSync(PYTHON, ['-c', 'import scipy']).status === 0) return folder;
  process.stderr.write('skipped: refplan needs Python with scipy; install it with: apt-get install python3-scipy\n');
  return undefined;
}

/** Starts refplan as a service; it answers one question after the other, each solve within `seconds`. */
export function startRefplan(folder: string, seconds = 100): Refplan {
  const script = fileURLToPath(new URL('./refplan.py', import.meta.url));
  const child: ChildProcess = spawn(PYTHON, [script, folder, String(seconds)], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting: { done: (line: string) => void; fail: (error: Error) => void }[] = [];
  createInterface({ input: child.stdout! }).on('line', (line) => waiting.shift()?.done(line));
  child.on('exit', (code) => {
    for (const { fail } of waiting.splice(0)) fail(new Error(`refplan ended with ${code}`));
  });
  const ask = async (question: object): Promise<Record<string, unknown>> => {
    const line = await new Promise<string>((done, fail) => {
      waiting.push({ done, fail });
      child.stdin!.write(`${JSON.stringify(question)}\n`);
    });
    const answer = JSON.parse(line) as Record<string, unknown>;
    if (typeof answer.error === 'string') throw new Error(answer.error);
    return answer;
  };
  return {
    make: async (seed, to, later = false) => (await ask({ make: seed, folder: to, later })).steered as string[],
    plan: async (c, reforms = []) => (await ask({ plan: c, reforms })) as unknown as ReferencePlan,
    cbc: async (c, reforms = []) => ((await ask({ cbc: c, reforms })) as { npv: number | null }).npv,
    close: () => child.kill(),
  };
}
