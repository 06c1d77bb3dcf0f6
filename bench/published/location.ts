import type { Case, RawRow } from '../../src/case/index.ts';
import { program, toMps } from '../../src/linear/index.ts';
import { makeCase } from '../../test/support/make-case.ts';
import { numbersOf } from './problem.ts';

/** The sites of one level: what each can send of each product, and what it costs to have it. */
export interface Level {
  /** Site by product, units. */
  readonly capacity: readonly (readonly number[])[];
  readonly fixed: readonly number[];
}

/**
 * Location of facilities with capacities: goods go from the sites of the first level through those of each further level to customers,
 * whose demand may be split. A site has one fixed cost and a capacity for each product.
 */
export interface Location {
  readonly levels: readonly Level[];
  /** Customer by product, units. */
  readonly demand: readonly (readonly number[])[];
  /** Money per unit: by level that the goods leave, product, site that they leave, site or customer that they come to. */
  readonly cost: readonly (readonly (readonly (readonly number[])[])[])[];
}

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** A text of OR-Library's capacitated warehouse location; `capacity` is for the files that leave it open. */
export function warehouses(text: string, capacity?: number): Location {
  const next = numbersOf(text, capacity === undefined ? {} : { capacity });
  const [sites, customers] = [next(), next()];
  const rows = times(sites, () => ({ capacity: [next()], fixed: next() }));
  // The cost of all of a customer's demand from each site.
  const wanted = times(customers, () => ({ demand: next(), whole: times(sites, next) }));
  return {
    levels: [{ capacity: rows.map((row) => row.capacity), fixed: rows.map((row) => row.fixed) }],
    demand: wanted.map(({ demand }) => [demand]),
    cost: [[times(sites, (i) => wanted.map(({ demand, whole }) => (demand === 0 ? 0 : whole[i]! / demand)))]],
  };
}

/** A text of two-stage location, plants to satellites to customers; `several` for the files that tell how many products there are. */
export function twoStages(text: string, several = false): Location {
  const next = numbersOf(text);
  const [plants, satellites, customers] = [next(), next(), next()];
  const products = several ? next() : 1;
  const matrix = (rows: number, columns: number) => times(rows, () => times(columns, next));
  const level = (sites: number): Level => {
    const rows = times(sites, () => ({ capacity: times(products, next), fixed: next() }));
    return { capacity: rows.map((row) => row.capacity), fixed: rows.map((row) => row.fixed) };
  };
  const demand = matrix(customers, products);
  const first = level(plants);
  const inward = times(products, () => matrix(plants, satellites));
  const second = level(satellites);
  const outward = times(products, () => matrix(satellites, customers));
  return { levels: [first, second], demand, cost: [inward, outward] };
}

const site = (level: number, index: number) => `s${level + 1}-${index + 1}`;
const customer = (index: number) => `c${index + 1}`;
const product = (level: number, index: number) => `g${level + 1}-${index + 1}`;
const room = (index: number) => `room-${index + 1}`;

/** Sites with one product: a process of the level, with a tier for each size; a site that costs nothing is there already. */
function single({ capacity, fixed }: Level, level: number) {
  const process = `level-${level + 1}`;
  const sizes = new Map<string, RawRow>();
  const candidates = capacity.map(([most], i): RawRow => {
    const at = { place: site(level, i), process };
    if (fixed[i] === 0) return { ...at, existing: most!, build: false };
    const tier = `${most}-${fixed[i]}`;
    sizes.set(tier, { process, tier, capacity: most!, fixed_cost: fixed[i]!, max_builds: 1 });
    return { ...at, tiers: [tier] };
  });
  const input = level === 0 ? [] : [{ process, good: product(level - 1, 0), quantity: -1 }];
  return {
    processes: [{ process }],
    recipes: [...input, { process, good: product(level, 0), quantity: 1 }],
    tiers: [...sizes.values()],
    candidates,
  };
}

/**
 * Sites with several products under one fixed cost, a package of units: a site of the first level makes its capacity of every
 * product, and what is not sent is left; one of a further level makes room for each product, which handling uses.
 */
