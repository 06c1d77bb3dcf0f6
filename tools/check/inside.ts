import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { pointsOf } from '../eurasia/legs.ts';
import { type Cells, cell } from '../lib/csv.ts';
import { greatCircle, type Point } from '../lib/sphere.ts';
import type { CheckResult, Finding } from './finding.ts';

/** ISO 3166-1 numeric codes, as world-atlas keys its countries. */
const numeric: Record<string, string> = Object.fromEntries(
  (
    'CN156 IN356 RU643 IR364 KZ398 KG417 PK586 TJ762 UZ860 BY112 AF004 MN496 AZ031 TR792 TM795 GE268 AM051 AE784 SA682 ' +
    'OM512 IQ368 EG818 BG100 DE276 GR300 HU348 IT380 LT440 LV428 NL528 PL616 RO642 RS688 JP392 KR410 LK144 MY458 SG702 VN704'
  )
    .split(' ')
    .map((code) => [code.slice(0, 2), code.slice(2)]),
);

/** How far outside its country's outline a place may lie, km: posts on a border, ports on made land. */
export const outlineTolerance = 10;

type Outline = { type: string; coordinates: unknown };

const outlines = (): Map<string, Outline> => {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology<{ countries: GeometryCollection }>;
  const found = new Map<string, Outline>();
  for (const f of feature(topology, topology.objects.countries).features)
    if (f.id !== undefined) found.set(String(f.id), f.geometry as Outline);
  return found;
};

const vertices = (part: unknown): Point[] => {
  if (!Array.isArray(part)) return [];
  if (typeof part[0] === 'number') return [{ lon: part[0], lat: part[1] as number }];
  return part.flatMap(vertices);
};

/** Each place lies in the outline of its country (Natural Earth 1:10m), or within 10 km of it, or is explained. */
export const checkInside = (places: readonly Cells[], explained: readonly Cells[]): CheckResult => {
  const shapes = outlines();
  const points = pointsOf(places);
  const known = new Map(explained.map((row) => [cell(row, 'place'), cell(row, 'why')]));
  const corners = new Map<string, Point[]>();
  const findings: Finding[] = [];
  for (const row of places) {
    const [place, country] = [cell(row, 'place'), cell(row, 'country')];
    const shape = shapes.get(numeric[country] ?? '');
    const point = points.get(place)!;
    if (!shape) {
      findings.push({ row: place, message: `no outline of ${country}` });
      continue;
    }
    if (geoContains(shape as Parameters<typeof geoContains>[0], [point.lon, point.lat])) continue;
    const all = corners.get(country) ?? vertices(shape.coordinates);
    corners.set(country, all);
    const km = all.reduce((least, corner) => Math.min(least, greatCircle(point, corner)), Number.POSITIVE_INFINITY);
    if (km <= outlineTolerance) continue;
    const why = known.get(place);
    const message = `${km.toFixed(0)} km outside ${country}${why ? `: ${why}` : ''}`;
    findings.push({ row: place, message, explained: why !== undefined });
  }
  return {
    check: 'inside',
    looked: places.length,
    unit: `places in their country or within ${outlineTolerance} km`,
    findings,
  };
};
