import { type MipResult, open, withoutColumns } from '../../linear/index.ts';
import { using } from '../options.ts';
import type { Assembled } from '../problem.ts';
import { planOf } from './heuristic.ts';
import type { PolishOptions } from './polish.ts';

/**
 * The plan that builds nothing and obtains no certificate, with what is not delivered as shortfall: it is there before anything else is
 * solved. Undefined where the case does not allow it, or time is up.
 */
export async function buildNothing(
  model: Assembled,
  { seconds, signal, solver }: Pick<PolishOptions, 'seconds' | 'signal' | 'solver'>,
): Promise<MipResult | undefined> {
  const a = model.frame.program.arrays();
  const whole = [...a.integer.keys()].filter((j) => a.integer[j] === 1);
  if (whole.some((j) => a.lower[j]! > 0)) return undefined;
  const { program, cols } = withoutColumns(a, whole);
  const session = await open(program, using({ solver }));
  try {
    const lp = await session.lp({ seconds, ...(signal ? { signal } : {}) });
    if (lp.status !== 'optimal') return undefined;
    const x = new Float64Array(a.numCols);
    cols.forEach((j, k) => {
      x[j] = lp.x[k]!;
    });
    return planOf({ model }, x);
  } finally {
    await session.close();
  }
}
