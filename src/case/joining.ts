import { greatCircle } from './distance.ts';

interface Known {
  readonly place: string;
  readonly country: string;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  readonly kind?: string | undefined;
}

/** A road that joins a new place to a known one: its length in km. */
export interface Road {
  readonly to: string;
  readonly km: number;
}

/** How many roads join a new place, and how far a place of its country may be before one of another country counts, in km. */
const ROADS = 2;
const FAR = 600;
/** A road is so much longer than the great circle: assumed. */
const ROAD_CIRCUITY = 1.25;

/** The note of a row for such a road. */
export const ROAD_NOTE = `great circle times ${ROAD_CIRCUITY}: assumed`;

/**
 * The nearest places to which a new one is joined by road, and its country where none is given: that of the nearest place. Places
 * of its own country come first where one is within 600 km, so that no border is crossed that is not there; crossings themselves do not count.
 */
export function roadsFrom(
  places: readonly Known[],
  point: { readonly lat: number; readonly lon: number; readonly country?: string | undefined },
): { readonly country: string; readonly roads: readonly Road[] } {
  const ranked = places
    .filter((row) => row.lat !== undefined && row.lon !== undefined && row.kind !== 'border')
    .map((row) => ({ ...row, away: greatCircle(point, row) }))
    .sort((a, b) => a.away - b.away);
  const country = point.country ?? ranked[0]?.country ?? '';
  const own = ranked.filter((one) => one.country === country && one.away <= FAR);
  const to = (own.length > 0 ? own : ranked).slice(0, ROADS);
  return {
    country,
    roads: to.map(({ place, away }) => ({ to: place, km: Math.max(1, Math.round(away * ROAD_CIRCUITY)) })),
  };
}
