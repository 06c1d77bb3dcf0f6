import { at, type Case } from '../case/index.ts';
import { findPlace, type RouteOptions, type RoutesDocument, routesDocument } from '../network/index.ts';
import { RequestError } from './errors.ts';

/** Which routes are asked for. */
export interface RoutesOptions {
  /** A good of the case: its cargo, and its value for the cost of time. */
  readonly good?: string;
  /** Kind of cargo where no good is given; `container` unless given. */
  readonly cargo?: string;
  /** The network's year; the case's first unless given. */
  readonly year?: number;
  /** Only these modes. */
  readonly modes?: readonly string[];
  /** Legs, by key, that are closed. */
  readonly closed?: readonly string[];
  /** Candidate legs count as there. */
  readonly planned?: boolean;
}

/**
 * Routes between two places side by side: cheapest, fastest, shortest, the frontier of money and time, other corridors.
 * Money and kg of CO2 are per tonne, hours are door to door with waits, `hours_p95` is what nineteen of twenty keep to.
 *
 * @param from a place by its key, its name or another name of it
 * @throws {RequestError} where a place, a good or a mode is not there; `known` holds the likeliest
 * @example
 * const c = await readCase('first-steps');
 * const [from, to] = c.tables.legs.map((leg) => [String(leg.from), String(leg.to)])[0];
 * routes(c, from, to).routes.length > 0 // => true
 */
export function routes(c: Case, from: string, to: string, options: RoutesOptions = {}): RoutesDocument {
  const year = options.year ?? Number(c.settings.start);
  const rows = at(c, year);
  const place = (option: string, name: string): string => {
    const found = findPlace(rows, name);
    if (found.place !== undefined) return found.place;
    throw new RequestError(option, [name], 'place', found.suggestions);
  };
  const good = options.good === undefined ? undefined : rows.goods.find((row) => row.good === options.good);
  if (options.good !== undefined && !good)
    throw new RequestError(
      'good',
      [options.good],
      'good',
      rows.goods.map((row) => row.good),
    );
  const there = [...new Set(rows.legs.map((row) => row.mode as string))];
  const strange = options.modes?.filter((mode) => !there.includes(mode)) ?? [];
  if (strange.length > 0) throw new RequestError('modes', strange, 'mode', there);
  const limits: RouteOptions = {
    ...(options.modes ? { withoutModes: new Set(there.filter((mode) => !options.modes?.includes(mode))) } : {}),
    ...(options.closed ? { withoutLegs: new Set(options.closed) } : {}),
  };
  return routesDocument(rows, {
    from: place('from', from),
    to: place('to', to),
    year,
    cargo: options.cargo ?? good?.cargo ?? 'container',
    options: limits,
    ...(good ? { good } : {}),
    ...(options.planned ? { planned: true } : {}),
    closed: options.closed ?? [],
    modes: options.modes ?? [],
  });
}
