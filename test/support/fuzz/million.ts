import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { writeXlsx, writeXlsxStream } from 'hucre/xlsx';
import { openCase } from '../../../src/case/index.ts';
import { unzipped, zipped } from './zip.ts';

/** `million.ts write FILE` makes a workbook with a million demands; `million.ts read FILE` reads it and prints the MiB it took. */
const [what, file = ''] = process.argv.slice(2);
const count = 1_000_000;

function* rows() {
  yield ['good', 'place', 'year', 'step', 'quantity', 'price', 'note'];
  for (let i = 0; i < count; i++)
    yield [
      `good${i % 1000}`,
      `place${i % 5000}`,
      2027 + (i % 20),
      i % 7,
      i * 1.25,
      i / 3,
      i % 10 === 0 ? `note ${i}` : null,
    ];
}

async function write(): Promise<void> {
  await writeXlsxStream(rows(), { name: 'demands' }).pipeTo(Writable.toWeb(createWriteStream(file)));
  const settings = [
    ['key', 'value'],
    ['start', 2027],
    ['years', 20],
  ];
  const small = unzipped(
    Buffer.from(await writeXlsx({ sheets: [{ name: 'demands' }, { name: 'case', rows: settings }] })),
  );
  const large = unzipped(readFileSync(file));
  small.set('xl/worksheets/sheet1.xml', large.get('xl/worksheets/sheet1.xml')!);
  writeFileSync(file, zipped(small));
}

if (what === 'write') {
  await write();
  process.stdout.write('0\n');
} else {
  const read = await openCase(file);
  if (read.case.tables.demands.length !== count || read.issues.length > 0) throw new Error('not all rows were read');
  process.stdout.write(`${process.resourceUsage().maxRSS / 1024}\n`);
}
