import fc from 'fast-check';
import { expect } from 'vitest';
import { open, toMps } from '../../src/linear/index.ts';
import { plan } from '../../src/plan/index.ts';
import { cbc } from './cbc.ts';
import { makeCase } from './make-case.ts';
import { program } from './needs.ts';
import { settingsOf, small, tablesOf } from './random-case.ts';

/** Whether the other two solvers are installed. */
export const othersThere = (): boolean =>
  program('highs', 'apt-get install highs') && program('cbc', 'apt-get install coinor-cbc');

/** HiGHS in WASM, native HiGHS and CBC agree to 1e-6 on random small cases in tonnes and dollars. */
export async function threeAgree(count: number): Promise<void> {
  for (const [i, s] of fc.sample(small(false), { numRuns: count, seed: 41 }).entries()) {
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
    close(-cbc(toMps(p)), 'CBC');
  }
}
