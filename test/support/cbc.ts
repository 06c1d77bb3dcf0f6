import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The minimum that CBC finds for an MPS text; no option says whether to minimise. */
export function cbc(mps: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-cbc-'));
  const file = (name: string): string => join(folder, name);
  try {
    writeFileSync(file('m.mps'), mps);
    const exact = ['ratio', '0', 'allow', '1e-9'];
    spawnSync('cbc', [file('m.mps'), ...exact, 'solve', 'solution', file('s')], { stdio: 'ignore' });
    return Number(/objective value\s+(\S+)/.exec(readFileSync(file('s'), 'utf8'))?.[1]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
