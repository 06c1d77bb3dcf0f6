import { describe, expect, it } from 'vitest';
import { open, program } from '../../linear/index.ts';
import { dive } from './diving.ts';

const left = () => 60;

describe('a dive', () => {
  it('builds fewer plants where all that the relaxation would build have no solution together', async () => {
    const p = program('max');
    const [a, b] = ['a', 'b'].map((name, k) => p.column(name, 3 - k, 0, 1, true)) as [number, number];
    const either = p.row('either', Number.NEGATIVE_INFINITY, 1.6);
    for (const col of [a, b]) p.add(either, col, 1);
    const session = await open(p);
    const relaxed = Float64Array.from([0.8, 0.8]);
    for (const method of ['simplex', 'ipm'] as const)
      expect([...(await dive({ session, relaxed, chains: [[a], [b]], left, method }))!]).toEqual([1, 0]);
    await session.close();
  });

  it('has no plan where neither building nor not building has a solution', async () => {
    const p = program('max');
    const a = p.column('a', 1, 0, 1, true);
    p.add(p.row('half', 0.4, 0.6), a, 1);
    const session = await open(p);
    expect(await dive({ session, relaxed: Float64Array.of(0.5), chains: [[a]], left, method: 'simplex' })).toBe(
      undefined,
    );
    await session.close();
  });
});
