import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Case, checkCase, readCase } from '../src/case/index.ts';
import { fromMps, open, toMps } from '../src/linear/index.ts';
import { type PlanDocument, plan, type Solved } from '../src/plan/index.ts';
import { large } from '../test/format/large.ts';
import { sets } from '../test/support/sets.ts';
import type { Measure } from './run.ts';
import { highs } from './sets/peers.ts';

const seconds = (began: number): number => (performance.now() - began) / 1000;

/** Seconds of processor time after which native HiGHS is cut off. */
const MOST = 120;
/** Seconds after which HiGHS in WebAssembly is stopped. */
const PLAIN = 240;

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

/** Processor time of the same HiGHS in WebAssembly, without options of ours, on that programme to the same gap in money, s. */
async function plain(solved: Solved, { bound, npv }: PlanDocument): Promise<{ seconds: number; reached: boolean }> {
  const session = await open(fromMps(toMps(solved.model.frame.program)));
  const before = process.cpuUsage();
  try {
    const found = await session.mip({ absoluteGap: Math.max(1, (bound! - npv!) * 1.0001), seconds: PLAIN });
    const { user, system } = process.cpuUsage(before);
    return { seconds: (user + system) / 1e6, reached: found.status === 'optimal' };
  } finally {
    await session.close();
  }
}

/** A case to a gap, beside HiGHS in WebAssembly and native, each alone on the programme that was solved in the end; by processor time. */
export async function beside(name: string, c: Case, gap: number, goal: string): Promise<Measure[]> {
  const before = process.cpuUsage();
  const request = { reforms: [], gap, seconds: MOST, solver: 'highs-wasm' };
  const { document, solved } = await plan(c, { asRead: c, request });
  const { user, system } = process.cpuUsage(before);
  const own = (user + system) / 1e6;
  await solved.session.close();
  const same = await plain(solved, document);
  const peer = await native(solved, document);
  const cut = ({ reached }: { reached: boolean }, most: number) => (reached ? '' : ` (cut off at ${most} s)`);
  return [
    { what: `${name}, to ${100 * gap} %: processor time`, value: own, unit: 's', goal },
    { what: `${name}: gap reached`, value: 100 * (document.gap ?? Number.NaN), unit: '%', goal: `${100 * gap} %` },
    {
      what: `HiGHS in WebAssembly alone, to the same gap${cut(same, PLAIN)}`,
      value: same.seconds,
      unit: 's',
      goal: '',
    },
    { what: 'ours over it', value: own / same.seconds, unit: 'times', goal: 'at most 0.5' },
    { what: `native HiGHS alone, to the same gap${cut(peer, MOST)}`, value: peer.seconds, unit: 's', goal: '' },
  ];
}

/** The main jobs beside HiGHS alone, memory, and a large case read and checked. */
export async function planBench(): Promise<Measure[]> {
  const measures: Measure[] = [];
  measures.push(...(await beside('solar, as in the sets', sets.solar!(1), 0.0005, 'said')));
  measures.push(...(await beside('polymers-eurasia', readCase('polymers-eurasia').case, 0.0003, '45 s')));
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
