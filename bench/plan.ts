import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCase, readCase } from '../src/case/index.ts';
import { toMps } from '../src/linear/index.ts';
import { type PlanDocument, plan, type Solved } from '../src/plan/index.ts';
import { large } from '../test/format/large.ts';
import { sets } from '../test/support/sets.ts';
import type { Measure } from './run.ts';
import { highs } from './sets/peers.ts';

const seconds = (began: number): number => (performance.now() - began) / 1000;

/** Seconds of processor time after which native HiGHS is cut off. */
const MOST = 120;

/** Processor time of native HiGHS alone on the programme that was solved in the end, to the same gap in money, s. */
async function native(solved: Solved, { bound, npv }: PlanDocument): Promise<{ seconds: number; reached: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-bench-'));
  try {
    const file = join(folder, 'm.mps');
    writeFileSync(file, toMps(solved.model.frame.program));
    const peer = await highs(file, MOST, Math.max(1, (bound! - npv!) * 1.0001));
    return { seconds: peer.seconds, reached: peer.seconds < MOST };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The solar case as the sets have it, whose figures do not change, beside native HiGHS; by processor time of all threads. */
export async function frozen(gap: number): Promise<Measure[]> {
  const name = `solar, as in the sets, to ${100 * gap} %`;
  const c = sets.solar!(1);
  const before = process.cpuUsage();
  const request = { reforms: [], gap, seconds: MOST, solver: 'highs-wasm' };
  const { document, solved } = await plan(c, { asRead: c, request });
  const { user, system } = process.cpuUsage(before);
  const own = (user + system) / 1e6;
  await solved.session.close();
  const peer = await native(solved, document);
  const cut = peer.reached ? '' : ` (cut off at ${MOST} s)`;
  return [
    { what: `${name}: processor time`, value: own, unit: 's', goal: gap >= 0.005 ? 'said' : '10 s' },
    { what: `${name}: gap reached`, value: 100 * (document.gap ?? Number.NaN), unit: '%', goal: `${100 * gap} %` },
    { what: `native HiGHS alone on the same MPS to the same gap${cut}`, value: peer.seconds, unit: 's', goal: '' },
    {
      what: 'the same, over ours',
      value: peer.seconds / own,
      unit: 'times',
      goal: gap >= 0.005 ? 'at least 1.2' : 'said',
    },
  ];
}

/** The main job: the solar case solved beside native HiGHS, memory, and a large case read and checked. */
export async function planBench(): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const gap of [0.005, 0.001]) measures.push(...(await frozen(gap)));
  measures.push({
    what: 'resident memory after these',
    value: process.memoryUsage().rss / 2 ** 20,
    unit: 'MiB',
    goal: 'under 1024',
  });
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-large-'));
  try {
    let rows = 0;
    for (const [file, text] of Object.entries(large())) {
      writeFileSync(join(folder, file), text);
      if (file.endsWith('.csv')) rows += text.split('\n').length - 2;
    }
    const began = performance.now();
    checkCase(readCase(folder));
    measures.push({
      what: `a case of ${rows} rows of CSV read and checked`,
      value: seconds(began),
      unit: 's',
      goal: 'under 2 s',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return measures;
}
