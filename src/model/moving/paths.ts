import { type DistanceRoute, type LonLat, seaWay } from '../../figures/index.ts';
import type { LaneStep } from '../document.ts';
import type { Facts } from '../facts/index.ts';

interface Way {
  readonly from: string;
  readonly to: string;
  readonly legs: readonly string[];
}

/** Places on the route of a flow, from first to last; a leg that is not in the case is skipped. */
export function placesOf(flow: Way, facts: Facts): string[] {
  const places = [flow.from];
  let at = flow.from;
  for (const key of flow.legs) {
    const leg = facts.leg(key);
    if (!leg) continue;
    at = leg.from === at ? leg.to : leg.from;
    places.push(at);
  }
  if (places.at(-1) !== flow.to) places.push(flow.to);
  return places;
}

/** The line of a flow on a map through the places of its route; sea legs follow the sea lanes. */
export function pathOf(flow: Way, facts: Facts): LonLat[] {
  const places = placesOf(flow, facts);
  const path: LonLat[] = [];
  for (const [i, place] of places.entries()) {
    const point = facts.point(place);
    if (!point) continue;
    const before = i > 0 ? facts.point(places[i - 1]!) : undefined;
    if (before && facts.leg(flow.legs[i - 1] ?? '')?.mode === 'sea') path.push(...seaWay(before, point));
    path.push(point);
  }
  return path;
}

/** A route for the time/cost-distance chart: its steps by name, with hours or money as the value. */
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
