import { bareMap } from '../../src/figures/map/map.ts';
import type { mapCase } from '../api.ts';
import type { world } from './map-frame.tsx';

/** The places and legs of a case, drawn over the countries. */
export function networkMap(
  { places, legs }: Awaited<ReturnType<typeof mapCase>>,
  countries: Awaited<ReturnType<typeof world>>,
  id: string,
) {
  const at = new Map(places.map(({ place, lat, lon }) => [place, [lon, lat] as const]));
  return bareMap(
    {
      ...{ world: countries, series: [], flows: [] },
      places: places.map(({ place, name, lat, lon }) => ({ id: place, name, at: [lon, lat], kind: 'city' })),
      legs: legs.flatMap(({ from, to, mode }) => {
        const [a, b] = [at.get(from), at.get(to)];
        return a && b ? [{ path: [a, b], mode, state: 'open' as const }] : [];
      }),
    },
    { title: '', width: 832, id },
  );
}
