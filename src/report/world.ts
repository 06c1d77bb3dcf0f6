import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';

let world: Topology | undefined;

/** Countries of Natural Earth at 1:50 million, from the package world-atlas (`maps/README.md`); read once. */
export function worldCountries(): Topology {
  world ??= JSON.parse(readFileSync(new URL('../../maps/countries-50m.json', import.meta.url), 'utf8')) as Topology;
  return world;
}
