const earthRadiusKm = 6371.0088;
const radians = Math.PI / 180;

interface Point {
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
}

/**
 * Great-circle distance in km on a sphere of the mean Earth radius 6371.0088 km (haversine formula; the radius is
 * R1 of WGS 84). NaN where a coordinate is missing.
 */
export function greatCircle(a: Point, b: Point): number {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return Number.NaN;
  const dLat = (b.lat - a.lat) * radians;
  const dLon = (b.lon - a.lon) * radians;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(dLon / 2) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)));
}
