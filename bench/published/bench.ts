import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Say, today, withFolder } from '../measure.ts';
import { highs } from '../sets/peers.ts';
import { type Chain, chains, DEPTHS, greenRun, greenRuns } from './green.ts';
import { problems } from './list.ts';
import type { Ours, Plain } from './one.ts';
import { dataFile, type Problem } from './problem.ts';
import { type PublishedRun, runs } from './runs.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Seconds of processor time after which ours and each peer are stopped. */
const MOST = 60;
/** Tolerance for rounding, within which a peer has reached the same value. */
const ROUNDING = 1.0001;

/** Runs our planner or the plain solver in a process of its own and measures its processor time. */
function apart<T>(who: 'ours' | 'plain', name: string): T {
  const args = ['--import', 'tsx', here('./one.ts'), who, name, String(MOST)];
  const env = { ...process.env, NODE_OPTIONS: `--import ${here('../sets/processor-clock.mjs')}` };
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env, maxBuffer: 1e8 });
  try {
    return JSON.parse(stdout) as T;
  } catch {
    throw new Error(`${name}: ${stderr.slice(-2000)}`);
  }
}

/** Native HiGHS, one thread, on the compact programme. */
const native = (problem: Problem): Promise<Plain> =>
  withFolder(async (folder) => {
    const file = join(folder, 'compact.mps');
    writeFileSync(file, problem.compact());
    const money = problem.known - (problem.constant ?? 0);
    const { npv, bound, seconds } = await highs(file, MOST, ROUNDING * problem.gap * problem.unit * money);
    const costOf = (value: number | null) => (value === null ? null : -value);
    return { cost: costOf(npv), bound: costOf(bound), seconds };
  });

const text = (value: number | null): string => (value === null ? 'none' : String(Number(value.toPrecision(10))));
const told = (found: Plain | Ours | undefined): string =>
  found
    ? `${text(found.cost)}${'ok' in found && !found.ok ? ' (REFUTED)' : ''}, bound ${text(found.bound)}, ${found.seconds.toFixed(1)} s`
    : 'not run';

/** Plans the chains of `green-chains` at each depth of relocation. */
async function greenBench(say: Say): Promise<void> {
  for (const chain of Object.keys(chains) as Chain[]) {
    for (const depth of DEPTHS) {
      const run = await greenRun(chain, depth);
      greenRuns.keep(run);
      say(`${run.name}: EUR ${run.cost.toFixed(1)} a tonne${run.ok ? '' : ' (REFUTED)'}`);
    }
  }
}

/**
 * Plans published problems beside HiGHS on their compact programmes, and keeps what they came to for the page: all of them, those that
 * are named, or with `--quick` those that take a few seconds. `--ours`, `--native` and `--wasm` run one of the three and keep what the others came to. A problem whose data are not beside this clone is left out, and said to be.
 */
export async function publishedBench(say: Say): Promise<undefined> {
  const named = problems.filter(({ name }) => process.argv.includes(name));
  if (named.length === 0) await greenBench(say);
  if (process.argv.includes('green-chains')) return;
  const all = process.argv.includes('--quick') ? problems.filter(({ quick }) => quick) : problems;
  for (const problem of named.length > 0 ? named : all) {
    const { name, file, known } = problem;
    if (file !== undefined && dataFile(file) === undefined) {
      say(`${name}: left out, ${file} is not beside this clone`);
      continue;
    }
    const before = runs.all().find((run) => run.name === name);
    const flag = (word: string) => process.argv.includes(`--${word}`);
    const run: PublishedRun = {
      ...before,
      name,
      day: today(),
      ...(flag('native') || flag('wasm') ? {} : { own: apart<Ours>('ours', name) }),
      ...(flag('ours') || flag('wasm') ? {} : { native: await native(problem) }),
      ...(flag('ours') || flag('native') ? {} : { wasm: apart<Plain>('plain', name) }),
    };
    runs.keep(run);
    say(`${name}: known ${known}, ours ${told(run.own)}; HiGHS ${told(run.native)}; in WebAssembly ${told(run.wasm)}`);
  }
}
