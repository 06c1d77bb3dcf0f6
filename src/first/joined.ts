import { at, type Case, type RawRow } from '../case/index.ts';
import { greatCircle } from '../network/index.ts';
import type { PlaceAnswer } from './answers.ts';

/** A place that the network does not know, with the roads that join it. */
export interface Joined {
  readonly place: RawRow;
  readonly legs: readonly RawRow[];
}

/** How many roads join a new place, and how far it may be from a place of its country before one of another country counts, in km. */
const ROADS = 2;
const FAR = 600;

/**
 * A place by its coordinates, joined by roads to the nearest places: those of its own country where one is within 600 km, so that
 * no border is crossed that is not there. Length, time and cost are those of the network's modes; all is assumed.
 */
export function joined(network: Case, given: Exclude<PlaceAnswer, string>): Joined {
  const { lat, lon } = given;
  const ranked = at(network, 0)
    .places.filter((row) => row.lat !== undefined && row.lon !== undefined && row.kind !== 'border')
    .map((row) => ({ place: row.place, country: row.country, km: greatCircle({ lat, lon }, row) }))
    .sort((a, b) => a.km - b.km);
  const country = given.country ?? ranked[0]?.country ?? '';
  const own = ranked.filter((one) => one.country === country && one.km <= FAR);
  const to = (own.length > 0 ? own : ranked).slice(0, ROADS);
  const place = given.name.normalize('NFC').replaceAll('/', '-');
  return {
    place: { place, name: given.name, country, lat, lon, kind: 'site', quality: 'assumed', note: 'by coordinates' },
    legs: to.map((one) => ({
      ...{ from: place, to: one.place, mode: 'road', km: Math.max(1, Math.round(one.km * 1.25)) },
      ...{ quality: 'assumed', note: 'great circle times 1.25: assumed' },
    })),
  };
}
