import type { MapData } from '../../figures/index.ts';
import { contextOf } from '../../model/index.ts';
import type { Context, ReportInput } from '../input.ts';
import { mapData } from '../sections/map-data.ts';

/** What the map of a plan shows in a year. */
export interface MapYear {
  readonly year: number;
  readonly data: MapData;
  readonly context: Context;
}

/** What the map of a plan shows by the first year of each period; colours of goods are the same in all. */
export function mapYears(context: Context): MapYear[] {
  const years = context.plan.years.includes(context.year) ? context.plan.years : [context.year];
  return years.map((year) => {
    const own = { ...contextOf({ ...context, year }), goods: context.goods };
    return { year, data: mapData(own), context: own };
  });
}

/** The same for a page that draws the map itself; without the countries, which are the same for all. */
export const planMaps = (input: ReportInput) =>
  mapYears(contextOf(input)).map(({ year, data: { world: _, ...data } }) => ({ year, data }));
