import { describe, expect, it } from 'vitest';
import { modelOf, violationOf } from '../model.ts';
import { chain } from '../testing/chain.ts';
import { improve } from './large-neighbourhood.ts';
import { open } from './session.ts';

const p = chain({ sites: 5, goods: 6, markets: 3, years: 3, eligible: 3, near: 3, lanes: 1, seed: 8 });
const whole = Array.from({ length: p.numCols }, (_, j) => j).filter((j) => p.isInteger(j));
const chains = whole.map((j) => [j]);
const all = chains.map((_, k) => k);
const around = [...all.map((k) => [k]), all];

/** The plan that builds nothing. */
async function bare(): Promise<Float64Array> {
  const session = await open(p);
  const at = whole.map(() => 0);
  const { x } = await session.lp({ within: { cols: whole, lower: at, upper: at } });
  await session.close();
  return x;
}

describe('improving a plan', () => {
  it('ends between the plan that it starts from and the best, with a solution that holds', async () => {
    const session = await open(p);
    const best = await session.mip({ absoluteGap: 1e-3, seconds: 30 });
    await session.close();
    const sign = p.sense === 'max' ? 1 : -1;
    const start = await bare();
    const worth = (x: Float64Array) => x.reduce((sum, v, j) => sum + v * p.cost(j), p.offset);
    const told: number[] = [];
    const found = await improve(p, { chains, around, start, seconds: 30, onProgress: (o) => told.push(o.objective) });
    expect(sign * found.objective).toBeGreaterThan(sign * worth(start));
    expect(sign * found.objective).toBeLessThanOrEqual(sign * best.bound + 1e-6 * Math.abs(best.bound));
    expect(Math.abs(found.objective - best.objective)).toBeLessThan(0.05 * Math.abs(best.objective));
    expect(violationOf(modelOf(p.arrays()), found.x)).toBeLessThan(1e-6);
    expect(told.at(-1)).toBe(found.objective);
    const again = await improve(p, { chains, around, start, seconds: 30 });
    expect([...again.x]).toEqual([...found.x]);
    const content = await improve(p, { chains, around, start, seconds: 30, enough: worth(start) - sign });
    expect([...content.x]).toEqual([...start]);
  });

  it('gives back the plan when it is stopped', async () => {
    const start = await bare();
    const found = await improve(p, { chains, around, start, seconds: 30, signal: AbortSignal.abort() });
    expect([...found.x]).toEqual([...start]);
  });
});
