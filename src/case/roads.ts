import { greatCircle } from './distance.ts';

interface ExistingPlace {
  readonly place: string;
  readonly country: string;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  readonly kind?: string | undefined;
}

/** A road from a new place to an existing one; length in km. */
interface Road {
  readonly to: string;
  readonly km: number;
}

/** Number of roads to a new place, and the distance in km within which places of its own country are preferred. */
const ROADS = 2;
const FAR = 600;
/** Length of a road over the great circle (assumed). */
const ROAD_CIRCUITY = 1.25;

/** The note of the row of such a road. */
export const ROAD_NOTE = `great circle times ${ROAD_CIRCUITY}: assumed`;

/**
 * Roads from a new place to the nearest places, and its country if none is given (that of the nearest place). Places in
 * its own country are preferred if one is within 600 km, so that no road crosses a border needlessly; border crossings
 * are not joined.
 */
export function roadsFrom(
  places: readonly ExistingPlace[],
  point: { readonly lat: number; readonly lon: number; readonly country?: string | undefined },
): { readonly country: string; readonly roads: readonly Road[] } {
  const ranked = places
    .filter((row) => row.lat !== undefined && row.lon !== undefined && row.kind !== 'border')
    .map((row) => ({ ...row, distance: greatCircle(point, row) }))
    .sort((a, b) => a.distance - b.distance);
  const country = point.country ?? ranked[0]?.country ?? '';
  const domestic = ranked.filter((row) => row.country === country && row.distance <= FAR);
  const ends = (domestic.length > 0 ? domestic : ranked).slice(0, ROADS);
  return {
    country,
    roads: ends.map(({ place, distance }) => ({ to: place, km: Math.max(1, Math.round(distance * ROAD_CIRCUITY)) })),
  };
}
