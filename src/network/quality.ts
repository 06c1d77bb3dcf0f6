import { legKey, qualityOf, type Rows } from '../case/index.ts';
import type { Route } from './model.ts';

/** Shares of a route's km by quality of the legs; empty if the route has no km. */
export function kmByQuality(rows: Rows): (route: Route) => Record<string, number> {
  const quality = qualityOf(rows);
  const legs = new Map(rows.legs.map((row) => [legKey(row), quality(row)]));
  return (route) => {
    const km: Record<string, number> = {};
    for (const step of route.steps) {
      if (step.leg === undefined || step.km === 0) continue;
      const of = legs.get(step.leg) ?? 'assumed';
      km[of] = (km[of] ?? 0) + step.km / route.km;
    }
    return km;
  };
}
