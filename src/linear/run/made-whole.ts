import { type Model, violationOf } from '../model.ts';
import { STATUS } from './lp.ts';
import { making } from './parameters.ts';
import type { Backend, ScaledBounds } from './protocol.ts';
import { tolerance } from './thread/parameters.ts';
import { withinOf, xOf } from './translate.ts';

/**
 * Rounds the integer columns of a solution. If one of them moves by more than `making.hair`, the other columns are optimised again with the
 * integer columns fixed, so that no capacity of a million depends on a plant that is built to 0.0000001.
 */
export async function madeWhole(
  m: Model,
  backend: Backend,
  x: Float64Array,
  within: ScaledBounds | undefined,
): Promise<Float64Array> {
  const whole = x.slice();
  let moved = 0;
  const cols: number[] = [];
  for (let j = 0; j < x.length; j++) {
    if (!m.integer[j]) continue;
    cols.push(j);
    whole[j] = Math.round(x[j]!);
    moved = Math.max(moved, Math.abs(whole[j]! - x[j]!));
  }
  if (moved <= making.hair || moved > making.whole) return moved <= making.hair ? whole : x;
  const values = cols.map((j) => whole[j]!);
  const fixed = withinOf(m, merged(m, within, cols, values))!;
  try {
    const idle = new AbortController().signal;
    const lp = {
      kind: 'lp',
      method: 'choose',
      options: { primal_feasibility_tolerance: tolerance.row },
      seconds: 60,
      within: fixed,
    } as const;
    const raw = await backend.run(lp, () => {}, idle);
    if (raw.status === STATUS.optimal && raw.x) return xOf(m, raw.x, fixed);
  } catch {
    // The original solution is returned, and its violation is reported.
  }
  return violationOf(m, whole) <= tolerance.whole ? whole : x;
}

/** The bounds of a solve, with some columns fixed. */
function merged(m: Model, within: ScaledBounds | undefined, cols: number[], values: number[]) {
  const scale = (side: Float64Array): number[] => Array.from(side, (v, k) => v * m.colScale[within!.indices[k]!]!);
  return {
    cols: [...(within?.indices ?? []), ...cols],
    lower: [...(within ? scale(within.lower) : []), ...values],
    upper: [...(within ? scale(within.upper) : []), ...values],
  };
}
