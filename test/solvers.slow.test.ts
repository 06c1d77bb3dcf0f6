import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { open, type Program, toMps } from '../src/linear/index.ts';
import { plan } from '../src/plan/index.ts';
import { makeCase } from './support/make-case.ts';
import { program } from './support/needs.ts';
import { settingsOf, small, tablesOf } from './support/random-case.ts';

const there = program('highs', 'apt-get install highs') && program('cbc', 'apt-get install coinor-cbc');

/** What CBC makes of a programme's MPS; it passes over OBJSENSE and has to be told. */
function cbc(p: Program): number {
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-cbc-'));
  try {
    writeFileSync(join(folder, 'm.mps'), toMps(p));
    const args = [
      join(folder, 'm.mps'),
      p.sense,
      'ratio',
      '0',
      'allow',
      '1e-9',
      'solve',
      'solution',
      join(folder, 's'),
    ];
    spawnSync('cbc', args, { stdio: 'ignore' });
    return Number(/objective value\s+(\S+)/.exec(readFileSync(join(folder, 's'), 'utf8'))?.[1]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(!there)('three solvers', () => {
  it('agree to 1e-6 on 100 random small cases in tonnes and dollars', async () => {
    for (const [i, s] of fc.sample(small(false), { numRuns: 100, seed: 41 }).entries()) {
      const c = makeCase(settingsOf(s), tablesOf(s));
      const { document, solved } = await plan(c, {
        asRead: c,
        request: { reforms: [], gap: 1e-10, seconds: 60, solver: 'highs-wasm' },
      });
      await solved.session.close();
      const p = solved.model.frame.program;
      const session = await open(p, { solver: 'highs' });
      const native = await session.mip({ absoluteGap: 1e-6, seconds: 60 });
      await session.close();
      const close = (value: number, what: string) =>
        expect(Math.abs(value - document.npv!), `${what}, case ${i}: ${JSON.stringify(s)}`).toBeLessThanOrEqual(
          1e-6 * Math.max(1, Math.abs(document.npv!)),
        );
      close(native.objective, 'native HiGHS');
      close(cbc(p), 'CBC');
    }
  });
});
