import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fuzz } from '../test/support/fuzz/run.ts';
import { targets } from '../test/support/fuzz/targets.ts';
import { type Measure, type Say, withFolder } from './measure.ts';

const million = fileURLToPath(new URL('../test/support/fuzz/million.ts', import.meta.url));

/** Files of strangers: inputs tried, what crashed, hung or was lost, and memory; CHORSU_FUZZ_SECONDS for each target. */
export async function safetyBench(say: Say): Promise<Measure[]> {
  const seconds = Number(process.env.CHORSU_FUZZ_SECONDS ?? 30);
  const measures: Measure[] = [];
  const all = { tried: 0, crashes: 0, hangs: 0, lost: 0, megabytes: 0 };
  for (const target of Object.keys(targets)) {
    const found = await fuzz(target, 1, seconds);
    say(`${target}: ${found.tried} inputs, ${found.crashes.length} crashes, ${found.hangs.length} hangs`);
    measures.push([`inputs tried: ${target}`, found.tried, '', 'said']);
    const lost = found.crashes.filter(({ why }) => why.includes('lost: ')).length;
    all.tried += found.tried;
    all.lost += lost;
    all.crashes += found.crashes.length - lost;
    all.hangs += found.hangs.length;
    all.megabytes = Math.max(all.megabytes, found.megabytes);
  }
  const memory = await withFolder((folder) => {
    const run = (what: string) =>
      execFileSync(process.execPath, ['--import', 'tsx', million, what, join(folder, 'million.xlsx')], {
        encoding: 'utf8',
      });
    run('write');
    return Number(run('read'));
  });
  return [
    ...measures,
    ['inputs tried, all', all.tried, '', 'said'],
    ['crashes', all.crashes, '', '0'],
    ['hangs (over 60 s)', all.hangs, '', '0'],
    ['files of others lost', all.lost, '', '0'],
    ['most memory of a fuzzed process', all.megabytes, 'MiB', 'at most 1024'],
    ['memory to read a workbook of a million rows of seven columns', memory, 'MiB', 'under 1024'],
  ];
}
