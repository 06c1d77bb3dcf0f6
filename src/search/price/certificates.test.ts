import { describe, expect, it } from 'vitest';
import { certificateCase } from '../../../test/support/many-certificates.ts';
import { open, withRows } from '../../linear/index.ts';
import { assemble } from '../../plan/assemble.ts';
import { couplingRows } from '../coupling.ts';
import { allowedGap } from '../gap.ts';
import type { Assembled } from '../problem.ts';
import { roundings } from '../separate/rounding.ts';
import { sifted } from './certificates.ts';

const size = { sites: 5, goods: 3, markets: 5 };
const gapOf = (model: Assembled) => (x: Float64Array) => allowedGap(model, x, { gap: 0.005 });

describe('a relaxation of which most dependents are left out', () => {
  for (const tied of [false, true])
    it(`is that of the whole, with prices that prove it${tied ? ', where goods are tied' : ''}`, async () => {
      const model = assemble(certificateCase(true, size, tied));
      const cuts = roundings(model.frame).map(({ cols, values, least }) => ({
        cols,
        values,
        lower: least,
        upper: Infinity,
      }));
      const a = withRows(model.frame.program.arrays(), cuts);
      const session = await open({ arrays: () => a });
      const whole = await session.lp({ method: 'ipm' });
      await session.close();
      const sieve = (await sifted(model, a, { gap: gapOf(model), kept: new Set(), seconds: () => 60 }))!;
      const gap = gapOf(model)(whole.x);
      expect(sieve.lp.bound).toBeGreaterThanOrEqual(whole.objective - 1e-6 * gap);
      expect(sieve.lp.bound).toBeLessThan(whole.objective + 0.05 * gap);
      expect(sieve.kept.size).toBeLessThan(model.frame.dependents.length);
    });
});

describe('rows that tie goods together', () => {
  it('are none where nothing is shared, and those of what several goods take where it is', () => {
    const rows = (tied: boolean) => {
      const { frame, ...rest } = assemble(certificateCase(true, size, tied));
      const coupling = couplingRows({ frame, ...rest }, frame.program.arrays());
      return [...coupling.keys()].filter((row) => coupling[row]).map((row) => frame.program.rowName(row));
    };
    expect(rows(false)).toEqual([]);
    const found = rows(true);
    expect(found.filter((name) => /^used power s\d /.test(name)).length).toBe(size.sites * 3);
    expect(found.filter((name) => !name.includes('power'))).toEqual([]);
  });
});
