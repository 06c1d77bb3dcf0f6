import { barrierColour, goodColours } from '../theme.ts';
import type { MapData } from './data.ts';

/** Colour of a series by its place in the list. */
export function seriesColour(data: Pick<MapData, 'series'>, series: string): string {
  const index = data.series.findIndex((one) => one.series === series);
  const barrier = data.series[index]?.barrier;
  if (barrier !== undefined) return barrierColour(barrier);
  return goodColours[index < 0 ? goodColours.length - 1 : Math.min(index, goodColours.length - 1)]!;
}
