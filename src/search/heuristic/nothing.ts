import { open, withoutColumns } from '../../linear/index.ts';
import type { Assembled } from '../problem.ts';
import type { PolishOptions } from './polish.ts';

/**
 * The plan that builds nothing and obtains no certificate; undelivered demand is shortfall. It is the first plan of every search. Undefined if
 * the case does not allow it, or the time is up.
 */
export async function buildNothing(
  model: Assembled,
  { seconds, signal, solver }: Pick<PolishOptions, 'seconds' | 'signal' | 'solver'>,
): Promise<Float64Array | undefined> {
  const a = model.frame.program.arrays();
  const integers = [...a.integer.keys()].filter((j) => a.integer[j] === 1);
  if (integers.some((j) => a.lower[j]! > 0)) return undefined;
  const { program, whole } = withoutColumns(a, integers);
  const session = await open(program, { solver });
  try {
    const lp = await session.lp({ seconds, signal });
    return lp.status === 'optimal' ? whole(lp.x) : undefined;
  } finally {
    await session.close();
  }
}
