import type { Row, Rows } from '../case/index.ts';
import type { Weights } from './model.ts';

/**
 * What time costs a good under way, per t and hour: value x holdingRate / 8760 for each hour, and safetyFactor times that
 * for each hour between the mean and the 95th percentile (docs/format.md, Settings). Goods without mass weigh nothing.
 */
export function weightsOf(rows: Rows, good: Row<'goods'>): Weights {
  const mass = good.mass ?? 1;
  const hours = mass > 0 ? ((good.value ?? 0) / mass) * (rows.settings.holdingRate / 8760) : 0;
  return { money: 1, hours, p95: hours * rows.settings.safetyFactor };
}
