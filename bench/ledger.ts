import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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

/** One measure: what, its value and unit, and the most (or least) that it should be. */
export interface LedgerMeasure {
  readonly what: string;
  readonly value: number;
  readonly unit: 's' | 'ms' | '1/s';
  readonly goal: string;
}

/** The digest of file number `n`: distinct and cheap. */
function digest(n: number): Buffer {
  const bytes = Buffer.alloc(32, 7);
  bytes.writeUInt32BE(n, 0);
  return bytes;
}

const seconds = async (work: () => unknown): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

/** Seconds on the clock and seconds of all processors: on a busy machine the second tells what a free one would take. */
const clocked = async (work: () => unknown): Promise<{ wall: number; processor: number }> => {
  const began = process.cpuUsage();
  const wall = await seconds(work);
  const { user, system } = process.cpuUsage(began);
  return { wall, processor: (user + system) / 1e6 };
};

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

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** All measures of the ledger, on a tree of `leaves` entries in a temporary folder. */
export async function ledgerBench(say: (line: string) => void, leaves = 1_000_000): Promise<LedgerMeasure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-bench-ledger-'));
  const dir = join(folder, 'ledger');
  try {
    await createLedger(dir, 'bench.example/ledger');
    const one = await fill(dir, 50, 1);
    const small = await fill(dir, 10_000, 100);
    const medium = await fill(dir, 10_000, 1000);
    const large = await fill(dir, leaves - 20_050, 4096);
    const view = openView(dir);
    const index = (at: number): number => Math.floor((at * 7919 * 131) % leaves);
    const times: number[] = [];
    for (let at = 0; at < 200; at += 1) times.push(await seconds(() => proveEntry(view, index(at), leaves)));
    const worst = Math.max(...times);
    const found = await seconds(() => proveFile(dir, digest(leaves - 1)));
    const { text } = proveFile(dir, digest(12_345));
    const policy = simplePolicy([view.log], []);
    const checks: number[] = [];
    for (let at = 0; at < 50; at += 1) {
      checks.push(
        await seconds(async () => {
          const report = await checkProof(Buffer.from(text), { digest: digest(12_345), policy });
          if (!report.ok) throw new Error(`the proof does not hold: ${report.findings.map((found) => found.code)}`);
        }),
      );
    }
    const hashes = await clocked(async () => {
      const report = await verifyLedger(dir);
      if (!report.ok || report.size !== leaves) throw new Error('the ledger does not verify');
      say(`${report.size} leaves, ${report.checkpoints} checkpoints, ${availableParallelism()} processors`);
    });
    const signatures = await clocked(async () => {
      if (!(await verifyLedger(dir, { signatures: true })).ok) throw new Error('the ledger does not verify');
    });
    return [
      { what: 'acknowledged entries, one at a time', value: one, unit: '1/s', goal: '' },
      { what: 'acknowledged entries, batches of 100', value: small, unit: '1/s', goal: '' },
      { what: 'acknowledged entries, batches of 1000', value: medium, unit: '1/s', goal: '>= 2000' },
      { what: 'acknowledged entries, batches of 4096', value: large, unit: '1/s', goal: '>= 2000' },
      { what: `proof from ${leaves} leaves, median`, value: median(times) * 1e3, unit: 'ms', goal: '< 5' },
      { what: `proof from ${leaves} leaves, worst of 200`, value: worst * 1e3, unit: 'ms', goal: '' },
      { what: 'the same, finding the file first', value: found * 1e3, unit: 'ms', goal: '' },
      { what: 'proof verified', value: median(checks) * 1e3, unit: 'ms', goal: '' },
      { what: 'hashes and checkpoints verified', value: hashes.wall, unit: 's', goal: '< 10' },
      { what: 'the same, processor time', value: hashes.processor, unit: 's', goal: '' },
      { what: 'signatures too', value: signatures.wall, unit: 's', goal: '< 70' },
      { what: 'the same, processor time of all', value: signatures.processor, unit: 's', goal: '' },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const leaves = Number(process.argv[2] ?? 1_000_000);
  for (const { what, value, unit, goal } of await ledgerBench((line) => process.stdout.write(`${line}\n`), leaves))
    process.stdout.write(`${what.padEnd(44)} ${value.toPrecision(3).padStart(9)} ${unit.padEnd(6)} ${goal}\n`);
}
