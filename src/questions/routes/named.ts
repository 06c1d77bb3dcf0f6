import { modeName } from '../../figures/index.ts';
import { capital, words } from '../../i18n/index.ts';
import type { RouteEntry, RouteKind } from '../../network/index.ts';

/** A route with the names that it goes by, and these with its way. */
export interface NamedRoute {
  readonly name: string;
  readonly whole: string;
  readonly route: RouteEntry;
}

/** "Rail, sea through Turkmenistan and Iran": by modes and the countries between the ends. */
function wayOf(route: RouteEntry, countryName: (country: string) => string): string {
  const countries = route.countries.slice(1, -1).map(countryName);
  return words().routes.over({ modes: words().number.some({ items: route.modes.map(modeName) }), countries });
}

/** Different routes once, with all the names they go by: a cheapest that is also the fastest is one line. */
export function distinct(routes: readonly RouteEntry[], countryName: (country: string) => string): NamedRoute[] {
  const byName = new Map<string, { kinds: Set<RouteKind>; route: RouteEntry }>();
  for (const route of routes) {
    const key = route.legs.join('|');
    const old = byName.get(key);
    if (old) old.kinds.add(route.kind);
    else byName.set(key, { kinds: new Set([route.kind]), route });
  }
  const used = new Map<string, number>();
  return [...byName.values()].map(({ kinds, route }) => {
    const { names, others, named } = words().routes;
    const best = [...kinds].flatMap((kind) => (Object.hasOwn(names, kind) ? names[kind as keyof typeof names] : []));
    const way = wayOf(route, countryName);
    const name = capital(best.length > 0 ? words().number.some({ items: best }) : way);
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    const own = times > 1 ? `${name} (${times})` : name;
    const kind = best.length > 0 ? own : kinds.has('frontier') ? others.frontier : others.corridor;
    return { name: own, whole: named({ kind, way }), route };
  });
}
