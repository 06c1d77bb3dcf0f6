import type { Row, Rows } from '../case/index.ts';
import type { Weights } from './model.ts';

/**
 * Weights of the generalised cost of a good, per t: money, the holding cost of an hour (value x holdingRate / 8760), and safetyFactor times that for
 * each hour between the mean and the 95th percentile (docs/format.md, Settings). Time costs nothing for goods without mass.
 */
export function weightsOf(rows: Rows, good: Row<'goods'>): Weights {
  const mass = good.mass ?? 1;
  const hours = mass > 0 ? ((good.value ?? 0) / mass) * (rows.settings.holdingRate / 8760) : 0;
  return { money: 1, hours, p95: hours * rows.settings.safetyFactor };
}
