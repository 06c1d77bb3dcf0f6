import { pointsOf } from '../eurasia/legs.ts';
import { type Cells, cell } from '../lib/csv.ts';
import { outlines, type Ring } from '../lib/outlines.ts';
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

/** Whether a meridian northward from a point crosses the rings an odd number of times; no ring is about a pole. */
const isWithin = ({ lon, lat }: Point, rings: readonly Ring[]): boolean => {
  let is = false;
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!];
      if (a[0] > lon === b[0] > lon || Math.abs(b[0] - a[0]) >= 180) continue;
      if (a[1] + ((lon - a[0]) / (b[0] - a[0])) * (b[1] - a[1]) > lat) is = !is;
    }
  return is;
};

/** Each place lies in the outline of its country (Natural Earth 1:10m), or within 10 km of it, or is explained. */
export const checkInside = (places: readonly Cells[], explained: readonly Cells[]): CheckResult => {
  const points = pointsOf(places);
  const known = new Map(explained.map((row) => [cell(row, 'place'), cell(row, 'why')]));
  const outlineOf = outlines('countries');
  const all = new Set(places.map((row) => cell(row, 'country')));
  const shapes = new Map([...all].map((country) => [country, outlineOf(numeric[country] ?? '')]));
  const findings: Finding[] = [];
  for (const row of places) {
    const [place, country] = [cell(row, 'place'), cell(row, 'country')];
    const rings = shapes.get(country)!;
    const point = points.get(place)!;
    if (rings.length === 0) {
      findings.push({ row: place, message: `no outline of ${country}` });
      continue;
    }
    if (isWithin(point, rings)) continue;
    const km = rings.flat().reduce((least, [lon, lat]) => Math.min(least, greatCircle(point, { lon, lat })), Infinity);
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
