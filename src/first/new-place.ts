import { at, type Case, type RawRow, ROAD_NOTE, roadsFrom } from '../case/index.ts';
import type { PlaceAnswer } from './answers.ts';

/** A place that the network lacks, with the roads that join it. */
export interface NewPlace {
  readonly place: RawRow;
  readonly legs: readonly RawRow[];
}

/** A place by its coordinates, joined to the nearest places by roads with the time and cost of the modes of the network; all figures are assumed. */
export function newPlace(network: Case, answer: Exclude<PlaceAnswer, string>): NewPlace {
  const { name, lat, lon } = answer;
  const { country, roads } = roadsFrom(at(network, 0).places, answer);
  const place = name.normalize('NFC').replaceAll('/', '-');
  return {
    place: { place, name, country, lat, lon, kind: 'site', quality: 'assumed', note: 'by coordinates' },
    legs: roads.map(({ to, km }) => ({
      from: place,
      to,
      mode: 'road',
      km,
      quality: 'assumed',
      note: ROAD_NOTE,
    })),
  };
}
