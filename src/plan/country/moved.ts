import { atStart, type Case, sumOf } from '../../case/index.ts';
import type { CountryBook, PlanDocument, RegionMoved } from '../../model/index.ts';
import { aligned } from '../compare.ts';
import { lengthsOf } from '../means.ts';
import { booksByCountry } from './books.ts';

/**
 * The change for a region if some countries build as is best for them: the books of each country before and after,
 * payments that would prevent it, and trade across the border. Both plans have `goodPrices`; `c` has their reforms in
 * force.
 */
export function movedRegion(
  c: Case,
  together: PlanDocument,
  alone: PlanDocument,
  countries: readonly string[],
): RegionMoved {
  const npv = together.npv!;
  if (alone.npv === null) return { together: npv, alone: null, books: [], payments: [], trade: [] };
  const [before, after] = [booksByCountry(together, c), booksByCountry(alone, c)];
  const books = [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((country) => ({ country, together: before.get(country) ?? 0, alone: after.get(country) ?? 0 }));
  return {
    together: npv,
    alone: alone.npv,
    books,
    payments: paymentsOf(books, countries),
    trade: tradeBetween(c, together, alone, countries),
  };
}

/** The region's plan once the others have built anew around the builds of the countries. */
export function adaptedRegion(
  together: Pick<PlanDocument, 'builds'>,
  { npv, bound, builds }: PlanDocument,
  isHome: (place: string) => boolean,
): RegionMoved['adapted'] {
  if (npv === null || bound === null || !Number.isFinite(bound)) return undefined;
  const counts = aligned(
    [together.builds, builds].map((list) => list.filter(({ place }) => !isHome(place))),
    ({ place, process }) => ({ place, process }),
    ({ count }) => count,
  ).map(({ key, values: [before = 0, after = 0] }) => ({ ...key, together: before, adapted: after }));
  return { npv, bound, builds: counts.filter((row) => row.together !== row.adapted) };
}

/**
 * Payments of the others that would keep the countries in the regional plan: the gain of the countries, from those who
 * lose, in proportion to their losses. Nobody pays if the countries gain nothing, or if the others together lose less
 * than they gain.
 */
export function paymentsOf(books: readonly CountryBook[], countries: readonly string[]): RegionMoved['payments'] {
  const ours = books.filter(({ country }) => countries.includes(country));
  const theirs = books.filter(({ country }) => country !== '' && !countries.includes(country));
  const gains = ours.map(({ country, together, alone }) => ({ country, gain: alone - together }));
  const gain = sumOf(gains, (gain) => gain.gain);
  const losers = theirs.filter(({ together, alone }) => together > alone);
  const lost = losers.reduce((sum, { together, alone }) => sum + together - alone, 0);
  const net = theirs.reduce((sum, { together, alone }) => sum + together - alone, 0);
  if (!(gain > 0) || net < gain) return [];
  const winners = gains.filter((gain) => gain.gain > 0);
  const won = sumOf(winners, (winner) => winner.gain);
  return losers.flatMap(({ country, together, alone }) =>
    winners.map((winner) => ({
      from: country,
      to: winner.country,
      amount: ((gain * (together - alone)) / lost) * (winner.gain / won),
    })),
  );
}

/**
 * Units over all years that places abroad sell to the countries and buy from them, by country and good, in two plans.
 */
function tradeBetween(
  c: Case,
  together: PlanDocument,
  alone: PlanDocument,
  countries: readonly string[],
): RegionMoved['trade'] {
  const rows = atStart(c);
  const end = rows.settings.start + rows.settings.years;
  const countryOf = new Map(rows.places.map(({ place, country }) => [place, country]));
  const traded = [together, alone].map((plan) => {
    const lengths = lengthsOf(plan.years, end);
    return plan.flows.flatMap(({ good, from, to, year, amount }) => {
      const [seller, buyer] = [countryOf.get(from)!, countryOf.get(to)!];
      const [sold, bought] = [countries.includes(seller), countries.includes(buyer)];
      const [country, side] = sold ? [buyer, 'buys' as const] : [seller, 'sells' as const];
      return sold === bought ? [] : [{ country, good, side, units: amount * (lengths.get(year) ?? 0) }];
    });
  });
  return aligned(
    traded,
    ({ country, good, side }) => ({ country, good, side }),
    ({ units }) => units,
  ).map(({ key, values: [before = 0, after = 0] }) => ({ ...key, together: before, alone: after }));
}
