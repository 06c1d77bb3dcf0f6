import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, checkCase, readCase } from '../src/case/index.ts';
import { open, toMps } from '../src/linear/index.ts';
import { type PlanDocument, plan, type Solved } from '../src/plan/index.ts';
import { large } from '../test/format/large.ts';
import { fromMps } from '../test/support/read-mps.ts';
import { sets } from '../test/support/sets.ts';
import { type Measure, stopwatch, timed, withFolder } from './measure.ts';
import { highs } from './sets/peers.ts';

/** Seconds of processor time after which native HiGHS is cut off. */
const MOST = 120;
/** Seconds after which HiGHS in WebAssembly is stopped. */
const PLAIN = 240;

/** Processor time of a peer on the programme that was solved in the end, to the same gap in money, s. */
interface Peer {
  readonly seconds: number;
  readonly reached: boolean;
}

const gapOf = ({ bound, npv }: PlanDocument): number => Math.max(1, (bound! - npv!) * 1.0001);

const native = ({ model }: Solved, document: PlanDocument): Promise<Peer> =>
  withFolder(async (folder) => {
    const file = join(folder, 'm.mps');
    writeFileSync(file, toMps(model.frame.program));
    const { seconds } = await highs(file, MOST, gapOf(document));
    return { seconds, reached: seconds < MOST };
  });

/** The same HiGHS in WebAssembly, without options of ours. */
async function plain({ model }: Solved, document: PlanDocument): Promise<Peer> {
  const session = await open(fromMps(toMps(model.frame.program)));
  const spent = stopwatch();
  try {
    const { status } = await session.mip({ absoluteGap: gapOf(document), seconds: PLAIN });
    return { seconds: spent().processor, reached: status === 'optimal' };
  } finally {
    await session.close();
  }
}

/** A case to a gap, beside HiGHS in WebAssembly and native, each alone on the programme that was solved in the end; by processor time. */
async function beside(name: string, c: Case, gap: number, goal: string): Promise<Measure[]> {
  const spent = stopwatch();
  const request = { reforms: [], gap, seconds: MOST, solver: 'highs-wasm' };
  const { document, solved } = await plan(c, { asRead: c, request });
  const own = spent().processor;
  await solved.session.close();
  const same = await plain(solved, document);
  const peer = await native(solved, document);
  const cut = ({ reached }: Peer, most: number) => (reached ? '' : ` (cut off at ${most} s)`);
  return [
    [`${name}, to ${100 * gap} %: processor time`, own, 's', goal],
    [`${name}: gap reached`, 100 * (document.gap ?? Number.NaN), '%', `${100 * gap} %`],
    [`HiGHS in WebAssembly alone, to the same gap${cut(same, PLAIN)}`, same.seconds, 's'],
    ['ours over it', own / same.seconds, 'times', 'at most 0.5'],
    [`native HiGHS alone, to the same gap${cut(peer, MOST)}`, peer.seconds, 's'],
  ];
}

/** The main jobs beside HiGHS alone, memory, and a large case read and checked. */
export async function planBench(): Promise<Measure[]> {
  const solar = await beside('solar, as in the sets', sets.solar!(1), 0.0005, 'said');
  const polymers = await beside('polymers-eurasia', readCase('polymers-eurasia').case, 0.0003, '45 s');
  const memory = process.memoryUsage().rss / 2 ** 20;
  const files = Object.entries(large());
  const rows = files.reduce((sum, [file, text]) => sum + (file.endsWith('.csv') ? text.split('\n').length - 2 : 0), 0);
  const reading = await withFolder((folder) => {
    for (const [file, text] of files) writeFileSync(join(folder, file), text);
    return timed(() => checkCase(readCase(folder)));
  });
  return [
    ...solar,
    ...polymers,
    ['resident memory after these', memory, 'MiB', 'under 1024'],
    [`a case of ${rows} rows of CSV read and checked`, reading.clock, 's', 'under 2 s'],
  ];
}
