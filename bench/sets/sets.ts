import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Component } from '../../src/search/component.ts';
import { SEEDS, sets } from '../../test/support/sets.ts';
import type { Measure } from '../run.ts';
import { fullProgramme } from './full.ts';
import type { Asked, Brought } from './one.ts';
import { cbc, highs, type Peer } from './peers.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/**
 * Options behind `npm run bench -- SET`: seeds, seconds and gap; `--wall` counts seconds of the clock instead of processor time;
 * `--alone` leaves the peers out; `--without a,b` leaves parts of the search out.
 */
const { values: flags } = parseArgs({
  strict: false,
  options: {
    seed: { type: 'string' },
    seconds: { type: 'string', default: '30' },
    gap: { type: 'string', default: '0.0001' },
    without: { type: 'string' },
    wall: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
  },
}) as { values: { seed?: string; seconds: string; gap: string; without?: string; wall: boolean; alone: boolean } };
const listed = (text: string | undefined): string[] => text?.split(',').filter(Boolean) ?? [];
const seconds = Number(flags.seconds);

/** Whether what is measured is what the page says: all seeds, all parts, by processor time, with peers. */
const asThePage = !flags.seed && !flags.without && !flags.wall && !flags.alone && seconds === 30;

/** Runs Chorsu in a process of its own, whose clock is its processor time. */
function ours(asked: Asked): Brought {
  const clock = flags.wall ? {} : { NODE_OPTIONS: `--import ${here('./processor-clock.mjs')}` };
  const run = spawnSync(process.execPath, ['--import', 'tsx', here('./one.ts'), JSON.stringify(asked)], {
    encoding: 'utf8',
    env: { ...process.env, ...clock },
    maxBuffer: 1e8,
  });
  try {
    return JSON.parse(run.stdout);
  } catch {
    throw new Error(`set ${asked.set}, seed ${asked.seed}: ${run.stderr.slice(-2000)}`);
  }
}

/** The peers on the full programme of a case, one after the other. */
async function peersOf(set: string, seed: number): Promise<{ highs: Peer; cbc: Peer }> {
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-bench-'));
  try {
    const file = join(folder, 'full.mps');
    writeFileSync(file, fullProgramme(sets[set]!(seed)));
    return { highs: await highs(file, seconds), cbc: await cbc(file, seconds) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const said = (value: number | null | undefined, digits: number, unit: string): string =>
  value === null || value === undefined || !Number.isFinite(value) ? 'none' : `${value.toFixed(digits)}${unit}`;

/** One set: gap, first plan and distance to what the peers found in the same processor time. Undefined for a part of it. */
export async function setBench(set: string, say: (line: string) => void): Promise<readonly Measure[] | undefined> {
  const seeds = flags.seed ? listed(flags.seed).map(Number) : SEEDS;
  const runs: { one: Brought; behind: number }[] = [];
  for (const seed of seeds) {
    const one = ours({ set, seed, seconds, gap: Number(flags.gap), without: listed(flags.without) as Component[] });
    say(
      `${set} ${seed}: ${one.status}${one.ok ? '' : ' (REFUTED)'}, gap ${said(one.gap === null ? null : 100 * one.gap, 3, ' %')}, NPV ${one.npv?.toPrecision(8) ?? 'none'}, bound ${one.bound?.toPrecision(8) ?? 'none'}, first plan ${said(one.first, 1, ' s')}, ended ${said(one.seconds, 1, ' s')}, ${one.integers} whole numbers, ${said(one.memory, 0, ' MiB')}`,
    );
    const peers = flags.alone ? undefined : await peersOf(set, seed);
    for (const [name, peer] of Object.entries(peers ?? {}))
      say(
        `  ${name}: NPV ${peer.npv?.toPrecision(8) ?? 'none'}, bound ${peer.bound?.toPrecision(8) ?? 'none'}, first plan ${said(peer.first, 1, ' s')}, ended ${said(peer.seconds, 1, ' s')}`,
      );
    const rival = peers?.highs.npv ?? Number.NEGATIVE_INFINITY;
    const behind = one.npv === null ? Infinity : (100 * (rival - one.npv)) / (one.gross ?? Math.abs(one.npv));
    runs.push({ one, behind });
  }
  if (!asThePage) return undefined;
  const gaps = runs.map(({ one }) => (one.gap === null ? Infinity : 100 * one.gap));
  const first = runs.map(({ one }) => one.first ?? Infinity);
  const none = runs.filter(({ one }) => one.npv === null || !one.ok).length;
  const whole = `${runs[0]!.one.integers} whole numbers, ${seconds} s of processor time`;
  return [
    { what: `${set}, ${whole}: seeds without a true plan, of ${runs.length}`, value: none, unit: '', goal: 'none' },
    { what: `${set}: median gap`, value: median(gaps), unit: '%', goal: '' },
    { what: `${set}: worst gap`, value: Math.max(...gaps), unit: '%', goal: 'said' },
    {
      what: `${set}: first plan, median`,
      value: median(first),
      unit: 's',
      goal: set === 'large' ? 'said' : 'at most 3 s',
    },
    {
      what: `${set}: plan of native HiGHS on the full programme better than ours by, worst seed, of gross cost`,
      value: Math.max(...runs.map(({ behind }) => behind)),
      unit: '%',
      goal: 'at most 0.2 %',
    },
  ];
}
