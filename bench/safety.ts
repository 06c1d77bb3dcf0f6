import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fuzz } from '../test/support/fuzz/run.ts';
import { targets } from '../test/support/fuzz/targets.ts';
import type { Measure } from './run.ts';

const million = fileURLToPath(new URL('../test/support/fuzz/million.ts', import.meta.url));

/** Files of strangers: inputs tried, what crashed, hung or was lost, and memory; CHORSU_FUZZ_SECONDS for each target. */
export async function safetyBench(say: (line: string) => void): Promise<readonly Measure[]> {
  const seconds = Number(process.env.CHORSU_FUZZ_SECONDS ?? 30);
  const measures: Measure[] = [];
  const all = { tried: 0, crashes: 0, hangs: 0, lost: 0, megabytes: 0 };
  for (const target of Object.keys(targets)) {
    const found = await fuzz(target, 1, seconds);
    say(`${target}: ${found.tried} inputs, ${found.crashes.length} crashes, ${found.hangs.length} hangs`);
    measures.push({ what: `inputs tried: ${target}`, value: found.tried, unit: '', goal: 'said' });
    const lost = found.crashes.filter(({ why }) => why.includes('lost: ')).length;
    all.tried += found.tried;
    all.lost += lost;
    all.crashes += found.crashes.length - lost;
    all.hangs += found.hangs.length;
    all.megabytes = Math.max(all.megabytes, found.megabytes);
  }
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-million-'));
  try {
    const run = (what: string) =>
      Number(
        execFileSync(process.execPath, ['--import', 'tsx', million, what, join(folder, 'million.xlsx')], {
          encoding: 'utf8',
        }),
      );
    run('write');
    const read = run('read');
    return [
      ...measures,
      { what: 'inputs tried, all', value: all.tried, unit: '', goal: 'said' },
      { what: 'crashes', value: all.crashes, unit: '', goal: '0' },
      { what: 'hangs (over 60 s)', value: all.hangs, unit: '', goal: '0' },
      { what: 'files of others lost', value: all.lost, unit: '', goal: '0' },
      { what: 'most memory of a fuzzed process', value: all.megabytes, unit: 'MiB', goal: 'at most 1024' },
      {
        what: 'memory to read a workbook of a million rows of seven columns',
        value: read,
        unit: 'MiB',
        goal: 'under 1024',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
