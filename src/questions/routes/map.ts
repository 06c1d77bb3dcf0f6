import { type MapData, type MapLeg, type MapPlace, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { RoutesDocument } from '../../network/index.ts';
import { type Facts, pathOfWay, placesOf, worldCountries } from '../../report/index.ts';
import type { NamedRoute } from './named.ts';

/** The ways on one map: each in its colour, the network's legs under them, borders by dwell, breaks of gauge. */
export function routesMap(routes: RoutesDocument, named: readonly NamedRoute[], facts: Facts): MapData {
  const { from, to } = routes;
  const places = new Map<string, MapPlace>();
  const legs: MapLeg[] = [];
  const flows = named.map(({ name, route }) => ({
    series: name,
    path: pathOfWay({ from, to, legs: route.legs }, facts),
    tonnes: 1,
  }));
  for (const { route } of named) {
    for (const step of route.steps) {
      const at = facts.point(step.place);
      if (!at) continue;
      const old = places.get(step.place);
      const name = facts.placeName(step.place);
      if (step.what === 'border')
        places.set(step.place, {
          id: step.place,
          name: words().report.hoursAt({ place: name, hours: significant(step.hours, 2) }),
          at,
          kind: 'border',
          size: Math.max(step.hours, old?.size ?? 0),
        });
      else if (!old) places.set(step.place, { id: step.place, name, at, kind: 'city' });
    }
    for (const key of route.legs) {
      const leg = facts.leg(key);
      if (!leg) continue;
      const gauge = leg.gauge === undefined ? {} : { gauge: leg.gauge };
      legs.push({
        path: pathOfWay({ from: leg.from, to: leg.to, legs: [key] }, facts),
        mode: leg.mode,
        state: 'open',
        ...gauge,
        quality: facts.quality(leg),
      });
    }
  }
  for (const end of [from, to]) {
    const at = facts.point(end);
    if (at) places.set(end, { id: end, name: facts.placeName(end), at, kind: 'demand', size: 1 });
  }
  const breaks = named.flatMap(({ route }) => breaksOf({ from, to, legs: route.legs }, facts));
  const once = breaks.filter((one, i) => breaks.findIndex((other) => other.name === one.name) === i);
  return {
    world: worldCountries(),
    series: named.map(({ name }) => ({ series: name, name })),
    places: [...places.values()],
    flows,
    legs,
    breaks: once,
  };
}

function breaksOf(way: { from: string; to: string; legs: readonly string[] }, facts: Facts) {
  const places = placesOf(way, facts);
  return way.legs.flatMap((key, i) => {
    const [leg, next] = [facts.leg(key), facts.leg(way.legs[i + 1] ?? '')];
    const place = places[i + 1];
    const at = place === undefined ? undefined : facts.point(place);
    if (!at || !leg?.gauge || !next?.gauge || leg.gauge === next.gauge) return [];
    return [{ at, name: facts.placeName(place!) }];
  });
}
