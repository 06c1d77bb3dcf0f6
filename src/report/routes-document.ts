import type { LaneStep } from './input.ts';
import { listed, sentence } from './words.ts';

/** A way as `chorsu routes` finds it: least money, time, 95th percentile or km, best for a good, or another way round. */
export interface RouteDocument {
  readonly kind: 'cheapest' | 'fastest' | 'reliable' | 'best' | 'shortest' | 'frontier' | 'corridor';
  readonly legs: readonly string[];
  readonly modes: readonly string[];
  readonly countries: readonly string[];
  readonly km: number;
  readonly hours: number;
  readonly hours_p95: number;
  /** Money per tonne. */
  readonly cost: number;
  /** kg per tonne. */
  readonly co2: number;
  /** Share of the km by quality of the legs. */
  readonly quality?: Readonly<Record<string, number>>;
  readonly steps: readonly LaneStep[];
}

/** The document of `chorsu routes` (CLI.md). */
export interface RoutesDocument {
  readonly from: string;
  readonly to: string;
  readonly good?: string;
  readonly cargo?: string;
  readonly year: number;
  readonly routes: readonly RouteDocument[];
}

/** A route with the names it goes by. */
export interface NamedRoute {
  name: string;
  route: RouteDocument;
}

const kindNames: Partial<Record<RouteDocument['kind'], string>> = {
  cheapest: 'cheapest',
  fastest: 'fastest',
  reliable: 'surest',
  best: 'best for the good',
  shortest: 'shortest',
};

/** "Rail, sea over TM, IR": by modes and the countries between the ends. */
function roundName(route: RouteDocument, countryName: (country: string) => string): string {
  const between = route.countries.slice(1, -1).map(countryName);
  return `${route.modes.join(', ')}${between.length > 0 ? ` over ${listed(between)}` : ''}`;
}

/** Different routes once, with all the names they go by: a cheapest that is also the fastest is one line. */
export function distinct(
  routes: readonly RouteDocument[],
  countryName: (country: string) => string = (country) => country,
): NamedRoute[] {
  const kept = new Map<string, { kinds: Set<RouteDocument['kind']>; route: RouteDocument }>();
  for (const route of routes) {
    const key = route.legs.join('|');
    const old = kept.get(key);
    if (old) old.kinds.add(route.kind);
    else kept.set(key, { kinds: new Set([route.kind]), route });
  }
  const used = new Map<string, number>();
  return [...kept.values()].map(({ kinds, route }) => {
    const named = [...kinds].flatMap((kind) => kindNames[kind] ?? []);
    const name = sentence(named.length > 0 ? named.join(', ') : roundName(route, countryName));
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return { name: times > 1 ? `${name} (${times})` : name, route };
  });
}
