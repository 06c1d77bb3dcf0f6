import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ComponentName } from '../../src/search/component.ts';
import { SEEDS, sets } from '../../test/support/sets.ts';
import { type Say, today, withFolder } from '../measure.ts';
import { fullProgramme } from './full.ts';
import type { Asked, Brought } from './one.ts';
import { highs, type Peer } from './peers.ts';
import { ablations, endedOf, type PeerRun, peerRuns, type Run, runs } from './results.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

type Switch = 'wall' | 'alone' | 'peers';

/**
 * Options behind `npm run bench -- SET`: seeds, seconds and gap; `--wall` counts seconds of the clock instead of processor time, and
 * what it measures is not kept; `--alone` leaves HiGHS alone out, `--peers` runs nothing else; `--without a,b` leaves parts of the search out.
 */
const { values: flags } = parseArgs({
  strict: false,
  options: {
    seed: { type: 'string' },
    seconds: { type: 'string', default: '60' },
    gap: { type: 'string', default: '0.0001' },
    without: { type: 'string' },
    wall: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
  },
}) as { values: { seed?: string; seconds: string; gap: string; without?: string } & Record<Switch, boolean> };
const listed = (text: string | undefined): string[] => text?.split(',').filter(Boolean) ?? [];
const seconds = Number(flags.seconds);

/** Makes the clock of a process its processor time. */
const clock = { NODE_OPTIONS: `--import ${here('./processor-clock.mjs')}` };

/** Runs Chorsu in a process of its own, whose clock is its processor time unless told otherwise. */
function ours(asked: Asked): Brought {
  const run = spawnSync(process.execPath, ['--import', 'tsx', here('./one.ts'), JSON.stringify(asked)], {
    encoding: 'utf8',
    env: { ...process.env, ...(flags.wall ? {} : clock) },
    maxBuffer: 1e8,
  });
  try {
    return JSON.parse(run.stdout);
  } catch {
    throw new Error(`set ${asked.set}, seed ${asked.seed}: ${run.stderr.slice(-2000)}`);
  }
}

/** Runs small cases without each part of the search, in one process; keeps what they came to for the page (`ablationPage`). */
export async function partsBench(): Promise<undefined> {
  const env = { ...process.env, ...clock };
  spawnSync(process.execPath, ['--import', 'tsx', here('./ablation.ts')], { stdio: 'inherit', env });
}

/** Native HiGHS on the full programme of a case, unless it ran on it before. */
async function peersOf(set: string, seed: number): Promise<PeerRun> {
  const text = fullProgramme(sets[set]!(seed));
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const before = peerRuns.all().find((run) => run.set === set && run.seed === seed && run.seconds === seconds);
  if (before?.hash === hash) return before;
  const peer = await withFolder((folder) => {
    const file = join(folder, 'full.mps');
    writeFileSync(file, text);
    return highs(file, seconds);
  });
  const run = { set, seed, seconds, hash, highs: peer };
  peerRuns.keep(run);
  return run;
}

const said = (value: number | null | undefined, digits: number, unit: string): string =>
  value === null || value === undefined || !Number.isFinite(value) ? 'none' : `${value.toFixed(digits)}${unit}`;

const money = (value: number | null): string => value?.toPrecision(8) ?? 'none';

/** Keeps a run; one with a part left out beside the last with all parts. */
function keep(run: Run): void {
  const { set, seed, seconds: most, gap, without } = run.asked;
  const [part] = without;
  if (part === undefined) {
    runs.keep(run);
    return;
  }
  const base = runs
    .all()
    .find(({ asked: one }) => one.set === set && one.seed === seed && one.seconds === most && one.gap === gap);
  if (!base || without.length > 1) return;
  ablations.keep({ case: `${set} ${seed}`, part, whole: endedOf(base), left: endedOf(run), day: run.day });
}

function oursOf(set: string, seed: number): string {
  const asked = { set, seed, seconds, gap: Number(flags.gap), without: listed(flags.without) as ComponentName[] };
  const brought = ours(asked);
  if (!flags.wall) keep({ asked, brought, day: today() });
  const { status, ok, gap, npv, bound, first, seconds: took, integers, memory } = brought;
  return `${set} ${seed}: ${status}${ok ? '' : ' (REFUTED)'}, gap ${said(gap === null ? null : 100 * gap, 3, ' %')}, NPV ${money(npv)}, bound ${money(bound)}, first plan ${said(first, 1, ' s')}, ended ${said(took, 1, ' s')}, ${integers} whole numbers, ${said(memory, 0, ' MiB')}`;
}

const peerText = (name: string, { npv, bound, first, seconds: took }: Peer): string =>
  `  ${name}: NPV ${money(npv)}, bound ${money(bound)}, first plan ${said(first, 1, ' s')}, ended ${said(took, 1, ' s')}`;

/** Runs one set, or some seeds of it, and keeps what it brought for the page (`setsPage`). */
export async function setBench(set: string, say: Say): Promise<undefined> {
  const seeds = flags.seed ? listed(flags.seed).map(Number) : SEEDS;
  for (const seed of seeds) {
    if (!flags.peers) say(oursOf(set, seed));
    if (flags.alone) continue;
    const peers = await peersOf(set, seed);
    say(peerText('highs', peers.highs));
  }
}
