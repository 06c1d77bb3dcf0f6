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
  for (const activity of plan.activity) {
    const at = facts.point(activity.place);
    if (!at) continue;
    const built = plan.builds.filter(
      (build) => build.place === activity.place && build.process === activity.process && build.year <= activity.year,
    );
    features.push({
      type: 'Feature',
      id: idOf(activity.place, activity.process, activity.year),
      geometry: { type: 'Point', coordinates: rounded(at) },
      properties: {
        place: activity.place,
        name: facts.placeName(activity.place),
        country: facts.countryOf(activity.place),
        process: activity.process,
        year: activity.year,
        activity: activity.amount,
        built: built.length > 0,
      },
    });
  }
  return features;
}

function flowsOf(plan: PlanDocument, facts: Facts): Feature[] {
  const features: Feature[] = [];
  for (const flow of plan.flows) {
    if (flow.from === flow.to) continue;
    const path = pathOf(flow, facts);
    if (path.length < 2) continue;
    features.push({
      type: 'Feature',
      id: idOf(flow.good, flow.from, flow.to, flow.year, flow.origin, flow.agreement ?? '', ...flow.legs),
      geometry: { type: 'LineString', coordinates: path.map(rounded) },
      properties: {
        good: flow.good,
        from: flow.from,
        to: flow.to,
        year: flow.year,
        amount: flow.amount,
        unit: facts.rows.goods.find((row) => row.good === flow.good)?.unit ?? 't',
        tonnes: facts.tonnes(flow.good, flow.amount),
        hours: flow.hours,
        hours_p95: flow.hours_p95,
        origin: flow.origin,
        agreement: flow.agreement ?? null,
        legs: flow.legs.join(';'),
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
