import { writeSync } from 'node:fs';
import { createLedger, openLedger } from '../disk/ledger.ts';
import { digest } from './scratch.ts';

// A writer to be killed: makes the ledger if need be, then appends batches of random sizes without end and says on
// stdout, a line each, which entries it was told are on disk. Run: node --import tsx writer.ts DIR
const dir = process.argv[2]!;
await createLedger(dir, 'log.example/killed').catch(() => undefined);
const ledger = await openLedger(dir);
for (;;) {
  const count = 1 + Math.floor(Math.random() ** 4 * 600);
  const receipts = ledger.append(Array.from({ length: count }, (_, at) => digest(at)));
  writeSync(1, receipts.map(({ index, leaf }) => `${index} ${leaf.toString('hex')}\n`).join(''));
}
