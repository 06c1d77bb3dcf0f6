import { at, type Case, legKey, type Row, type Rows } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import {
  candidateLegs,
  type FindPlace,
  folded,
  type Matrix,
  matrix,
  network,
  placeFinder,
  type RouteOptions,
  routesDocument,
  weightsOf,
} from '../../network/index.ts';
import { dutiesBetween, routeCautions, UnusableError } from '../../plan/index.ts';
import type { matrix as MatrixDocument, routes as RoutesDocument } from '../documents.ts';
import { mustBeKnown, RequestError } from '../errors.ts';
import { boolean, list, type OptionValues, optionalNumber, text } from '../option.ts';

const say = () => words().help.routes;

/** Options that the library and the command line have in common. */
export const routesOptions = {
  /** A good of the case: its cargo, its value for the cost of time, and its duties. */
  good: text('--good <good>', () => say().good),
  /** Kind of cargo, if no good is given; `container` by default. */
  cargo: text('--cargo <cargo>', () => say().cargo),
  /** Year of the network; by default the first year of the case. */
  year: optionalNumber('--year <year>', () => say().year),
  /** Only these modes. */
  modes: list('--modes <modes>', () => say().modes),
  /** Closed legs (by key), countries and places (by key or name). */
  closed: list('--closed <ids>', () => say().closed),
  /** Candidate legs may be used. */
  planned: boolean('--planned', () => say().planned),
};

/** Options of `routes`. */
export type RoutesOptions = Partial<OptionValues<typeof routesOptions>>;

/**
 * Routes between two places: cheapest, fastest, shortest, the frontier of money and time, other corridors.
 * Money and kg of CO2 are per tonne, hours are host to host with waits, `hours_p95` is the 95th percentile. With a
 * good, also its duties; and cautions about the rows that the routes use.
 *
 * @param from a place by its key, its name or another name of it
 * @throws {RequestError} where there is no such place, good or mode; `known` lists the nearest names
 * @throws {UnusableError} where both places are the same, or the good is not moved
 * @example
 * const c = await readCase('first-steps');
 * const [from, to] = c.tables.legs.map((leg) => [String(leg.from), String(leg.to)])[0];
 * routes(c, from, to).routes.length > 0 // => true
 */
export function routes(c: Case, from: string, to: string, options: RoutesOptions = {}): RoutesDocument {
  const { rows, find, year, good, cargo, limits } = asked(c, options);
  const [start, end] = [placeOf(find, 'from', from), placeOf(find, 'to', to)];
  if (start === end) throw new UnusableError('same-place', words().routes.samePlace({ from, to }));
  const document = routesDocument(rows, {
    from: start,
    to: end,
    year,
    cargo,
    options: limits,
    ...(good ? { good } : {}),
    ...(options.planned ? { planned: true } : {}),
    closed: options.closed ?? [],
    modes: options.modes ?? [],
  });
  const duties = good ? dutiesBetween(rows, year, { good: good.good, from: start, to: end }) : undefined;
  const cautions = routeCautions(rows, year, start, document.routes);
  return { ...document, ...(duties && { duties }), ...(cautions.length > 0 && { cautions }) };
}

/**
 * The cheapest way between all pairs of places; by money, hours and lateness together where a good is given.
 *
 * @param places places by their keys or names; `all` for every place of the case
 */
export function routeMatrix(c: Case, places: readonly string[] | 'all', options: RoutesOptions = {}): Matrix {
  const { rows, find, year, good, cargo, limits } = asked(c, options);
  const keys =
    places === 'all'
      ? rows.places.map((row) => row.place)
      : [...new Set(places.map((place) => placeOf(find, 'matrix', place)))];
  if (keys.length === 0) throw new UnusableError('no-places', words().routes.noPlaces);
  const weights = good ? weightsOf(rows, good) : { money: 1, hours: 1e-7, p95: 0 };
  return matrix(network(rows, year, cargo), keys, weights, withoutCandidates(rows, limits, options.planned));
}

/** The document of a matrix; null where there is no route. */
export function matrixDocument(c: Case, table: Matrix, options: RoutesOptions = {}): MatrixDocument {
  const { year, cargo } = asked(c, options);
  const n = table.places.length;
  const square = (of: Float64Array) =>
    table.places.map((_, i) => Array.from(of.subarray(i * n, (i + 1) * n), (x) => (x === Infinity ? null : x)));
  const { places, cost, hours, hours_p95, km } = table;
  const figures = { cost: square(cost), hours: square(hours), hours_p95: square(hours_p95), km: square(km) };
  return { year, cargo, places, ...figures };
}

/** Resolves the options in the rows of their year. */
function asked(c: Case, options: RoutesOptions) {
  const year = options.year ?? Number(c.settings.start);
  const rows = at(c, year);
  const good = options.good === undefined ? undefined : goodOf(rows, options.good);
  const cargo = options.cargo ?? good?.cargo ?? 'container';
  if (cargo === 'none') throw new UnusableError('not-moved', words().routes.notMoved);
  const find = placeFinder(rows);
  const limits = { ...modesOf(rows, options.modes ?? []), ...closedOf(rows, find, options.closed ?? []) };
  return { rows, find, year, good, cargo, limits };
}

function goodOf(rows: Rows, key: string): Row<'goods'> {
  const good = rows.goods.find((row) => row.good === key);
  if (good) return good;
  const goods = rows.goods.map((row) => row.good);
  throw new RequestError('good', [key], 'good', goods);
}

function placeOf(find: FindPlace, option: string, name: string): string {
  const match = find(name);
  if (match.place !== undefined) return match.place;
  throw new RequestError(option, [name], 'place', match.suggestions);
}

function withoutCandidates(rows: Rows, options: RouteOptions, planned = false): RouteOptions {
  if (planned) return options;
  return { ...options, withoutLegs: new Set([...(options.withoutLegs ?? []), ...candidateLegs(rows)]) };
}

function modesOf(rows: Rows, wanted: readonly string[]): RouteOptions {
  if (wanted.length === 0) return {};
  const there = [...new Set(rows.legs.map((row) => row.mode as string))];
  mustBeKnown('modes', wanted, 'mode', there);
  return { withoutModes: new Set(there.filter((mode) => !wanted.includes(mode))) };
}

/** Closed legs, countries and places: an id is a key, else the name of a place, else the name of a country. */
function closedOf(rows: Rows, find: FindPlace, ids: readonly string[]): RouteOptions {
  const [legs, places, countries] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const knownLegs = new Set(rows.legs.map(legKey));
  const knownCountries = new Set(rows.places.map((row) => row.country));
  const named = new Map(rows.countries.filter((row) => row.name !== '').map((row) => [folded(row.name), row.country]));
  for (const id of ids) {
    if (knownLegs.has(id)) legs.add(id);
    else if (knownCountries.has(id)) countries.add(id);
    else if (find(id).place === undefined && named.has(folded(id))) countries.add(named.get(folded(id))!);
    else places.add(placeOf(find, 'closed', id));
  }
  return { withoutLegs: legs, withoutPlaces: places, withoutCountries: countries };
}