function several({ capacity, fixed }: Level, level: number) {
  const built = (i: number) => `site-${level + 1}-${i + 1}`;
  const handling = (l: number) => `handle-${level + 1}-${l + 1}`;
  const products = capacity[0]!.map((_, l) => l);
  const further = level > 0;
  const packages = capacity.flatMap((row, i): RawRow[] =>
    row.map((quantity, l) => ({ process: built(i), good: further ? room(l) : product(level, l), quantity })),
  );
  const handled = products.flatMap((l): RawRow[] => [
    { process: handling(l), good: room(l), quantity: -1 },
    { process: handling(l), good: product(level - 1, l), quantity: -1 },
    { process: handling(l), good: product(level, l), quantity: 1 },
  ]);
  return {
    processes: [
      ...capacity.map((_, i) => ({ process: built(i) })),
      ...(further ? products.map((l) => ({ process: handling(l) })) : []),
    ],
    recipes: [...packages, ...(further ? handled : [])],
    tiers: fixed.map((fixed_cost, i): RawRow => {
      return { process: built(i), tier: 'site', capacity: 1, fixed_cost, max_builds: 1 };
    }),
    candidates: capacity.flatMap((row, i): RawRow[] => [
      { place: site(level, i), process: built(i) },
      ...(further
        ? row.map((existing, l) => ({ place: site(level, i), process: handling(l), existing, build: false }))
        : []),
    ]),
  };
}

/** A location problem as a case of one year, without discount: its NPV is minus the cost. */
export function locationCase(name: string, { levels, demand, cost }: Location): Case {
  const products = demand[0]!.map((_, l) => l);
  const many = products.length > 1;
  const parts = levels.map((level, v) => (many ? several(level, v) : single(level, v)));
  const goods = levels.flatMap((_, v) => products.map((l): RawRow => ({ good: product(v, l), cargo: product(v, l) })));
  const rooms = many ? products.map((l): RawRow => ({ good: room(l), cargo: 'none' })) : [];
  const last = levels.length - 1;
  const places = levels.flatMap((level, v) => level.fixed.map((_, i) => site(v, i)));
  const legs = cost.flatMap((byProduct, v) =>
    byProduct.flatMap((rows, l) =>
      rows.flatMap((row, i) =>
        row.map((money, j): RawRow => {
          const [from, to] = [site(v, i), v === last ? customer(j) : site(v + 1, j)];
          return {
            leg: many ? `${from}-${to}-${l + 1}` : `${from}-${to}`,
            from,
            to,
            mode: 'road',
            km: 0,
            hours: 0,
            cost: money,
            oneway: true,
            ...(many ? { cargo: [product(v, l)] } : {}),
          };
        }),
      ),
    ),
  );
  const c = makeCase(
    { version: 1, currency: 'USD', start: 2026, years: 1, discountRate: 0, holdingRate: 0 },
    {
      countries: [{ country: 'US' }],
      places: [...places, ...demand.map((_, k) => customer(k))].map((place) => ({ place, country: 'US' })),
      goods: [...goods, ...rooms],
      processes: parts.flatMap((part) => part.processes),
      recipes: parts.flatMap((part) => part.recipes),
      tiers: parts.flatMap((part) => part.tiers),
      candidates: parts.flatMap((part) => part.candidates),
      demands: demand.flatMap((row, k) =>
        row.map((quantity, l) => ({ good: product(last, l), place: customer(k), quantity, firm: true })),
      ),
      legs,
    },
  );
  return { ...c, name, title: name };
}

/** The same problem as the plain programme of the literature: sites open or not, flows, capacities, balances, demands. */
export function locationProgramme(name: string, { levels, demand, cost }: Location): string {
  const p = program('min');
  const last = levels.length - 1;
  const capacities = levels.map((level, v) =>
    level.capacity.map((row, i) => {
      const open = p.column(() => `y-${site(v, i)}`, level.fixed[i]!, 0, 1, true);
      return row.map((most, l) => {
        const at = p.row(() => `cap-${site(v, i)}-${l + 1}`, -Infinity, 0);
        p.add(at, open, -most);
        return at;
      });
    }),
  );
  const balances = levels.map((level, v) =>
    v === 0
      ? []
      : level.capacity.map((row, i) => row.map((_, l) => p.row(() => `balance-${site(v, i)}-${l + 1}`, 0, 0))),
  );
  const wanted = demand.map((row, k) =>
    row.map((quantity, l) => p.row(() => `demand-${customer(k)}-${l + 1}`, quantity, quantity)),
  );
  cost.forEach((byProduct, v) => {
    byProduct.forEach((rows, l) => {
      rows.forEach((row, i) => {
        row.forEach((money, j) => {
          const to = v === last ? customer(j) : site(v + 1, j);
          const flow = p.column(() => `x-${site(v, i)}-${to}-${l + 1}`, money, 0, Infinity);
          p.add(capacities[v]![i]![l]!, flow, 1);
          if (v > 0) p.add(balances[v]![i]![l]!, flow, -1);
          p.add(v === last ? wanted[j]![l]! : balances[v + 1]![j]![l]!, flow, 1);
        });
      });
    });
  });
  return toMps(p, name);
}
