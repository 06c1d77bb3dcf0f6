import { defined } from '../../case/index.ts';
import type { LaneSteps } from '../../model/index.ts';
import type { Solved } from '../../search/index.ts';

/** Steps of the routes of the plan's flows, once for each lane and year. */
export function laneSteps(solved: Solved): LaneSteps[] {
  const { model, x } = solved;
  const found: LaneSteps[] = [];
  for (const { col, good, from, to, period, way } of model.flows) {
    if (!way || (x[col] ?? 0) < 1e-9) continue;
    const steps = model.ways.routeOf(way)?.steps ?? [];
    found.push({
      good,
      from,
      to,
      year: model.frame.periods[period]!.period.year,
      steps: steps.map(({ place, leg, what, km, hours, cost }) => ({
        place,
        ...defined({ leg }),
        what,
        km,
        hours,
        cost,
      })),
    });
  }
  return found;
}
