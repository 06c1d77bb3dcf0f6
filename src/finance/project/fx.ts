import type { Timeline } from '../time/timeline.ts';
import { power } from '../value/power.ts';

/** Years from the start of the timeline to the end of each period. */
function endYears(line: Timeline): number[] {
  let months = 0;
  return line.months.map((m) => {
    months += m;
    return months / 12;
  });
}

/**
 * Relative purchasing power parity: home money per unit of foreign money, from `spot` at the start of the timeline,
 * spot x ((1 + home inflation) / (1 + foreign inflation))^years.
 */
export function parity(line: Timeline, spot: number, home: number, foreign: number): number[] {
  return endYears(line).map((years) => spot * power((1 + home) / (1 + foreign), years));
}

/**
 * Home money loses `loss` (0.3 = 30 %) of its worth from period `from` on: the price of foreign money rises by 1 / (1 - loss).
 * Throws RangeError for a loss of 1 or more.
 */
export function devalued(path: readonly number[], loss: number, from = 0): number[] {
  if (!(loss < 1)) throw new RangeError('a currency cannot lose all its worth');
  return path.map((value, p) => (p < from ? value : value / (1 - loss)));
}
