import { at, atStart, type Case, tupleKey } from '../../case/index.ts';
import { horizon, periodSets } from '../../model/index.ts';

/** Trade between the countries of the question and the others, by the tables of a case. */
export interface Trade {
  isAbroad(place: string): boolean;
  /** Whether the countries use or demand a good, and whether they make or buy it. */
  uses(good: string): boolean;
  makes(good: string): boolean;
  /** Whether the case has a supply of the good at the place. */
  isSupplied(good: string, place: string): boolean;
  /** Supplies of each period, with growth applied. */
  supplies(): readonly SupplyOfYear[];
}

interface SupplyOfYear {
  readonly good: string;
  readonly place: string;
  readonly step: string;
  readonly year: number;
  readonly quantity: number;
  readonly price: number;
  /** Most units over the horizon, and the number of years of the period. */
  readonly stock: number;
  readonly years: number;
}

/** The trade of some countries with all others; `c` has the reforms of the plan in force. */
export function tradeOf(c: Case, countries: readonly string[]): Trade {
  const rows = atStart(c);
  const ours = new Set(countries);
  const countryOf = new Map(rows.places.map(({ place, country }) => [place, country]));
  const isAbroad = (place: string) => !ours.has(countryOf.get(place) ?? '');
  const years = horizon(rows.settings);
  const sets = years.periods.map((period) => periodSets(at(c, period.year), period, years));
  const movable = new Set(rows.goods.filter(({ cargo }) => cargo !== 'none').map(({ good }) => good));
  const [uses, makes] = [new Set<string>(), new Set<string>()];
  const own = new Set(rows.candidates.filter(({ place }) => !isAbroad(place)).map(({ process }) => process));
  for (const { process, good, quantity } of rows.recipes) if (own.has(process)) (quantity < 0 ? uses : makes).add(good);
  for (const { supplies, demands } of sets) {
    for (const { good, place } of demands) if (!isAbroad(place)) uses.add(good);
    for (const { good, place } of supplies) if (!isAbroad(place)) makes.add(good);
  }
  const supplied = new Set(sets.flatMap(({ supplies }) => supplies.map(({ good, place }) => tupleKey(good, place))));
  return {
    isAbroad,
    uses: (good) => movable.has(good) && uses.has(good),
    makes: (good) => movable.has(good) && makes.has(good),
    isSupplied: (good, place) => supplied.has(tupleKey(good, place)),
    supplies: () => {
      const stocks = new Map<string, number>();
      for (const { good, place, step, stock } of rows.supplies) {
        const key = tupleKey(good, place, step);
        stocks.set(key, Math.min(stock, stocks.get(key) ?? stock));
      }
      return sets.flatMap(({ period, supplies }) =>
        supplies.map(({ good, place, step, quantity, row: { price } }) => ({
          good,
          place,
          step,
          year: period.year,
          quantity,
          price,
          years: period.years.length,
          stock: stocks.get(tupleKey(good, place, step)) ?? Number.POSITIVE_INFINITY,
        })),
      );
    },
  };
}
