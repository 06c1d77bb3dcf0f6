import type { LaneStep } from './input.ts';
import { listed } from './words.ts';

export interface RouteDocument {
  kind: 'cheapest' | 'fastest' | 'shortest' | 'frontier';
  legs: string[];
  modes: string[];
  countries: string[];
  km: number;
  hours: number;
  hours_p95: number;
  /** Money per tonne. */
  cost: number;
  /** kg per tonne. */
  co2: number;
  steps: LaneStep[];
}

/** The document of `chorsu routes` (CLI.md). */
export interface RoutesDocument {
  from: string;
  to: string;
  good?: string;
  cargo?: string;
  year: number;
  routes: RouteDocument[];
}

/** A route with the names it goes by. */
export interface NamedRoute {
  name: string;
  route: RouteDocument;
}

/** Different routes once, with all the names they go by: a cheapest that is also the fastest is one line. */
export function distinct(routes: readonly RouteDocument[]): NamedRoute[] {
  const kept = new Map<string, { kinds: Set<string>; route: RouteDocument }>();
  for (const route of routes) {
    const key = route.legs.join('|');
    const old = kept.get(key);
    if (old) old.kinds.add(route.kind);
    else kept.set(key, { kinds: new Set([route.kind]), route });
  }
  return [...kept.values()].map(({ kinds, route }) => {
    const named = [...kinds].filter((kind) => kind !== 'frontier');
    const name = named.length > 0 ? named.join(', ') : `by ${listed(route.modes)}`;
    return { name: name.charAt(0).toUpperCase() + name.slice(1), route };
  });
}
