import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import {
  checkProof,
  createLedger,
  openLedger,
  openView,
  proveEntry,
  proveFile,
  simplePolicy,
  verifyLedger,
} from '../src/ledger/index.ts';
import { type Measure, median, type Say, timed, withFolder } from './measure.ts';

/** Entries of the ledger; `CHORSU_LEAVES` sets another number. */
const LEAVES = Number(process.env.CHORSU_LEAVES ?? 1_000_000);

/** The digest of file number `n`: distinct and cheap. */
function digest(n: number): Buffer {
  const bytes = Buffer.alloc(32, 7);
  bytes.writeUInt32BE(n, 0);
  return bytes;
}

const seconds = async (work: () => unknown): Promise<number> => (await timed(work)).clock;

/** Appends `count` entries in batches and gives how many a second were acknowledged, each batch on disk when it is. */
async function fill(dir: string, count: number, batch: number): Promise<number> {
  const ledger = await openLedger(dir);
  const first = ledger.head.size;
  const time = await seconds(() => {
    for (let done = 0; done < count; done += batch) {
      ledger.append(Array.from({ length: Math.min(batch, count - done) }, (_, at) => digest(first + done + at)));
    }
  });
  ledger.close();
  return count / time;
}

/** All measures of the ledger, on a tree of `LEAVES` entries in a temporary folder. */
export const ledgerBench = (say: Say): Promise<Measure[]> =>
  withFolder(async (folder) => {
    const dir = join(folder, 'ledger');
    await createLedger(dir, 'bench.example/ledger');
    const one = await fill(dir, 50, 1);
    const small = await fill(dir, 10_000, 100);
    const medium = await fill(dir, 10_000, 1000);
    const large = await fill(dir, LEAVES - 20_050, 4096);
    const view = openView(dir);
    const index = (at: number): number => Math.floor((at * 7919 * 131) % LEAVES);
    const times: number[] = [];
    for (let at = 0; at < 200; at += 1) times.push(await seconds(() => proveEntry(view, index(at), LEAVES)));
    const found = await seconds(() => proveFile(dir, digest(LEAVES - 1)));
    const { text } = proveFile(dir, digest(12_345));
    const policy = simplePolicy([view.log], []);
    const checks: number[] = [];
    for (let at = 0; at < 50; at += 1) {
      checks.push(
        await seconds(async () => {
          const report = await checkProof(Buffer.from(text), { digest: digest(12_345), policy });
          if (!report.ok) throw new Error(`the proof does not hold: ${report.findings.map((finding) => finding.code)}`);
        }),
      );
    }
    const hashes = await timed(async () => {
      const report = await verifyLedger(dir);
      if (!report.ok || report.size !== LEAVES) throw new Error('the ledger does not verify');
      say(`${report.size} leaves, ${report.checkpoints} checkpoints, ${availableParallelism()} processors`);
    });
    const signatures = await timed(async () => {
      if (!(await verifyLedger(dir, { signatures: true })).ok) throw new Error('the ledger does not verify');
    });
    return [
      ['acknowledged entries, one at a time', one, '1/s'],
      ['acknowledged entries, batches of 100', small, '1/s'],
      ['acknowledged entries, batches of 1000', medium, '1/s', '>= 2000'],
      ['acknowledged entries, batches of 4096', large, '1/s', '>= 2000'],
      [`proof from ${LEAVES} leaves, median`, median(times) * 1e3, 'ms', '< 5'],
      [`proof from ${LEAVES} leaves, worst of 200`, Math.max(...times) * 1e3, 'ms'],
      ['the same, finding the file first', found * 1e3, 'ms'],
      ['proof verified', median(checks) * 1e3, 'ms'],
      ['hashes and checkpoints verified', hashes.clock, 's', '< 10'],
      ['the same, processor time', hashes.processor, 's'],
      ['signatures too', signatures.clock, 's', '< 70'],
      ['the same, processor time of all', signatures.processor, 's'],
    ];
  });
