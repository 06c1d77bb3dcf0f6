import type { Case } from '../case/index.ts';
import { type Facts, factsOf, pathOf } from '../model/index.ts';
import type { PlanDocument } from '../plan/index.ts';

/** RFC 7946: longitude and latitude in degrees, WGS 84. */
interface Feature {
  type: 'Feature';
  /** Id of the feature, the same in every plan of the case. */
  id: string;
  geometry: { type: 'Point'; coordinates: [number, number] } | { type: 'LineString'; coordinates: [number, number][] };
  properties: Record<string, string | number | boolean | null>;
}

interface FeatureCollection {
  type: 'FeatureCollection';
  features: Feature[];
}

function rounded([lon, lat]: readonly [number, number]): [number, number] {
  return [Math.round(lon * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5];
}

const idOf = (...parts: readonly (string | number)[]): string => parts.join('/');

function sitesOf(plan: PlanDocument, facts: Facts): Feature[] {
  const features: Feature[] = [];
  for (const one of plan.activity) {
    const at = facts.point(one.place);
    if (!at) continue;
    const built = plan.builds.filter(
      (build) => build.place === one.place && build.process === one.process && build.year <= one.year,
    );
    features.push({
      type: 'Feature',
      id: idOf(one.place, one.process, one.year),
      geometry: { type: 'Point', coordinates: rounded(at) },
      properties: {
        place: one.place,
        name: facts.placeName(one.place),
        country: facts.countryOf(one.place),
        process: one.process,
        year: one.year,
        activity: one.amount,
        built: built.length > 0,
      },
    });
  }
  return features;
}

function flowsOf(plan: PlanDocument, facts: Facts): Feature[] {
  const features: Feature[] = [];
  for (const one of plan.flows) {
    if (one.from === one.to) continue;
    const path = pathOf(one, facts);
    if (path.length < 2) continue;
    features.push({
      type: 'Feature',
      id: idOf(one.good, one.from, one.to, one.year, one.origin, one.agreement ?? '', ...one.legs),
      geometry: { type: 'LineString', coordinates: path.map(rounded) },
      properties: {
        good: one.good,
        from: one.from,
        to: one.to,
        year: one.year,
        amount: one.amount,
        unit: facts.rows.goods.find((row) => row.good === one.good)?.unit ?? 't',
        tonnes: facts.tonnes(one.good, one.amount),
        hours: one.hours,
        hours_p95: one.hours_p95,
        origin: one.origin,
        agreement: one.agreement ?? null,
        legs: one.legs.join(';'),
      },
    });
  }
  return features;
}

/** Sites at work by year (points) and goods under way along their legs by year (lines; sea legs by the sea lanes). */
export function planGeoJson(plan: PlanDocument, c: Case): { sites: FeatureCollection; flows: FeatureCollection } {
  const facts = factsOf(c, plan.years.at(-1));
  return {
    sites: { type: 'FeatureCollection', features: sitesOf(plan, facts) },
    flows: { type: 'FeatureCollection', features: flowsOf(plan, facts) },
  };
}
