import type { MapData } from '../figures/index.ts';
import { contextOf } from './context.ts';
import type { ReportInput } from './input.ts';
import { mapData } from './sections/map-data.ts';

/** What the maps of a plan show, by the first year of each period; without the countries, which are the same for all. */
export function planMaps(input: ReportInput): { readonly year: number; readonly data: Omit<MapData, 'world'> }[] {
  return input.plan.years.map((year) => {
    const { world: _, ...data } = mapData(contextOf({ ...input, year }));
    return { year, data };
  });
}
