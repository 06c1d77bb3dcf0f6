import { cheapest } from './cheapest.ts';
import type { Network, Route, RouteOptions, Weights } from './model.ts';

/** The key of a route's corridor: its countries and its modes, in order. */
export function corridorOf(route: Route): string {
  return `${route.countries.join(' ')} | ${route.modes.join(' ')}`;
}

/**
 * Alternative corridors: the best route of each corridor that is found by closing the countries and modes of earlier routes one at a time,
 * cheapest first. They are not all corridors that exist, but those that replace each other.
 */
export function corridors(
  net: Network,
  from: string,
  to: string,
  weights: Weights,
  most: number,
  options: RouteOptions = {},
): Route[] {
  const found = new Map<string, Route>();
  const closed = new Set<string>();
  const waiting: { countries: readonly string[]; modes: readonly string[] }[] = [{ countries: [], modes: [] }];
  for (let closing = waiting.shift(); closing && found.size < most; closing = waiting.shift()) {
    const { countries, modes } = closing;
    const key = `${[...countries].sort().join()}|${[...modes].sort().join()}`;
    if (closed.has(key)) continue;
    closed.add(key);
    const route = cheapest(net, from, [to], weights, {
      ...options,
      withoutCountries: new Set([...(options.withoutCountries ?? []), ...countries]),
      withoutModes: new Set([...(options.withoutModes ?? []), ...modes]),
    })[0];
    if (!route || route.legs.length === 0) continue;
    const corridor = corridorOf(route);
    if (!found.has(corridor)) found.set(corridor, route);
    const ends = [route.countries[0], route.countries.at(-1)];
    const between = [...new Set(route.countries)].filter((country) => !ends.includes(country));
    for (const mode of new Set(route.modes)) waiting.push({ countries, modes: [...modes, mode] });
    for (const country of between) waiting.push({ countries: [...countries, country], modes });
  }
  return [...found.values()].sort((a, b) => a.carriage + a.borders - b.carriage - b.borders);
}
