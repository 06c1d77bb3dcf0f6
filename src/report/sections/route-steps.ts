import type { DistanceRoute } from '../../figures/index.ts';
import type { LaneStep } from '../../model/index.ts';

/** A way for the time/cost-distance chart: its steps by name, with hours or money as the value. */
export function routeOf(
  name: string,
  from: string,
  steps: readonly LaneStep[],
  by: 'hours' | 'cost',
  place: (key: string) => string,
): DistanceRoute {
  return {
    name,
    from,
    steps: steps.map((step) => ({ name: place(step.place), what: step.what, km: step.km, value: step[by] })),
  };
}
