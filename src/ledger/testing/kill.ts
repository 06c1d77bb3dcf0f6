import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { verifyLedger } from '../disk/verify/index.ts';
import { nodesOf, openView } from '../disk/view.ts';

const script = fileURLToPath(new URL('./writer.ts', import.meta.url));

/** Runs a writer and kills it (SIGKILL) `delay` ms after its first acknowledgement, or `early` ms after its start. Returns what it acknowledged. */
async function killOne(dir: string, delay: number, early?: number): Promise<string[]> {
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, ['--import', 'tsx', script, dir]);
  let said = '';
  let errors = '';
  child.stderr.on('data', (bytes) => {
    errors += bytes;
  });
  if (early !== undefined) setTimeout(() => child.kill('SIGKILL'), early);
  child.stdout.on('data', (bytes) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), delay);
    said += bytes;
  });
  const signal = await new Promise((resolve) => child.on('close', (_code, by) => resolve(by)));
  if (signal !== 'SIGKILL') throw new Error(`the writer ended by itself: ${errors}`);
  return said
    .slice(0, said.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, -1);
}

/**
 * Kills writers of the ledger in `dir` one after another, `times` times. After each the ledger must verify and hold every
 * acknowledged entry at its place. Returns how many entries were acknowledged and how often a writer left something behind.
 */
export async function killWriters(dir: string, times: number): Promise<{ acknowledged: number; leftovers: number }> {
  const acknowledged = new Map<number, string>();
  let leftovers = 0;
  for (let time = 0; time < times; time += 1) {
    const lines = await killOne(dir, Math.random() * 80, time % 5 === 4 ? 250 + Math.random() * 400 : undefined);
    for (const line of lines) {
      const [index, leaf] = line.split(' ');
      const before = acknowledged.get(Number(index));
      if (before !== undefined && before !== leaf) throw new Error(`entry ${index} was given out twice`);
      acknowledged.set(Number(index), leaf!);
    }
    if (acknowledged.size === 0) continue;
    const report = await verifyLedger(dir, { signatures: time === times - 1 });
    if (!report.ok) throw new Error(`after kill ${time + 1}: ${JSON.stringify(report.findings)}`);
    if (report.warnings.length > 0) leftovers += 1;
    const node = nodesOf(dir, report.size);
    for (const [index, leaf] of acknowledged) {
      if (index >= report.size || node(0, index).toString('hex') !== leaf) throw new Error(`entry ${index} is lost`);
    }
  }
  openView(dir);
  return { acknowledged: acknowledged.size, leftovers };
}
