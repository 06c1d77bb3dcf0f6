import { createRequire } from 'node:module';
import type { Topology } from 'topojson-specification';

let kept: Topology | undefined;

/** Countries of Natural Earth at 1:50 million as the package world-atlas ships them, read once. */
export function worldCountries(): Topology {
  kept ??= createRequire(import.meta.url)('world-atlas/countries-50m.json') as Topology;
  return kept;
}
