import { at, type Case, csvField } from '../../case/index.ts';
import type { Matrix, RoutesDocument } from '../../network/index.ts';

/** A field with twelve figures; one that is not known is empty. */
const field = (value: string | number | undefined): string =>
  csvField(typeof value === 'number' ? (Number.isFinite(value) ? Number(value.toPrecision(12)) : undefined) : value);

const csv = (rows: readonly (readonly (string | number | undefined)[])[]) =>
  rows.map((row) => `${row.map(field).join(',')}\n`).join('');

/** The steps of all routes as CSV, one a line; the steps of a route add up to it. */
export function routesCsv(document: RoutesDocument): string {
  const head = ['route', 'kind', 'step', 'place', 'what', 'leg', 'row', 'mode', 'km', 'hours', 'hours_p95', 'cost'];
  return csv([
    head,
    ...document.routes.flatMap((route, i) =>
      route.steps.map((s, j) => [
        i + 1,
        route.kind,
        j + 1,
        s.place,
        s.kind ?? s.what,
        s.leg,
        s.row,
        s.mode,
        s.km,
        s.hours,
        s.hours_p95,
        s.cost,
      ]),
    ),
  ]);
}

/** All pairs of a matrix as CSV, a pair a line; empty figures where there is no route. */
export function matrixCsv(table: Matrix): string {
  const n = table.places.length;
  return csv([
    ['from', 'to', 'cost', 'hours', 'hours_p95', 'km'],
    ...table.places.flatMap((from, i) =>
      table.places.map((to, j) => {
        const at = i * n + j;
        return [from, to, table.cost[at], table.hours[at], table.hours_p95[at], table.km[at]];
      }),
    ),
  ]);
}

/** The routes as GeoJSON: a line for each, along its places, and a point for each border and transfer passed. */
export function routesGeoJson(document: RoutesDocument, c: Case) {
  const rows = at(c, document.year);
  const places = new Map(rows.places.map((row) => [row.place, row]));
  const position = (key: string): [number, number][] => {
    const row = places.get(key);
    return row?.lat === undefined || row.lon === undefined ? [] : [[row.lon, row.lat]];
  };
  const lines = document.routes.flatMap(({ steps: _, places: way, ...route }, i) => {
    const coordinates = way.flatMap(position);
    if (coordinates.length < 2) return [];
    return [feature({ type: 'LineString', coordinates }, { route: i + 1, ...route })];
  });
  const stops = document.routes.flatMap((route, i) =>
    route.steps
      .filter((step) => step.what !== 'leg')
      .flatMap((step) =>
        position(step.place).map((coordinates) => feature({ type: 'Point', coordinates }, { route: i + 1, ...step })),
      ),
  );
  return { type: 'FeatureCollection', features: [...lines, ...stops] };
}

function feature(geometry: { type: string; coordinates: unknown }, properties: object) {
  return { type: 'Feature', geometry, properties };
}
